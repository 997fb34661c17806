// Ties the everyday words to what the articles of a language really say.
import { stemmerFor } from '../query/stem.ts';
import { splitWords } from '../query/words.ts';
import type { Translations } from './mine-lexicon.ts';
import type { LocaleTerms } from './read-terms.ts';

/** How surely one word of a group stands for another; a word inside a phrase says less. */
const wordWeight = 1;
const phraseWordWeight = 0.65;
/** Stems in more than this share of the documents tell nothing apart. */
const tooCommon = 0.5;

/**
 * Everyday words and phrases, stemmed (a phrase is its stems joined by spaces), with the stems of this language that
 * they may stand for. Phrases that lead to nothing the articles say are left out; such words stay, with nothing. `translated` adds to each group
 * the stems that the mined lexicon gives for its English words: the articles' own wording of the same matter.
 */
export function everydayStems(
  terms: LocaleTerms,
  frequency: (stem: number) => number,
  groups: readonly (readonly string[])[],
  translated: readonly Iterable<readonly [number, number]>[] = [],
): Map<string, Map<number, number>> {
  const stem = stemmerFor(terms.lang);
  const stop = new Set(terms.stop);
  const ids = new Map(terms.stems.map((text, id) => [text, id]));
  const limit = terms.documents.length * tooCommon;
  const rows = new Map<string, Map<number, number>>();
  for (const [g, group] of groups.entries()) {
    const entries = group.map((entry) => splitWords(entry));
    const targets = entries.map((words) => {
      const content = words.filter((word) => !stop.has(word));
      return content.flatMap((word) => {
        const id = ids.get(stem(word));
        return id === undefined || frequency(id) > limit ? [] : [{ id, weight: content.length > 1 ? phraseWordWeight : wordWeight }];
      });
    });
    entries.forEach((words, i) => {
      const key = words.map(stem).join(' ');
      const own = ids.get(key);
      const row = rows.get(key) ?? new Map<number, number>();
      targets.forEach((list, j) => {
        if (i === j) return;
        for (const { id, weight } of list) if (id !== own && weight > (row.get(id) ?? 0)) row.set(id, weight);
      });
      for (const [id, weight] of translated[g] ?? []) {
        if (id !== own && weight > (row.get(id) ?? 0) && frequency(id) <= limit) row.set(id, weight);
      }
      // A word without meaning here stays known as a word, so that it is not taken for a slip of another.
      if ((row.size > 0 && words.length <= 3) || (words.length === 1 && own === undefined)) rows.set(key, row);
    });
  }
  return rows;
}

/** How surely a translation of a group's English word stands for the group's words. */
const translatedWeight = 0.9;
const leastProbability = 0.2;

/** For each group of English entries: stems of another language that the lexicon gives for its single words. */
export function translateGroups(english: LocaleTerms, groups: readonly (readonly string[])[], forward: Translations): Map<number, number>[] {
  const stem = stemmerFor(english.lang);
  const ids = new Map(english.stems.map((text, id) => [text, id]));
  return groups.map((group) => {
    const row = new Map<number, number>();
    for (const entry of group) {
      const words = splitWords(entry);
      const id = words.length === 1 ? ids.get(stem(words[0] ?? '')) : undefined;
      for (const { stem: target, probability } of id === undefined ? [] : (forward[id] ?? [])) {
        const weight = translatedWeight * Math.sqrt(probability);
        if (probability >= leastProbability && weight > (row.get(target) ?? 0)) row.set(target, weight);
      }
    }
    return row;
  });
}
