// The words of a guide in one locale: reading them, and the two forms in which they are shown.
import type { Problem } from '../../problem.ts';
import { reservedWords, wordsSchema, type GuideWords, type NodeWords } from './schema.ts';
import { dropPrototypes, validate } from './validate.ts';
import type { YamlSource } from '../../yaml-source.ts';
import { parseGuideYaml } from './parse-guide-yaml.ts';
import { escapeMarkup } from '../../escape-markup.ts';

const knownKeys = [...reservedWords, 'title', 'lead', 'options', 'hints'];

/** Reads a words file; `words` is undefined where its form is wrong. */
export function readWords(file: string, text: string): { words: GuideWords | undefined; yaml: YamlSource; problems: Problem[] } {
  const { source: yaml, problems } = parseGuideYaml(file, text);
  if (yaml.value === undefined) return { words: undefined, yaml, problems };
  const { value, problems: wrong } = validate(wordsSchema, yaml, knownKeys);
  if (value === undefined) return { words: undefined, yaml, problems: [...problems, ...wrong] };
  const { title, description, causes = {}, facts = {}, 'fact-hints': hints = {}, alt = {}, ...rest } = value;
  const nodes: Record<string, NodeWords> = rest;
  const words = { title, description, causes, facts, 'fact-hints': hints, alt, nodes };
  dropPrototypes(words);
  return { words, yaml, problems };
}

/** Words as inline HTML: everything escaped, `**label**` as a label. */
export const wordsHtml = (text: string): string => escapeMarkup(text).replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');

/** Words as plain text, for titles, tickets and attributes. */
export const wordsText = (text: string): string => text.replace(/\*\*([^*]+)\*\*/g, '$1');
