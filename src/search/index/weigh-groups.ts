// How much a document is about what a group of everyday words means. All entries of a group count as one word, in each
// language by itself; then the document's languages are averaged: what one translator put oddly, five others said plainly.
// A customer's word finds the article through its group, whether or not the article says that word.
import { memoizeByText } from '../../memoize.ts';
import { stemmerFor } from '../query/words/language-facts.ts';
import { segmenterFor, splitWords } from '../query/words/split-words.ts';
import type { LocaleTerms } from './read-terms.ts';
import { saturate } from './weigh-terms.ts';

/** Per group: document id -> weight from 0 to 1. */
export type GroupWeights = Map<string, number>[];

/** Weights below this are chance. */
const leastWeight = 0.1;

/** The everyday words of a language: for each group whether it has any, and of each entry its group and the stems of its words. */
export interface EverydayWords {
  spoken: readonly boolean[];
  entries: readonly { group: number; stems: readonly string[] }[];
}

/** Reads `groups` of entries as written. */
export function readEveryday(lang: string, groups: readonly (readonly string[])[]): EverydayWords {
  const stem = stemmerFor(lang);
  const segment = segmenterFor(lang);
  return {
    spoken: groups.map((entries) => entries.length > 0),
    entries: groups.flatMap((group, index) =>
      group.map((entry) => ({ group: index, stems: splitWords(entry, segment).map(stem) })),
    ),
  };
}

/** Weights of the groups in one language; no groups, no weights. */
export function weighGroups(terms: LocaleTerms, unitWeights: readonly Float64Array[], everyday: EverydayWords): GroupWeights {
  const { begun, stemOf } = indexEntries(terms, everyday);
  const weights: GroupWeights = everyday.spoken.map(() => new Map());
  terms.documents.forEach(({ id }, document) => {
    const sums = new Map<number, number>();
    terms.units[document]?.forEach(({ words }, u) => {
      const weight = unitWeights[document]?.[u] ?? 0;
      for (let i = 0; i < words.length; i++) {
        // Few words begin an entry, and this is asked of every word of the site.
        const entries = begun[words[i] as number];
        if (entries === undefined) continue;
        for (const { rest, group } of entries) {
          if (rest.every((stem, k) => stemOf[words[i + 1 + k] ?? -1] === stem)) sums.set(group, (sums.get(group) ?? 0) + weight);
        }
      }
    });
    for (const [group, sum] of sums) weights[group]?.set(id, saturate(sum));
  });
  return weights;
}

/** For each word of the documents the entries that it begins, and its stem; -1 where no entry has it. */
function indexEntries(
  terms: LocaleTerms,
  everyday: EverydayWords,
): { begun: ({ rest: number[]; group: number }[] | undefined)[]; stemOf: Int32Array } {
  const stem = stemmerFor(terms.lang);
  const ids = new Map<string, number>();
  const entries: { rest: number[]; group: number }[][] = [];
  for (const { group, stems } of everyday.entries) {
    const [first, ...rest] = stems.map((text) => {
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      return id;
    });
    if (first !== undefined) (entries[first] ??= []).push({ rest, group });
  }
  const stemOf = Int32Array.from(terms.vocabulary, (word) => ids.get(stem(word)) ?? -1);
  return { begun: Array.from(stemOf, (id) => (id < 0 ? undefined : entries[id])), stemOf };
}

/** Per group and document of one language: the mean over the languages that have both the document and words for the group. */
export function joinGroups(
  documents: LocaleTerms['documents'],
  languages: readonly { terms: LocaleTerms; everyday: EverydayWords; groups: GroupWeights }[],
): Map<number, number>[] {
  const size = Math.max(0, ...languages.map(({ groups }) => groups.length));
  const places = new Map(documents.map(({ id }, place) => [id, place]));
  const placesOf = languages.map(({ terms }) => terms.documents.flatMap(({ id }) => places.get(id) ?? []));
  // Most groups have words of the same languages, so that as many of these have each document.
  const countVoices = memoizeByText((speaking) => {
    const voices = new Int32Array(documents.length);
    placesOf.forEach((own, language) => {
      if (speaking[language] === '1') for (const place of own) voices[place] = (voices[place] ?? 0) + 1;
    });
    return voices;
  });
  return Array.from({ length: size }, (_, group) => {
    const voices = countVoices(languages.map(({ everyday }) => Number(everyday.spoken[group] === true)).join(''));
    const sums = new Map<number, number>();
    languages.forEach(({ everyday, groups }) => {
      if (everyday.spoken[group] !== true) return;
      for (const [id, weight] of groups[group] ?? []) {
        const place = places.get(id);
        if (place !== undefined) sums.set(place, (sums.get(place) ?? 0) + weight);
      }
    });
    const means = [...sums].map(([place, sum]) => [place, sum / Math.max(1, voices[place] ?? 1)] as const);
    return new Map(means.filter(([, mean]) => mean >= leastWeight));
  });
}
