// `glossary.yml`: terms that survive translation, words per locale, the product's labels per locale, and which of them
// have a place on the glossary page.
import { z } from 'zod';
import { didYouMean } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import type { Locale } from '../../vocabulary.ts';
import { type Glossary, type GlossaryName, wordItself } from './glossary.ts';
import type { ParsedYaml } from '../settings/parse-yaml.ts';
import { emptyRecord } from '../records.ts';

const wordsPerLocale = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
/** It becomes the id of a section. */
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id has lower-case letters, digits and hyphens');

const glossarySchema = z.looseObject({
  terms: z
    .union([z.array(z.string()), z.record(z.string(), z.union([z.null(), z.looseObject({ never: wordsPerLocale.optional() })]))])
    .optional(),
  words: z.record(z.string(), z.object({ never: wordsPerLocale.optional() }).catchall(z.string())).optional(),
  labels: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  page: z.record(id, z.record(id, z.string())).optional(),
  links: z.record(id, wordsPerLocale.nullable()).optional(),
});

const listsPerLocale = (words: z.infer<typeof wordsPerLocale> = {}): Record<Locale, string[]> =>
  Object.fromEntries(Object.entries(words).map(([locale, some]) => [locale, [some].flat()]));

/**
 * The glossary; what cannot be read is left out and reported, as are translations (`locales`) for which no label has a
 * word although it has some for others.
 */
export function parseGlossary(
  yaml: ParsedYaml,
  file: string,
  locales: readonly Locale[],
): { glossary: Glossary; problems: Problem[] } {
  const glossary: Glossary = { terms: [], words: [], labels: emptyRecord(), page: [], links: [] };
  if (yaml.value === undefined || yaml.value === null) return { glossary, problems: [] };
  const parsed = glossarySchema.safeParse(yaml.value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue): Problem => ({
        rule: 'glossary-invalid',
        file,
        line: yaml.lineOf(issue.path),
        message: `\`${issue.path.join('.')}\` cannot be read: ${issue.message}.`,
      }),
    );
    return { glossary, problems };
  }
  const { terms = [], words = {}, labels = {}, page = {}, links = {} } = parsed.data;
  if (Array.isArray(terms)) glossary.terms = terms.map((term) => ({ term, never: {} }));
  else {
    glossary.terms = Object.entries(terms).map(([term, value]) => ({
      term,
      never: listsPerLocale(value?.never),
    }));
  }
  glossary.words = Object.entries(words).map(([word, { never, ...names }]) => ({
    word,
    in: names as Record<Locale, string>,
    never: listsPerLocale(never),
  }));
  Object.assign(glossary.labels, labels);
  const problems = [...placeWords(glossary, page, yaml, file), ...linkWords(glossary, links, yaml, file)];
  const written = new Set(Object.values(labels).flatMap((words) => Object.keys(words)));
  const missing = written.size === 0 ? [] : locales.filter((locale) => !written.has(locale)).map((locale) => `\`${locale}\``);
  if (missing.length === 0) return { glossary, problems };
  const message = `\`labels\` has no word for ${missing.join(', ')}: labels there are not compared with the glossary.`;
  return { glossary, problems: [...problems, { rule: 'site-words-missing', file, line: yaml.lineOf(['labels']), message }] };
}

/** Puts the words of `page` into the glossary; what is no word of it, or has the id of another, is reported. */
function placeWords(glossary: Glossary, page: Record<string, Record<string, string>>, yaml: ParsedYaml, file: string): Problem[] {
  const names = new Map<string, GlossaryName>([
    ...glossary.terms.map(({ term }) => [term, { kind: 'term', term }] as const),
    ...Object.entries(glossary.labels).map(([label, glosses]) => [label, { kind: 'label', label, glosses }] as const),
    ...glossary.words.map((word) => [wordItself(word.word), { kind: 'word', word }] as const),
  ]);
  const problems: Problem[] = [];
  const known = new Set(Object.keys(page));
  for (const [group, entries] of Object.entries(page)) {
    glossary.page.push({
      id: group,
      entries: Object.entries(entries).flatMap(([own, word]) => {
        const fail = (message: string) =>
          problems.push({ rule: 'glossary-invalid', file, line: yaml.lineOf(['page', group, own]), message });
        const name = names.get(word);
        if (known.has(own)) fail(`\`page\` has the id \`${own}\` twice.`);
        else if (!name) fail(`\`${word}\` is none of \`words\`, \`labels\` and \`terms\`.${didYouMean(word, [...names.keys()])}`);
        known.add(own);
        return name ? [{ id: own, name }] : [];
      }),
    });
  }
  return problems;
}

function linkWords(
  glossary: Glossary,
  links: Record<string, z.infer<typeof wordsPerLocale> | null>,
  yaml: ParsedYaml,
  file: string,
): Problem[] {
  const entries = new Map(glossary.page.flatMap((group) => group.entries.map((entry) => [entry.id, entry])));
  return Object.entries(links).flatMap(([own, forms]): Problem[] => {
    const entry = entries.get(own);
    if (entry) {
      glossary.links.push({ ...entry, forms: listsPerLocale(forms ?? {}) });
      return [];
    }
    const message = `\`links\` names \`${own}\`, which \`page\` has not.${didYouMean(own, [...entries.keys()])}`;
    return [{ rule: 'glossary-invalid', file, line: yaml.lineOf(['links', own]), message }];
  });
}
