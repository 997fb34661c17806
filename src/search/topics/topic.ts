// What people say and what manuals say: groups of everyday words, by topic. Within a language every entry of a group may
// stand for every other. The words are data: `search-words/*.yml` of the project, and of the content folder.
import { languageOf } from '../../language-of.ts';

/** Entries of one to three words, as they are written, by language: `fr`, not `fr-CA`. */
export type Entries = Readonly<Record<string, readonly string[]>>;

export interface TopicGroup {
  name: string;
  entries: Entries;
}

export interface Topic {
  name: string;
  /** Takes part in every site; the others where the site's texts are about them. */
  isGeneral: boolean;
  groups: readonly TopicGroup[];
}

/** The groups of all topics in one language, in order; a group without words of it is empty. */
export const groupsIn = (topics: readonly Topic[], lang: string): (readonly string[])[] =>
  topics.flatMap(({ groups }) => groups.map(({ entries }) => entries[languageOf(lang)] ?? []));

/**
 * The project's topics with what a site adds: a topic of the same name gets its groups, a group of the same name its
 * entries. What a site has words for takes part in it.
 */
export function joinTopics(topics: readonly Topic[], added: readonly Topic[]): Topic[] {
  const joined = topics.map((topic) => {
    const own = added.find(({ name }) => name === topic.name);
    return own === undefined ? topic : { ...topic, isGeneral: true, groups: joinGroups(topic.groups, own.groups) };
  });
  const isNew = ({ name }: Topic): boolean => !topics.some((topic) => topic.name === name);
  return [...joined, ...added.filter(isNew).map((topic) => ({ ...topic, isGeneral: true }))];
}

function joinGroups(groups: readonly TopicGroup[], added: readonly TopicGroup[]): TopicGroup[] {
  const joined = groups.map((group) => {
    const own = added.find(({ name }) => name === group.name);
    return own === undefined ? group : { name: group.name, entries: joinEntries(group.entries, own.entries) };
  });
  return [...joined, ...added.filter(({ name }) => !groups.some((group) => group.name === name))];
}

const joinEntries = (entries: Entries, added: Entries): Entries => ({
  ...entries,
  ...Object.fromEntries(Object.entries(added).map(([lang, words]) => [lang, [...new Set([...(entries[lang] ?? []), ...words])]])),
});
