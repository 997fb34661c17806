// How often rules were right when somebody last looked at their reports one by one, each beside the line it names.
import type { Rule } from '../../rules.ts';

type Counts = readonly [right: number, looked: number];

interface Measured {
  rule: Rule;
  /** All reports in 1,321 real articles in six languages, profile `import`. */
  reports: number;
  /** True ones, and how many were looked at: all, or every n-th in the order of `check`. A doubtful one counts as false. */
  real: Counts;
  /** The same of made examples in Japanese, Chinese, Korean and German (`src/checks/precision.test.ts`). */
  made?: Counts;
  /** What the false ones are; where there are none, what the true ones are. */
  note: string;
}

export const measuredOn = '2026-11-29';

const all = (rule: Rule, count: number, note: string, made?: Counts): Measured => ({
  rule,
  reports: count,
  real: [count, count],
  ...(made && { made }),
  note,
});

const sample = (rule: Rule, reports: number, real: Counts, note: string, made?: Counts): Measured => ({
  rule,
  reports,
  real,
  ...(made && { made }),
  note,
});

export const measured: readonly Measured[] = [
  all('acronym-changed', 6, 'Acronyms with their letters turned round or those of another thing.', [4, 4]),
  all('address-mangled', 5, '`?lang=` inside a section name, in four languages, and a space at the end of an address.'),
  sample('alt-file-name', 167, [30, 30], 'Authors pasted file names, translations took them over.'),
  sample('alt-missing', 36, [30, 30], 'Six pictures of one article, in each language.'),
  sample('apostrophe-entity', 294, [29, 30], 'False: `&#39;` used as quotation marks, where the remedy does not fit.'),
  sample('brackets-lost', 4, [1, 4], 'False: three sentences that say the same without brackets. A note.', [4, 4]),
  sample('broken-link', 858, [30, 30], '850 stand in an old table of contents that is kept as an article.'),
  all('code-changed', 1, 'The code of a translation is older than that of the reference.'),
  sample('double-space', 23, [22, 23], 'False: indentation of code that was pulled into one line.'),
  all('duplicate-id', 1, 'A group stands twice in the old table of contents.'),
  all('exl-id-missing', 28, 'Two articles in all languages, others in translations alone.'),
  all('foreign-address', 1, 'An English address in a Swedish article.'),
  sample('front-matter-noise', 150, [30, 30], 'Doubled spaces around product names, and entities.'),
  sample(
    'insecure-link',
    49,
    [31, 49],
    'False: example addresses in text about `http:` and about redirects, in each language. Made a note for that.',
  ),
  all('leaked-placeholder', 4, 'Remains of `{1}` that readers see.'),
  all('link-text-lost', 19, 'A picture of a chain where the words of the link should be.'),
  sample('list-punctuation', 2, [1, 2], 'False: an item that ends in a comma because code follows it. Made a note for that.'),
  all('literal-link', 2, 'Links that readers see as marks.'),
  sample(
    'literal-changed',
    36,
    [33, 36],
    'False: a date written the local way, a file name without its ending, a step that the reference has twice.',
  ),
  all('loose-hyphen', 2, 'A conjunction before the hyphen, `och -utgåvor`, is right Swedish and no longer counts.'),
  all('missing-asset', 112, 'Archives and patches that were never delivered with the articles.'),
  all('missing-space', 54, 'A quotation mark or a product name glued to a word, most in Swedish.', [3, 3]),
  sample('not-in-toc', 44, [30, 30], 'Articles that no table of contents names, most in all languages.'),
  sample('old-host', 51, [30, 30], 'Judged by the list of closed hosts; the hosts were not asked.'),
  all('published-missing', 1, 'The folder has no `published.txt`.'),
  sample('published-page-missing', 75, [30, 30], 'Neither article nor redirect; eight addresses make up the sample.'),
  sample('redirect-target-missing', 415, [30, 30], 'Redirects to pages that moved to another collection.'),
  all('section-drift', 5, 'Headings that came or went in the reference.'),
  sample('section-missing', 66, [30, 30], 'Links to sections without ids, the same in all languages.'),
  all('site-address-missing', 1, 'The folder has no `site.yml`.'),
  sample('space-before-stop', 83, [30, 30], 'Most in French, before the full stop behind bold text or a product name.'),
  all('spelling-mended', 28, 'Marks that are read as they were meant.'),
  all('structure-drift', 11, 'Passages that came or went, and links and addresses that were lost.'),
  sample('title-differs', 21, [18, 21], 'False: a question mark or quotation marks are the only difference.', [4, 4]),
  all('title-missing', 1, 'The old table of contents has none.'),
  all('title-untranslated', 1, 'The Swedish title is the English one.'),
  all('translation-unknown', 1, 'The folder has no `translations.lock`.'),
  all('unknown-entity', 2, 'Names of an entity that an engine translated.'),
  all('unknown-language', 18, 'Three blocks, in each language: `temrinal`, `...`, `code block`.'),
  all('untranslated', 1, 'A French article is English but for its headings.'),
  sample('zero-width-space', 129, [30, 30], 'Most at the edges of links that an engine rebuilt.'),
];
