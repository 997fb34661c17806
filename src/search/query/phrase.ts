// Words in quotation marks: wanted in this order. The table knows which pages have them all, the texts know the order.
import type { Outcome } from './search.ts';
import { forRow } from './table/sparse.ts';
import { stemOf, type Page, type WordTable } from './table/table.ts';
import { fold } from './words/split-words.ts';

/** How many pages are looked into for a phrase. */
const mostTexts = 12;

// Each language opens and closes with other marks, Swedish with the same one, and phones put in any of them: what stands
// between two is meant. A single mark between letters is an apostrophe.
const double = /["“”„‟«»]([^"“”„‟«»]+)["“”«»]/u;
const single = /(?<!\p{L})[‘‚‛‹]([^‘‚‛‹›]+?)(?:[‘›]|’(?!\p{L}))/u;

/** The words between quotation marks, of any of the six languages; undefined without a closed pair or with hardly a word in it. */
export function readPhrase(query: string): string | undefined {
  const phrase = (double.exec(query) ?? single.exec(query))?.[1]?.trim() ?? '';
  return phrase.length < 3 ? undefined : phrase;
}

/** Text as phrases are compared: without case, accents, kinds of apostrophe and of white space. */
const flatten = (text: string): string =>
  fold(text)
    .replace(/[’ʼ]/gu, "'")
    .replace(/\u200B/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/**
 * Of an outcome with all its pages those that hold the phrase; where none does, all of them and the phrase as missing.
 * `read` gives the text of a page, undefined where it cannot be had: then nothing is said to be missing. Of very many
 * pages only the first that have all its words are looked into.
 */
export async function keepPhrase(
  outcome: Outcome,
  phrase: string,
  tables: readonly WordTable[],
  read: (page: Page) => Promise<string | undefined>,
): Promise<Outcome> {
  const wanted = flatten(phrase);
  const holding = pagesWithAll(phrase, tables);
  const candidates = [...outcome.results]
    .sort((a, b) => Number(holding.has(b.page)) - Number(holding.has(a.page)))
    .slice(0, mostTexts);
  const texts = await Promise.all(candidates.map(({ page }) => read(page)));
  const kept = new Set(candidates.filter(({ page }, i) => flatten(`${page.title} ${texts[i] ?? ''}`).includes(wanted)));
  if (kept.size === 0) return { ...outcome, missingPhrase: texts.includes(undefined) ? undefined : phrase };
  return { ...outcome, results: outcome.results.filter((result) => kept.has(result)), total: kept.size };
}

/** Pages that have every word in one language, in any form of it; stop words are everywhere. */
function pagesWithAll(phrase: string, tables: readonly WordTable[]): Set<Page> {
  const found = new Set<Page>();
  for (const table of tables) {
    const asked = table.split(phrase).filter((word) => !table.stop.has(word));
    const counts = new Int32Array(table.pages.length);
    for (const word of asked) {
      const stem = stemOf(word, table);
      if (stem !== undefined) forRow(table.postings, stem, (page) => (counts[page] = (counts[page] ?? 0) + 1));
    }
    table.pages.forEach((page, i) => {
      if (asked.length > 0 && counts[i] === asked.length) found.add(page);
    });
  }
  return found;
}
