// Which words of a result's text answer the query, and which of those a reader would call the same word. Only these are
// marked; the others help to choose what is shown.
import type { Reading } from './read-word.ts';
import { forRow } from './sparse.ts';
import { stemOf, type SearchTable } from './table.ts';

export interface Match {
  stem: number;
  weight: number;
  /** False for words that mean the same, or whose root is the same and whose meaning may not be. */
  isMarked: boolean;
}

/** For a word of a text in a language, what of the query it answers. */
export type Weigh = (word: string, lang: string) => Match | undefined;

export interface Side {
  table: SearchTable;
  readings: readonly Reading[];
}

/** Readings surer than this are looked for in texts; looser ones would puzzle. */
export const shownFrom = 0.5;
/** A word that may stand for one of the query, as a share of that word's weight. */
const groupShown = 0.6;

interface Wanted {
  table: SearchTable;
  /** Stem -> how surely it is meant, and the words of the query that mean it. */
  stems: Map<number, { weight: number; readings: Reading[] }>;
  groups: Set<number>;
}

export function weighWords(sides: readonly Side[]): Weigh {
  const wanted = new Map(sides.map((side) => [side.table.lang, collect(side)]));
  // Texts repeat their words.
  const known = new Map<string, Match | undefined>();
  return (word, lang) => {
    const side = wanted.get(lang);
    if (side === undefined) return undefined;
    const key = `${lang} ${word}`;
    if (!known.has(key)) known.set(key, matchWord(word, side));
    return known.get(key);
  };
}

function collect({ table, readings }: Side): Wanted {
  const stems: Wanted['stems'] = new Map();
  const groups = new Set<number>();
  for (const reading of readings) {
    if (reading.kind === 'stop') continue;
    for (const group of reading.groups) groups.add(group);
    for (const [stem, sure] of reading.stems) {
      if (sure < shownFrom) continue;
      const known = stems.get(stem) ?? { weight: 0, readings: [] };
      stems.set(stem, { weight: Math.max(sure, known.weight), readings: [...known.readings, reading] });
    }
  }
  return { table, stems, groups };
}

function matchWord(text: string, { table, stems, groups }: Wanted): Match | undefined {
  for (const word of table.split(text)) {
    const stem = stemOf(word, table);
    const asked = stem === undefined ? undefined : stems.get(stem);
    if (stem !== undefined && asked !== undefined)
      return { stem, weight: asked.weight, isMarked: asked.readings.some((reading) => isSame(reading, word, table)) };
    const group = sharedGroup(word, table, groups);
    if (group !== undefined) return { stem: -1 - group, weight: groupShown, isMarked: false };
  }
  return undefined;
}

/** A group of everyday words that holds the word and one of the query's. */
function sharedGroup(
  word: string,
  { everydayIndex, everyday, stem }: SearchTable,
  groups: ReadonlySet<number>,
): number | undefined {
  const row = groups.size === 0 ? undefined : everydayIndex.get(stem(word));
  let found: number | undefined;
  if (row !== undefined) forRow(everyday, row, (group) => (found ??= groups.has(group) ? group : undefined));
  return found;
}

/** True where the word of a text is the one that was asked for, begun or whole, as it was understood, or a form of it. */
function isSame({ word, kind, correction = word }: Reading, other: string, { lang, stem }: SearchTable): boolean {
  if (kind === 'prefix') return other.startsWith(word);
  return stem(correction) === stem(other) && areForms(correction, other, lang);
}

/** A root of fewer letters is shared by words of any meaning: `dati`, `data`. */
const shortestRoot = 4;

// Endings of verbs that say who does it. A noun of the same root is another word: `données`, `donnez`.
const personal: Readonly<Record<string, RegExp>> = {
  fr: /(?:ez|[^i]ons|aient|eront|iez)$/,
  it: /(?:iamo|avano|evano|ivano|eranno|iranno)$/,
  es: /(?:amos|emos|imos|aban|aron|ieron|aran|eran)$/,
  pt: /(?:amos|emos|imos|avam|aram|eram|iram)$/,
};

/** Whether two folded words with one stem are forms of one word in a reader's eyes. */
export function areForms(one: string, other: string, lang: string): boolean {
  if (one === other) return true;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  const isPlural = `${one}s` === other || `${other}s` === one;
  if (shared < shortestRoot && /\p{Script=Latin}/u.test(one)) return isPlural;
  const verb = personal[lang.split('-')[0] ?? ''];
  return verb === undefined || verb.test(one) === verb.test(other);
}
