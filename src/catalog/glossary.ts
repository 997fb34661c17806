// `glossary.yml`: terms that survive translation, words per locale, and the product's labels per locale.
import { z } from 'zod';
import type { Problem } from '../problem.ts';
import type { Locale } from '../vocabulary.ts';
import type { Glossary } from './catalog.ts';
import type { ParsedYaml } from './parse-yaml.ts';
import { emptyRecord } from './records.ts';

const wordsPerLocale = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const glossarySchema = z.looseObject({
  terms: z
    .union([z.array(z.string()), z.record(z.string(), z.union([z.null(), z.looseObject({ never: wordsPerLocale.optional() })]))])
    .optional(),
  words: z.record(z.string(), z.object({ never: wordsPerLocale.optional() }).catchall(z.string())).optional(),
  labels: z.record(z.string(), z.record(z.string(), z.string())).optional(),
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
  const glossary: Glossary = { terms: [], words: [], labels: emptyRecord() };
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
  const { terms = [], words = {}, labels = {} } = parsed.data;
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
  const written = new Set(Object.values(labels).flatMap((words) => Object.keys(words)));
  const missing = written.size === 0 ? [] : locales.filter((locale) => !written.has(locale)).map((locale) => `\`${locale}\``);
  if (missing.length === 0) return { glossary, problems: [] };
  const message = `\`labels\` has no word for ${missing.join(', ')}: labels there are not compared with the glossary.`;
  return { glossary, problems: [{ rule: 'site-words-missing', file, line: yaml.lineOf(['labels']), message }] };
}
