// Languages that write compounds in one word hide the parts: a reader who asks for `betalning` also means
// `betalningsmetod`. The parts are posted under their own stems, a little weaker.
import { isCompounding } from '../query/words/compounds.ts';
import type { LocaleTerms } from './read-terms.ts';
import type { Posting } from './weigh-terms.ts';

/** Share of the compound's weight that its head and its tail get. The tail names the thing. */
const headShare = 0.6;
const tailShare = 0.7;
const shortestCompound = 9;
const shortestPart = 4;

/** Postings with the parts of compounds added; the same postings for languages that write words apart. */
export function addCompoundParts(terms: LocaleTerms, postings: readonly Posting[]): Posting[] {
  if (!isCompounding(terms.lang)) return [...postings];
  const wordIndex = new Map(terms.words.map((word, i) => [word, i]));
  const stemOf = (word: string): number => terms.stemOfWord[wordIndex.get(word) ?? -1] ?? -1;
  const frequencyOf = (part: string): number =>
    part.length < shortestPart ? 0 : (postings[stemOf(part)]?.documents.length ?? 0);
  const rows = postings.map(({ documents, weights }) => new Map(documents.map((document, i) => [document, weights[i] ?? 0])));
  const raise = (stem: number, document: number, weight: number): void => {
    const row = rows[stem];
    if (row !== undefined && weight > (row.get(document) ?? 0)) row.set(document, weight);
  };
  terms.words.forEach((word, i) => {
    if (word.length < shortestCompound || !/^\p{L}+$/u.test(word)) return;
    const parts = splitCompound(word, frequencyOf);
    if (parts === undefined) return;
    const [head, tail] = [stemOf(parts[0]), stemOf(parts[1])];
    const own = postings[terms.stemOfWord[i] ?? -1];
    own?.documents.forEach((document, k) => {
      raise(head, document, (own.weights[k] ?? 0) * headShare);
      raise(tail, document, (own.weights[k] ?? 0) * tailShare);
    });
  });
  return rows.map((row) => {
    const entries = [...row].sort((a, b) => a[0] - b[0]);
    return { documents: entries.map(([document]) => document), weights: entries.map(([, weight]) => weight) };
  });
}

/**
 * A compound as words of the vocabulary: the split whose parts are best known, or undefined. A binding `s` between the parts is dropped.
 */
export function splitCompound(word: string, frequencyOf: (part: string) => number): [string, string] | undefined {
  let best: { parts: [string, string]; score: number } | undefined;
  for (let i = 3; i <= word.length - 3; i++) {
    const head = word.slice(0, i);
    const tail = word.slice(i);
    for (const first of head.endsWith('s') && head.length > 3 ? [head, head.slice(0, -1)] : [head]) {
      const score = Math.min(frequencyOf(first), frequencyOf(tail)) * Math.min(first.length, tail.length);
      if (score > 0 && (best === undefined || score > best.score)) best = { parts: [first, tail], score };
    }
  }
  return best?.parts;
}
