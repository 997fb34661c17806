// From what a person typed to stems and groups of a language's table: each word with everything it may stand for.
import { readWord, type Reader, type Reading } from './read-word.ts';
import { allReaders } from './readers.ts';
import type { WordTable } from './table/table.ts';

/** More words than this are cut: a pasted page is no question. */
const mostWords = 48;

/**
 * The readings of a query, word by word. Without a space behind it, the last
 * word may still be unfinished. Never fails: text without words gives no readings.
 */
export function readQuery(query: string, table: WordTable, readers: readonly Reader[] = allReaders): readonly Reading[] {
  const last = lastRead.get(table);
  if (last?.query === query && last.readers === readers) return last.readings;
  const readings = readWords(query, table, readers);
  lastRead.set(table, { query, readers, readings });
  return readings;
}

/** One search asks several times: which rows it needs, whether English helps, and for the order. */
const lastRead = new WeakMap<WordTable, { query: string; readers: readonly Reader[]; readings: readonly Reading[] }>();

function readWords(query: string, table: WordTable, readers: readonly Reader[]): Reading[] {
  const isOpen = /[\p{L}\p{M}\p{N}]$/u.test(query);
  const words = table.split(query.slice(0, 2000));
  const last = words.at(-1);
  const distinct = [...new Set(words)].slice(0, mostWords);
  const groups = everydayGroups(words, table);
  const readings = distinct
    .map((word) => readWord(word, isOpen && word === last, groups.get(word) ?? new Set(), table, readers))
    .map((reading) => (reading.correction === undefined ? reading : { ...reading, groups: groupsOf(reading.correction, table) }));
  return readings.some(({ kind }) => kind !== 'stop') ? readings : readings.map((reading) => ({ ...reading, kind: 'unknown' }));
}

/**
 * Groups of everyday words by the words of the query that bring them, alone or in phrases of two or three. A phrase
 * counts for its words with a subject, and for its last word.
 */
function everydayGroups(words: readonly string[], table: WordTable): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const stems = words.map(table.stem);
  for (let length = 1; length <= longestPhrase; length++) {
    for (let i = 0; i + length <= words.length; i++) {
      const known = table.everyday.get(stems.slice(i, i + length).join(' '));
      if (known === undefined) continue;
      words.slice(i, i + length).forEach((word, k) => {
        if (table.stop.has(word) && (length === 1 || k < length - 1)) return;
        const groups = found.get(word) ?? new Set();
        found.set(word, groups);
        for (const group of known) groups.add(group);
      });
    }
  }
  return found;
}
const longestPhrase = 3;

const groupsOf = (word: string, table: WordTable): Set<number> => everydayGroups([word], table).get(word) ?? new Set();
