// A file of everyday words: its form, and what is wrong in it.
import { z } from 'zod';
import type { Problem } from '../../problem.ts';
import { stopWordsFor } from '../query/words/stop-words.ts';
import { splitWords } from '../query/words/split-words.ts';
import type { Topic, TopicGroup } from './topic.ts';

/** A YAML text as data, with the line of each part. */
export interface TopicSource {
  /** Name of the topic. */
  name: string;
  /** As it is shown in problems. */
  file: string;
  value: unknown;
  lineOf: (path: readonly PropertyKey[]) => number;
}

const topicSchema = z.strictObject({
  about: z.string({ error: 'write a sentence that says what the words are about' }),
  general: z.boolean({ error: 'write `true`, or leave the line out' }).default(false),
  groups: z.record(
    z.string(),
    z.record(
      z.string().regex(/^[a-z]{2,3}$/, 'write a language such as `fr`'),
      z.string({ error: 'write words, with commas between them' }),
      {
        error: 'write a line for each language: `en: basket, cart`',
      },
    ),
    { error: 'write a line `name:` for each group, and its languages below it' },
  ),
});

const longestEntry = 3;

/** The topic, without what is wrong in it. Never throws. */
export function readTopic({ name, file, value, lineOf }: TopicSource): { topic: Topic; problems: Problem[] } {
  const parsed = topicSchema.safeParse(value);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message, code, ...issue }): Problem => ({
        rule: 'search-words',
        file,
        line: lineOf(path),
        message: `${path.length === 0 ? 'The file' : `\`${path.join('.')}\``} cannot be used${
          code === 'unrecognized_keys' && 'keys' in issue ? `: \`${String(issue.keys)}\` is not known` : `: ${message}`
        }.`,
      }),
    );
    return { topic: { name, isGeneral: false, groups: [] }, problems };
  }
  const { general, groups } = parsed.data;
  const problems: Problem[] = [];
  const read = Object.entries(groups).map(([group, columns]): TopicGroup => {
    const entries = Object.entries(columns).map(([lang, text]) => {
      const fail = (message: string): void => {
        problems.push({
          rule: 'search-words',
          file,
          line: lineOf(['groups', group, lang]),
          message: `\`${group}\`, ${lang}: ${message}`,
        });
      };
      return [lang, readEntries(text, lang, general, fail)] as const;
    });
    return { name: group, entries: Object.fromEntries(entries) };
  });
  return { topic: { name, isGeneral: general, groups: read }, problems };
}

/** A question word may have a meaning, "where" that of a place; in a topic with a subject it is another word written alike. */
function readEntries(text: string, lang: string, isGeneral: boolean, fail: (message: string) => void): string[] {
  const stop = new Set(stopWordsFor(lang));
  const known = new Set<string>();
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => {
      const words = splitWords(entry);
      const key = words.join(' ');
      if (entry === '') fail('a comma stands without a word.');
      else if (words.length === 0 || words.length > longestEntry) fail(`\`${entry}\` is not one to three words.`);
      else if (!isGeneral && words.length === 1 && words.every((word) => stop.has(word)))
        fail(`\`${entry}\` stands in every text, so it tells nothing of this topic.`);
      else if (known.has(key)) fail(`\`${entry}\` stands twice.`);
      else {
        known.add(key);
        return true;
      }
      return false;
    });
  if (entries.length === 0) fail('there is no word.');
  return entries;
}

/** In more groups than this a word stands for nothing in particular. */
const mostGroups = 4;

/** Words of the file of `topic` that stand in several groups: twice in their own topic, or in very many of all `topics`. */
export function sharedWords(
  topic: Topic,
  { name, file, lineOf }: Omit<TopicSource, 'value'>,
  topics: readonly Topic[],
): Problem[] {
  const isOwn = (group: string, lang: string, entry: string): boolean =>
    topic.groups.find((one) => one.name === group)?.entries[lang]?.includes(entry) ?? false;
  const places = new Map<string, { topic: string; group: string; lang: string; entry: string }[]>();
  for (const { name: inTopic, groups } of topics) {
    for (const { name: group, entries } of groups) {
      for (const [lang, words] of Object.entries(entries)) {
        for (const entry of words) {
          const key = `${lang} ${splitWords(entry).join(' ')}`;
          const known = places.get(key);
          if (known === undefined) places.set(key, [{ topic: inTopic, group, lang, entry }]);
          else known.push({ topic: inTopic, group, lang, entry });
        }
      }
    }
  }
  return [...places.values()].flatMap((found): Problem[] => {
    const own = found.filter(({ topic }) => topic === name);
    const last = own.findLast(({ group, lang, entry }) => isOwn(group, lang, entry));
    if (last === undefined || (own.length < 2 && found.length <= mostGroups)) return [];
    const { group, lang, entry } = last;
    const groups = found.map((place) => `\`${place.group}\` (${place.topic})`).join(', ');
    return [
      {
        rule: found.length > mostGroups ? 'search-words' : 'search-word-shared',
        file,
        line: lineOf(['groups', group, lang]),
        message: `\`${entry}\`, ${lang}, stands in ${found.length} groups: ${groups}.`,
      },
    ];
  });
}
