// What a word of a query may be, one reader for each possibility.
import { isCompounding } from './words/compounds.ts';
import { frequency, looksEnglish, Stems, type Found, type Reader } from './read-word.ts';
import { isClearSlip, nearestWords, similarWords } from './words/spelling.ts';
import type { WordTable } from './table/table.ts';
import { isNumber } from './words/split-words.ts';

/** How much a reading of each kind is worth beside the word itself. */
const worth = { prefix: 0.9, extension: 0.5, corrected: 0.85, compound: 0.6, similar: 0.5, near: 0.6 };

const mostExtensions = 40;

/** A word of grammar says nothing, unless everyday language gives it a meaning. */
const readStopWord: Reader = ({ word, groups }, { stop }) =>
  stop.has(word) ? { kind: groups.size === 0 ? 'stop' : 'everyday' } : undefined;

/** A word of the articles in any form; the last one may also go on. Words that mean nearly the same come along. */
const readKnown: Reader = ({ word, isLast, stem }, table) => {
  if (stem === undefined) return undefined;
  const stems = new Stems();
  stems.add(stem, 1);
  for (const { stem: other, length } of extensionsOf(word, isLast, table))
    stems.add(other, worth.extension * (word.length / length));
  stems.addRow(table.near, stem, worth.near);
  return { kind: 'known', stems: stems.found };
};

/** A word of everyday language is no slip of another, whether or not a page is about it. */
const readEveryday: Reader = ({ groups }) => (groups.size > 0 ? { kind: 'everyday' } : undefined);

/** The beginning of words, where the reader is within one, and of numbers and versions always. */
const readBeginning: Reader = ({ word, isLast }, table) => {
  const stems = new Stems();
  for (const { stem } of extensionsOf(word, isLast || isNumber(word), table)) stems.add(stem, worth.prefix);
  if (stems.found.size > 0) return { kind: 'prefix', stems: stems.found };
  return isNumber(word) ? { kind: 'unknown' } : undefined;
};

/** A word of everyday language that no page is about: no slip, and no form of another word. */
const readUnsaid: Reader = ({ word }, { everydayOnlyStems, stem }) =>
  everydayOnlyStems.has(stem(word)) ? { kind: 'unknown' } : undefined;

/** A slip of the finger in a longer word. A negation is none, `keine` is not `eine`, nor an English word, `vulnerabilities` is not `vulnérabilités`. */
export const readSlip: Reader = ({ word, isEnglish }, table) => {
  if (isEnglish || table.negations.has(word)) return undefined;
  const isOwn = (index: number): boolean => !isForeign(table.words[index] ?? '', table);
  const near = nearestWords(word, table.words, (index) => frequency(table, index)).find(({ index }) => isOwn(index));
  const [everyday] = nearestWords(word, table.everydayOnly, () => 0);
  // A word of everyday language leads to its groups alone.
  if (everyday !== undefined && everyday.distance < (near?.distance ?? Infinity))
    return corrected(word, table.everydayOnly[everyday.index] ?? '');
  if (near === undefined) return undefined;
  const stems = new Map([[table.stemOfWord[near.index] ?? -1, worth.corrected]]);
  return { ...corrected(word, table.words[near.index] ?? ''), stems };
};

const corrected = (word: string, correction: string): Found => ({
  kind: 'corrected',
  correction,
  isTold: isClearSlip(word, correction),
});

/** A word that stands at the end of compounds alone, where words are joined. */
export const readCompound: Reader = ({ word }, table) => {
  if (!isCompounding(table.lang) || word.length < 4) return undefined;
  const stems = new Stems();
  table.words.forEach((other, index) => {
    if (other.length > word.length + 2 && other.endsWith(word)) stems.add(table.stemOfWord[index], worth.compound);
  });
  return stems.found.size > 0 ? { kind: 'compound', stems: stems.found } : undefined;
};

/** Words that share most of their letters: other forms, where the project has no stemmer for the language. */
export const readSimilar: Reader = ({ word }, table) => {
  const stems = new Stems();
  for (const { index, similarity } of similarWords(word, table.words))
    stems.add(table.stemOfWord[index], worth.similar * similarity);
  return stems.found.size > 0 ? { kind: 'similar', stems: stems.found } : undefined;
};

/** In the order in which they are asked. */
export const allReaders: readonly Reader[] = [
  readStopWord,
  readKnown,
  readEveryday,
  readBeginning,
  readUnsaid,
  readSlip,
  readCompound,
  readSimilar,
];

interface Extension {
  stem: number | undefined;
  length: number;
}

/** The words that begin with a word that is not finished. */
function extensionsOf(word: string, isOpen: boolean, { words, stemOfWord }: WordTable): Extension[] {
  if (!isOpen || word.length < 2) return [];
  const found: Extension[] = [];
  for (let i = lowerBound(word, words); i < words.length && found.length < mostExtensions; i++) {
    const other = words[i] ?? '';
    if (!other.startsWith(word)) break;
    if (other !== word) found.push({ stem: stemOfWord[i], length: other.length });
  }
  return found;
}

function lowerBound(prefix: string, words: readonly string[]): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True for an English word that stands in the articles, a name or a command, and that the language says otherwise. */
function isForeign(word: string, table: WordTable): boolean {
  const stem = table.stemOfWord[table.wordIndex.get(word) ?? -1];
  return looksEnglish(word, stem, table.englishIndex.get(table.englishStem(word)), table);
}
