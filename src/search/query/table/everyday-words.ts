// Everyday words of a table: which groups a word or phrase belongs to, and which words of them stand in no page.
import { byText } from '../../../by-text.ts';
import { decodeWords } from './word-list.ts';
import { fold } from '../words/split-words.ts';
import type { WordTable } from './table.ts';

/** Everyday words as they go over the wire. */
export interface EverydayText {
  /** Group by group a line of entries as they are written, with commas; empty where no page is about the group. */
  everyday: string;
  /** Words of those other groups that stand in no page and look like slips of other words, as they are written. */
  unsaid: string;
}

/** So short a word is no slip of another. */
const single = /^\p{L}{5,}$/u;

/** Single words among `entries` that `isKnown` does not know: folded and as they are written, sorted. */
export function wordsBeside(entries: Iterable<string>, isKnown: (word: string) => boolean): [word: string, written: string][] {
  const found = new Map<string, string>();
  for (const entry of entries) {
    const word = fold(entry);
    if (single.test(word) && !isKnown(word) && !found.has(word)) found.set(word, entry.normalize('NFC').toLowerCase());
  }
  return [...found].sort(([a], [b]) => byText(a, b));
}

type Everyday = Pick<WordTable, 'everyday' | 'everydayOnly' | 'everydayOnlyStems'>;

/** `written` gets the forms of the words that stand in no page. */
export function readEveryday(
  text: EverydayText,
  { split, stem }: Pick<WordTable, 'split' | 'stem'>,
  isKnown: (word: string) => boolean,
  written: Map<string, string[]>,
): Everyday {
  const everyday = new Map<string, number[]>();
  const groups = text.everyday.split('\n').map((line) => line.split(',').filter(Boolean));
  groups.forEach((entries, group) => {
    for (const entry of entries) {
      const key = split(entry).map(stem).join(' ');
      const known = everyday.get(key);
      if (known === undefined) everyday.set(key, [group]);
      else if (known.at(-1) !== group) known.push(group);
    }
  });
  const beside = wordsBeside([...groups.flat(), ...decodeWords(text.unsaid)], isKnown);
  for (const [word, form] of beside) if (form !== word) written.set(word, [form]);
  const everydayOnly = beside.map(([word]) => word);
  return { everyday, everydayOnly, everydayOnlyStems: new Set(everydayOnly.map(stem)) };
}
