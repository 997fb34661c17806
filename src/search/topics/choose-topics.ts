// Which topics take part in a site: the general ones, and those that its texts are about. A site about bicycles carries
// no words of shops, and corrects no slip towards them.
import type { LocaleTerms } from '../index/read-terms.ts';
import { stemmerFor } from '../query/words/language-facts.ts';
import { splitWords } from '../query/words/split-words.ts';
import { groupsIn, type Topic } from './topic.ts';

/** A document is about a topic when it says words of so many groups that no other topic has, */
const leastGroups = 3;
/** and a site when this share of its documents is, and not a single one. */
const leastShare = 0.02;
const leastDocuments = 2;

export interface TopicUse {
  name: string;
  isUsed: boolean;
  /** Share of the documents that are about it; undefined where it was not measured. */
  share: number | undefined;
}

/** Of one language, how many documents there are, and how many are about each topic. */
export interface TopicCounts {
  documents: number;
  about: number[];
}

/** Says of each topic whether it takes part, by what was counted in each language. `wanted` are those that `site.yml` names; nothing is counted then. */
export function chooseTopics(
  topics: readonly Topic[],
  counts: readonly (TopicCounts | undefined)[],
  wanted: readonly string[] | undefined,
): TopicUse[] {
  const shares = wanted === undefined ? measureTopics(topics, counts) : [];
  return topics.map(({ name, isGeneral }, at) => {
    const share = isGeneral ? undefined : shares[at];
    return { name, isUsed: isGeneral || (wanted?.includes(name) ?? (share ?? 0) >= leastShare), share };
  });
}

function measureTopics(topics: readonly Topic[], counts: readonly (TopicCounts | undefined)[]): number[] {
  const sum = (numbers: readonly (number | undefined)[]): number => numbers.reduce<number>((total, some = 0) => total + some, 0);
  const documents = sum(counts.map((counted) => counted?.documents));
  return topics.map((_, topic) => {
    const count = sum(counts.map((counted) => counted?.about[topic]));
    return count < leastDocuments ? 0 : count / documents;
  });
}

/** Undefined where no topic has words of the language. */
export function countTopics(topics: readonly Topic[], terms: LocaleTerms): TopicCounts | undefined {
  const groupOf = ownGroups(topics, terms);
  if (groupOf === undefined) return undefined;
  const about = topics.map(() => 0);
  for (const units of terms.units) {
    const said = topics.map(() => new Set<number>());
    for (const { words } of units) {
      for (const word of words) {
        const own = groupOf[word];
        if (own !== undefined) said[own.topic]?.add(own.group);
      }
    }
    said.forEach(({ size }, topic) => {
      if (size >= leastGroups) about[topic] = (about[topic] ?? 0) + 1;
    });
  }
  return { documents: terms.documents.length, about };
}

/** Per word of the documents, the group that holds it, where no other topic does; undefined where no topic has words of the language. */
function ownGroups(
  topics: readonly Topic[],
  { lang, vocabulary }: LocaleTerms,
): ({ topic: number; group: number } | undefined)[] | undefined {
  const stem = stemmerFor(lang);
  const owners = new Map<string, { topic: number; group: number } | undefined>();
  topics.forEach((topic, at) => {
    groupsIn([topic], lang).forEach((entries, group) => {
      for (const entry of entries) {
        const [word, ...rest] = splitWords(entry);
        if (word === undefined || rest.length > 0) continue;
        const key = stem(word);
        const isShared = owners.has(key) && owners.get(key)?.topic !== at;
        owners.set(key, isShared ? undefined : (owners.get(key) ?? { topic: at, group }));
      }
    });
  });
  return owners.size === 0 ? undefined : vocabulary.map((word) => owners.get(stem(word)));
}
