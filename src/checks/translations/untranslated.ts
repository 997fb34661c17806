// Paragraphs that were left in the reference language.
import { counted, plural } from '../../counted.ts';
import { memoize } from '../../memoize.ts';
import type { Problem } from '../../problem.ts';
import type { RenderedDocument } from '../../vocabulary.ts';
import { documentLanguage, listTranslations, type Check } from '../checked-content.ts';

/** Share of paragraphs from which an article counts as untranslated. */
const limit = 0.3;
const fewest = 3;

const textual = /^(?:paragraph|list|steps|alert)/;

/** Texts long enough to have been translated. */
const textsOf = memoize((page: RenderedDocument): string[] =>
  page.sections.flatMap(({ blocks }) =>
    blocks
      .filter(({ shape, html, text }) => textual.test(shape) && !html.includes('<pre') && text.split(' ').length >= 5)
      .map(({ text }) => text),
  ),
);

/** Translations of which 30 % or more of the paragraphs stand word for word in the reference. */
export const checkUntranslated: Check = ({ catalog, rendered }) => {
  const problems: Problem[] = [];
  for (const { document, reference } of listTranslations(catalog)) {
    const page = rendered.get(document.file);
    const original = rendered.get(reference.file);
    if (!page || !original || documentLanguage(catalog, document) === documentLanguage(catalog, reference)) continue;
    const known = new Set(textsOf(original));
    const texts = textsOf(page);
    const same = texts.filter((text) => known.has(text)).length;
    if (same < fewest || same / texts.length < limit) continue;
    const message = `${same} of ${counted(texts.length, 'paragraph')} ${plural(same, 'is word for word one', 'are word for word those')} of \`${reference.file}\`.`;
    problems.push({ rule: 'untranslated', file: document.file, line: document.lineOffset + 1, message });
  }
  return problems;
};
