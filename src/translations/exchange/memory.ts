// What was translated before: texts of all paired files of a locale, found again by words that are the same or nearly so.
import { editDistance } from '../../nearest.ts';
import { joinTagged, splitTagged, wordsOf, type Tag } from './codes/coded-text.ts';
import type { MemoryMatch } from './job.ts';

interface Entry {
  source: string;
  target: string;
  origin: string;
  /** How often this translation of this source was found. */
  count: number;
}

/** Below this a text is of no help. */
const leastScore = 70;
const mostMatches = 3;
/** Words that stand in more texts tell nothing. */
const mostTexts = 400;
const mostCandidates = 40;
/** Longer texts are compared by their words alone: edits of characters take time that grows with the square. */
const longestText = 2000;

const wordsIn = (tagged: string): string[] => [
  ...new Set(
    wordsOf(tagged)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  ),
];

export class TranslationMemory {
  readonly #entries = new Map<string, Map<string, Entry>>();
  readonly #sources: string[] = [];
  readonly #byWord = new Map<string, number[]>();

  /** Remembers a translation. `origin` is the file that it stands in. */
  add(source: string, target: string, origin: string): void {
    let known = this.#entries.get(source);
    if (!known) {
      known = new Map();
      this.#entries.set(source, known);
      const index = this.#sources.push(source) - 1;
      for (const word of wordsIn(source)) {
        const texts = this.#byWord.get(word) ?? [];
        texts.push(index);
        this.#byWord.set(word, texts);
      }
    }
    const entry = known.get(target);
    if (entry) entry.count += 1;
    else known.set(target, { source, target, origin, count: 1 });
  }

  /**
   * The best translations of equal or near sources, the best first. 100 is the same text with codes at the same places;
   * codes that `source` has not are left out.
   */
  find(source: string): MemoryMatch[] {
    const scored = this.#candidates(source).map((candidate) => ({ candidate, score: scoreOf(source, candidate) }));
    return scored
      .filter(({ score }) => score >= leastScore)
      .sort((a, b) => b.score - a.score)
      .slice(0, mostMatches)
      .flatMap(({ candidate, score }) =>
        [...(this.#entries.get(candidate)?.values() ?? [])]
          .sort((a, b) => b.count - a.count)
          .map(({ target, origin }) => ({
            source: keepCodes(candidate, source),
            target: keepCodes(target, source),
            score,
            origin,
          })),
      )
      .slice(0, mostMatches);
  }

  /** Sources that share the rarest words with a text. */
  #candidates(source: string): string[] {
    if (this.#entries.has(source)) return [source];
    const shared = new Map<number, number>();
    for (const word of wordsIn(source)) {
      const texts = this.#byWord.get(word) ?? [];
      if (texts.length > mostTexts) continue;
      for (const index of texts) shared.set(index, (shared.get(index) ?? 0) + 1 / texts.length);
    }
    return [...shared]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, mostCandidates)
      .map(([index]) => this.#sources[index] ?? '');
  }
}

/** Likeness of two texts, 0 to 100, by edits of characters; 100 for the same text alone. */
function scoreOf(source: string, other: string): number {
  if (source === other) return 100;
  const length = Math.max(source.length, other.length);
  if (length > longestText) return 0;
  const limit = Math.floor((length * (100 - leastScore)) / 100);
  return Math.min(99, Math.floor(100 * (1 - editDistance(source, other, limit) / length)));
}

/** A text without the codes that another has not. */
function keepCodes(tagged: string, source: string): string {
  const codes = new Set(splitTagged(source).flatMap((part) => (typeof part === 'string' ? [] : [printKey(part)])));
  return joinTagged(splitTagged(tagged).filter((part) => typeof part === 'string' || codes.has(printKey(part))));
}

const printKey = ({ kind, id }: Tag): string => `${kind} ${id}`;
