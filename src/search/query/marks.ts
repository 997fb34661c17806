// Which words of a result's text answer the query, and which of those a reader would call the same word. Only these are
// marked; the others help to choose what is shown.
import { memoizeByText } from '../../memoize.ts';
import type { Reading } from './read-word.ts';
import { areForms, areWrittenAlike, hasOwnLetters } from './words/same-word.ts';
import { stemOf, type WordTable } from './table/table.ts';
import { splitPieces, wordsOfPiece, type WrittenWord } from './words/split-words.ts';

export interface Match {
  stem: number;
  weight: number;
  /** False for words that mean the same, or whose root is the same and whose meaning may not be. */
  isMarked: boolean;
}

/** For a word of a text in a language, what of the query it answers. */
export type Weigh = (word: string, lang: string) => Match | undefined;

export interface Side {
  table: WordTable;
  readings: readonly Reading[];
}

/** Readings surer than this are looked for in texts; looser ones would puzzle. */
export const shownFrom = 0.5;
/** A word that may stand for one of the query, as a share of that word's weight. */
const groupShown = 0.6;

interface Wanted {
  table: WordTable;
  /** Stem -> how surely it is meant, and the words of the query that mean it. */
  stems: Map<number, { weight: number; readings: Reading[] }>;
  groups: Set<number>;
  /** Folded words of the query, and how they were typed. */
  typed: ReadonlyMap<string, string>;
}

export function weighWords(query: string, sides: readonly Side[]): Weigh {
  const typed = writtenWords(query);
  const byLang = new Map(
    sides.map((side) => {
      const wanted = { ...collect(side), typed };
      // Texts repeat their words.
      return [side.table.lang, memoizeByText((word) => matchWord(word, wanted))];
    }),
  );
  return (word, lang) => byLang.get(lang)?.(word);
}

function collect({ table, readings }: Side): Omit<Wanted, 'typed'> {
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

function matchWord(text: string, { table, stems, groups, typed }: Wanted): Match | undefined {
  const written = writtenWords(text);
  for (const word of table.split(text)) {
    const stem = stemOf(word, table);
    const asked = stem === undefined ? undefined : stems.get(stem);
    if (stem !== undefined && asked !== undefined) {
      const other = { word, written: written.get(word) ?? word };
      return { stem, weight: asked.weight, isMarked: asked.readings.some((reading) => isSame(reading, other, typed, table)) };
    }
    const group = sharedGroup(word, table, groups);
    if (group !== undefined) return { stem: -1 - group, weight: groupShown, isMarked: false };
  }
  return undefined;
}

/** A group of everyday words that holds the word and one of the query's. */
const sharedGroup = (word: string, { everyday, stem }: WordTable, groups: ReadonlySet<number>): number | undefined =>
  groups.size === 0 ? undefined : everyday.get(stem(word))?.find((group) => groups.has(group));

const writtenWords = (text: string): Map<string, string> =>
  new Map(splitPieces(text).flatMap((piece) => wordsOfPiece(piece).map(({ word, written }) => [word, written] as const)));

/** True where the word of a text is the one that was asked for, begun or whole, as it was understood, or a form of it. */
function isSame(
  { word, kind, correction, isTold }: Reading,
  other: WrittenWord,
  typed: ReadonlyMap<string, string>,
  table: WordTable,
): boolean {
  if (kind === 'prefix') return other.word.startsWith(word);
  // What is not told may be another word: `puesto`, `puerto`.
  if (kind === 'corrected' && isTold !== true) return false;
  const meant = correction ?? word;
  if (table.stem(meant) !== table.stem(other.word) || !areForms(meant, other.word, table.lang)) return false;
  const form = correction === undefined ? (typed.get(word) ?? word) : correction;
  const isKnown = table.wordIndex.has(meant);
  // Where no page has this form of the word, its accents may have been left out.
  if (!isKnown && form === meant) return true;
  // Accents that no page puts there slipped in; other letters did not.
  const known = table.written.get(meant) ?? [meant];
  const isSlip = isKnown && !known.includes(form) && (form === meant || !hasOwnLetters(table.lang));
  return (isSlip ? known : [form]).some((one) => areWrittenAlike(one, other.written, table));
}
