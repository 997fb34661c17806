// Languages that write compounds in one word: the parts say as much as the whole.
import { languageOf } from '../../language-of.ts';

const compounding = new Set(['sv', 'da', 'nb', 'nn', 'no', 'de', 'nl', 'fi', 'is', 'hu', 'et']);

/** True for languages that write compounds in one word. */
export const isCompounding = (lang: string): boolean => compounding.has(languageOf(lang));

/**
 * An unknown compound as words of the vocabulary (Swedish writes them in one): the split whose parts are best known,
 * or undefined. A binding `s` between the parts is dropped.
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
