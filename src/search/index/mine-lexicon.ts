// Mines a lexicon from the project's own parallel texts: the same article in two languages, piece by piece. IBM model 1
// finds which stems translate each other, without a dictionary, in the site's own wording. Typed arrays over integer
// ids: a pair of languages takes a fraction of a second.
import { isNumber } from '../query/words/split-words.ts';
import { numberPairs, type Piece } from './number-pairs.ts';
import type { LocaleTerms } from './read-terms.ts';

/** For each stem of one side: stems of the other side with the probability that they translate it, best first. */
export type Translations = { stem: number; probability: number }[][];

export interface Lexicon {
  /** From the first language's stems to the second's. */
  forward: Translations;
  backward: Translations;
}

const rounds = 4;
/** Longer pieces (tables, logs) pair everything with everything and teach nothing. */
const longestPiece = 120;
/** What is kept per stem, and from which probability on. */
const kept = 6;
const threshold = 0.06;

/** Lexicon in both directions from the documents that both languages have. */
export function mineLexicon(first: LocaleTerms, second: LocaleTerms): Lexicon {
  const pieces = pairPieces(first, second);
  const { cells, left, right } = numberPairs(pieces, first.stems.length, second.stems.length);
  const forward = estimate(pieces, cells, left, first.stems.length, true);
  const backward = estimate(pieces, cells, right, second.stems.length, false);
  return {
    forward: collect(left, right, forward, first.stems.length, countPieces(pieces, 0, first.stems.length)),
    backward: collect(right, left, backward, second.stems.length, countPieces(pieces, 1, second.stems.length)),
  };
}

function pairPieces(first: LocaleTerms, second: LocaleTerms): Piece[] {
  const secondById = new Map(second.documents.map((document, i) => [document.id, i]));
  const isContent = (terms: LocaleTerms) => {
    const flags = terms.stems.map((stem) => stem.length > 2 && !isNumber(stem));
    return (stems: Iterable<number>): Int32Array => Int32Array.from(new Set(stems)).filter((stem) => flags[stem] === true);
  };
  const contentOfFirst = isContent(first);
  const contentOfSecond = isContent(second);
  const pieces: Piece[] = [];
  const seen = new Set<string>();
  first.documents.forEach((document, i) => {
    const j = secondById.get(document.id);
    if (j === undefined) return;
    for (const [a, b] of pairUnits(first, i, second, j)) {
      const x = contentOfFirst(a);
      const y = contentOfSecond(b);
      if (x.length === 0 || y.length === 0 || x.length > longestPiece || y.length > longestPiece) continue;
      // Repeated text teaches once.
      const key = `${x.join()}|${y.join()}`;
      if (!seen.has(key)) {
        seen.add(key);
        pieces.push([x, y]);
      }
    }
  });
  return pieces;
}

/** Stems of the pieces that stand at the same place: title, description, headings, and blocks where their number agrees. */
function* pairUnits(
  first: LocaleTerms,
  i: number,
  second: LocaleTerms,
  j: number,
): Generator<readonly [Iterable<number>, Iterable<number>]> {
  const group = (terms: LocaleTerms, document: number) => {
    const groups = new Map<string, Int32Array[]>();
    for (const { field, section, stems } of terms.units[document] ?? []) {
      if (field === 'phrase') continue;
      const id = section < 0 ? '' : `${section}/${terms.documents[document]?.sections[section]?.id}`;
      const key = `${field}/${id}`;
      const list = groups.get(key);
      if (list === undefined) groups.set(key, [stems]);
      else list.push(stems);
    }
    return groups;
  };
  const other = group(second, j);
  for (const [key, a] of group(first, i)) {
    const b = other.get(key);
    if (b === undefined) continue;
    if (a.length === b.length) for (const [k, x] of a.entries()) yield [x, b[k] ?? []];
    else yield [a.flatMap((stems) => [...stems]), b.flatMap((stems) => [...stems])];
  }
}

/**
 * Expectation and maximisation. `forward` explains each stem of the second language by those of the first; otherwise
 * the other way round. `given` is the explaining side of each pair. Returns the probability of each pair.
 */
function estimate(
  pieces: readonly Piece[],
  cells: Int32Array,
  given: Int32Array,
  givenCount: number,
  forward: boolean,
): Float32Array {
  const probability = new Float32Array(given.length).fill(1 / 16);
  const counts = new Float32Array(given.length);
  const totals = new Float64Array(givenCount);
  for (let round = 0; round < rounds; round++) {
    counts.fill(0);
    let start = 0;
    for (const [a, b] of pieces) {
      // Cells stand row by row: for each stem of the second language, all stems of the first.
      const [outer, inner, outerStep, innerStep] = forward
        ? [b.length, a.length, a.length, 1]
        : [a.length, b.length, 1, a.length];
      for (let o = 0; o < outer; o++) {
        let sum = 1e-4;
        for (let n = 0, at = start + o * outerStep; n < inner; n++, at += innerStep)
          sum += probability[cells[at] as number] as number;
        for (let n = 0, at = start + o * outerStep; n < inner; n++, at += innerStep) {
          const cell = cells[at] as number;
          (counts[cell] as number) += (probability[cell] as number) / sum;
        }
      }
      start += a.length * b.length;
    }
    totals.fill(0);
    for (let p = 0; p < given.length; p++) (totals[given[p] as number] as number) += counts[p] as number;
    for (let p = 0; p < given.length; p++)
      probability[p] = (counts[p] as number) / Math.max(1e-9, totals[given[p] as number] as number);
  }
  return probability;
}

function countPieces(pieces: readonly Piece[], side: 0 | 1, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const piece of pieces) for (const stem of piece[side]) (counts[stem] as number)++;
  return counts;
}

function collect(from: Int32Array, to: Int32Array, probability: Float32Array, size: number, seen: Int32Array): Translations {
  const out: Translations = Array.from({ length: size }, () => []);
  probability.forEach((value, p) => {
    // What was seen once has no evidence but its neighbours.
    const stem = from[p] as number;
    if (value >= threshold && (seen[stem] as number) > 1) out[stem]?.push({ stem: to[p] as number, probability: value });
  });
  for (const list of out) {
    list.sort((a, b) => b.probability - a.probability || a.stem - b.stem);
    list.length = Math.min(list.length, kept);
  }
  return out;
}
