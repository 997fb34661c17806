// The everyday words of the search: those of the project by topic, and what the content folder adds in `search-words/`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../error-code.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { once } from '../../memoize.ts';
import { parseYaml } from '../../catalog/settings/parse-yaml.ts';
import { didYouMean } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import { readTopic, sharedWords, type TopicSource } from '../../search/topics/read-topic.ts';
import { joinTopics, type Topic } from '../../search/topics/topic.ts';
import { projectDir } from '../settings.ts';

/** Name of the folder, in the project and in a content folder. */
const wordsFolder = 'search-words';

interface TopicFile {
  name: string;
  /** Below the folder that holds the words. */
  file: string;
  text: string;
}

export interface SearchWords {
  /** Changes when any word does. */
  readonly source: string;
  topics: () => readonly Topic[];
  /** What is wrong in the content folder’s own words, and in the topics that `site.yml` names. */
  problems: Problem[];
}

/** The project’s words take a moment to read: they are read when they are asked for, or where the content folder adds to them. */
export function readSearchWords({ contentDir, site }: Pick<Catalog, 'contentDir' | 'site'>): SearchWords {
  const builtIn = once(() => listTopicFiles(projectDir));
  const added = listTopicFiles(contentDir).map(readTopicFile);
  const names = once(() => [...new Set([...builtIn().map(({ name }) => name), ...added.map(({ topic }) => topic.name)])]);
  const topics = (): Topic[] =>
    joinTopics(
      builtIn().map((file) => readTopicFile(file).topic),
      added.map(({ topic }) => topic),
    );
  return {
    get source() {
      return JSON.stringify([builtIn().map(({ name, text }) => [name, text]), added.map(({ topic }) => topic)]);
    },
    topics,
    problems: [
      ...added.flatMap(({ problems }) => problems),
      ...(added.length === 0 ? [] : sharedInAny(added, topics())),
      ...(site.search.topics ?? []).filter((name) => !names().includes(name)).map((name) => unknownTopic(name, names())),
    ],
  };
}

const sharedInAny = (added: readonly ReadTopicFile[], topics: readonly Topic[]): Problem[] =>
  added.flatMap(({ topic, source }) => (source === undefined ? [] : sharedWords(topic, source, topics)));

const unknownTopic = (name: string, names: readonly string[]): Problem => ({
  rule: 'search-words',
  file: 'site.yml',
  message: `There is no topic \`${name}\` of everyday words.${didYouMean(name, names)}`,
  remedy: `Write some of ${names.map((known) => `\`${known}\``).join(', ')}.`,
});

export function listTopicFiles(folder: string): TopicFile[] {
  let names: string[];
  try {
    names = readdirSync(path.join(folder, wordsFolder));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
  return names
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => ({
      name: name.slice(0, -'.yml'.length),
      file: `${wordsFolder}/${name}`,
      text: readFileSync(path.join(folder, wordsFolder, name), 'utf8'),
    }));
}

interface ReadTopicFile {
  topic: Topic;
  problems: Problem[];
  /** Undefined where the file is no YAML. */
  source: TopicSource | undefined;
}

export function readTopicFile({ name, file, text }: TopicFile): ReadTopicFile {
  const { value, lineOf, problems } = parseYaml(text, file);
  if (problems.length > 0) return { topic: { name, isGeneral: false, groups: [] }, problems, source: undefined };
  const source = { name, file, value, lineOf };
  return { ...readTopic(source), source };
}
