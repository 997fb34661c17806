// What the words of the glossary page mean: every locale that says some of it says all of it, and nothing else.
import { glossaryArticle, meaningsByLocale, nameIn, type Meanings } from '../../catalog/glossary/glossary-page.ts';
import { plainFrontMatter } from '../../catalog/front-matter/front-matter.ts';
import { didYouMean } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import type { Article, Document } from '../../catalog/document.ts';
import type { Locale } from '../../vocabulary.ts';
import type { Check } from '../checked-content.ts';

/** Words of the page without a meaning or a name, meanings without a word, and a page that no article shows. */
export const checkGlossaryMeanings: Check = ({ catalog }) => {
  const { page } = catalog.glossary;
  const entries = page.flatMap((group) => group.entries);
  const ids = { groups: page.map(({ id }) => id), words: entries.map(({ id }) => id) };
  const problems: Problem[] = [];
  for (const { locale, file, faults, ...own } of meaningsByLocale(catalog).values()) {
    const report = (line: number, message: string) => problems.push({ rule: 'glossary-meaning', file, line, message });
    for (const { line, message } of faults) report(line, message);
    if (faults.length > 0) continue;
    for (const kind of ['groups', 'words'] as const) {
      for (const id of ids[kind])
        if ((own[kind].get(id)?.text ?? '') === '')
          report(1, `\`${kind}\` lacks \`${id}\`, which \`page\` of \`glossary.yml\` has.`);
      for (const [id, { line }] of own[kind])
        if (!ids[kind].includes(id))
          report(line, `\`page\` of \`glossary.yml\` has no \`${id}\` among its ${kind}.${didYouMean(id, ids[kind])}`);
    }
    for (const { id, name } of entries)
      if (nameIn(catalog, name, locale) === undefined)
        report(own.words.get(id)?.line ?? 1, `\`glossary.yml\` does not say what \`${id}\` is called in \`${locale}\`.`);
  }
  if (page.length > 0 && !glossaryArticle(catalog)) {
    const message = `No article of \`${catalog.site.reference}\` shows \`page\`: a line \`{{$glossary}}\` is missing.`;
    problems.push({ rule: 'glossary-meaning', file: 'glossary.yml', line: 1, message });
  }
  return problems;
};

/**
 * Each meaning and each title as an article of one paragraph, so that every rule about texts and their translations looks
 * at it, beside its own counterpart.
 */
export function listMeanings(meanings: ReadonlyMap<Locale, Meanings>): Article[] {
  const articles = new Map<string, Article>();
  for (const { locale, file, groups, words } of meanings.values())
    for (const [id, { text, line }] of [...groups, ...words]) {
      const path = `glossary#${id}`;
      const article = articles.get(id) ?? { id: path, path, documents: {} };
      article.documents[locale] = documentOf({ locale, file, path, text, line });
      articles.set(id, article);
    }
  return [...articles.values()];
}

const documentOf = (source: { locale: Locale; file: string; path: string; text: string; line: number }): Document => ({
  locale: source.locale,
  path: source.path,
  file: source.file,
  exlId: undefined,
  frontMatter: { ...plainFrontMatter(''), index: false },
  body: source.text,
  lineOffset: source.line - 1,
});
