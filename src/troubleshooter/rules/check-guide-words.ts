// The rules for words: the same keys in every locale, none missing, none extra, none that a reader could confuse.
import { didYouMean } from '../../nearest.ts';
import type { Problem, Rule } from '../../problem.ts';
import { edgesOf } from '../graph/graph.ts';
import { languageOf } from '../../language-of.ts';
import { guessLanguage, knownLanguages } from './guess-language.ts';
import { namesIn } from './names.ts';
import type { GuideSource, GuideWords } from '../source/schema.ts';
import { wordsText } from '../source/read-words.ts';
import type { YamlPath, YamlSource } from '../../yaml-source.ts';

const maxTitle = 80;
const maxOption = 60;

/** How many characters the text at a path may have; undefined where any number will do. */
export function longestText(path: YamlPath): number | undefined {
  if (path.at(-1) === 'title') return maxTitle;
  return path.at(-2) === 'options' ? maxOption : undefined;
}

/** Causes that some answer can set, each once. */
export function settableCauses(source: GuideSource): string[] {
  const causes = new Set<string>();
  for (const [id, node] of Object.entries(source.nodes))
    for (const { option, says, escape } of edgesOf(id, node)) {
      if (says !== undefined) causes.add(says);
      else if (node.kind === 'question' && node.asks === 'cause' && escape !== 'unsure') causes.add(option);
    }
  return [...causes];
}

/** Every text of a words file by its path, as `symptom.options.not-sure`. */
export function flattenWords(words: GuideWords): Map<string, { path: YamlPath; text: string }> {
  const flat = new Map<string, { path: YamlPath; text: string }>();
  const add = (path: YamlPath, text: string | undefined): void => {
    if (text !== undefined) flat.set(path.join('.'), { path, text });
  };
  add(['title'], words.title);
  add(['description'], words.description);
  for (const group of ['causes', 'facts', 'fact-hints', 'alt'] as const)
    for (const [key, text] of Object.entries(words[group])) add([group, key], text);
  for (const [id, node] of Object.entries(words.nodes)) {
    add([id, 'title'], node.title);
    add([id, 'lead'], node.lead);
    for (const group of ['options', 'hints'] as const)
      for (const [key, text] of Object.entries(node[group] ?? {})) add([id, group, key], text);
  }
  return flat;
}

/** Paths that words must have because the graph asks for them. */
function requiredPaths(source: GuideSource): YamlPath[] {
  const paths: YamlPath[] = [['title'], ['description']];
  for (const cause of settableCauses(source)) paths.push(['causes', cause]);
  for (const fact of Object.keys(source.facts ?? {})) paths.push(['facts', fact]);
  for (const [id, node] of Object.entries(source.nodes)) {
    paths.push([id, 'title']);
    if (node.kind === 'question' || node.kind === 'check')
      for (const option of Object.keys(node.options)) paths.push([id, 'options', option]);
  }
  return paths;
}

/** Paths that words may have beyond the required ones: leads, hints of existing options and facts, `alt` of existing parts. */
function isAllowed(source: GuideSource, path: YamlPath): boolean {
  const [first = '', group = '', key = ''] = path.map(String);
  if (first === 'fact-hints') return source.facts?.[group] !== undefined;
  if (first === 'alt') return source.parts?.[group] !== undefined;
  const node = source.nodes[first];
  if (node === undefined) return false;
  if (path.length === 2) return group === 'lead';
  return group === 'hints' && (node.kind === 'question' || node.kind === 'check') && node.options[key] !== undefined;
}

const countMarks = (text: string): number => text.split('**').length - 1;

/** Sentences differ between languages; names of services and labels of the product do not. */
function isSentence(text: string): boolean {
  const words = wordsText(text.replace(/\*\*[^*]+\*\*/g, '')).match(/\p{L}{2,}/gu) ?? [];
  return words.length >= 3 && words.some((word) => /^\p{Ll}/u.test(word));
}

/**
 * Problems of one locale's words. `terms` are those of the glossary. `reference` are the reference locale's, undefined for
 * the reference itself; its optional texts (leads, hints) are then required here too.
 */
export function checkWords(
  source: GuideSource,
  words: GuideWords,
  yaml: YamlSource,
  reference: GuideWords | undefined,
  terms: readonly string[],
): Problem[] {
  const problems: Problem[] = [];
  const report = (rule: Rule, place: ReturnType<YamlSource['placeOf']>, message: string): number =>
    problems.push({ ...place, rule, message });
  const texts = flattenWords(words);
  const originals = reference === undefined ? undefined : flattenWords(reference);
  const required = new Map(requiredPaths(source).map((path) => [path.join('.'), path]));
  for (const [key, { path }] of originals ?? []) if (isAllowed(source, path)) required.set(key, path);

  for (const [key, path] of required)
    if (!texts.has(key)) report('guide-words-missing', yaml.keyPlaceOf(path.slice(0, -1)), `There are no words for \`${key}\`.`);
  for (const [key, { path, text }] of texts) {
    const isKnown = required.has(key) || (originals === undefined && isAllowed(source, path));
    if (!isKnown) {
      const guess = didYouMean(
        key,
        [...required.keys()].filter((known) => !texts.has(known)),
      );
      report('guide-words-extra', yaml.keyPlaceOf(path), `The guide has no use for \`${key}\`.${guess}`);
      continue;
    }
    const limit = longestText(path);
    const length = [...wordsText(text)].length;
    if (limit !== undefined && length > limit)
      report('guide-words-long', yaml.placeOf(path), `\`${key}\` has ${length} characters; at most ${limit} are allowed.`);
    if (countMarks(text) % 2 === 1)
      report('guide-words-marks', yaml.placeOf(path), `\`${key}\` opens a label with \`**\` and does not close it.`);
    if (text.includes('{{'))
      report(
        'guide-words-placeholder',
        yaml.placeOf(path),
        `\`${key}\` holds a placeholder, and nothing fills placeholders in guides.`,
      );
    const original = originals?.get(key)?.text;
    if (original === undefined) continue;
    if (countMarks(text) !== countMarks(original))
      report('guide-words-marks', yaml.placeOf(path), `\`${key}\` marks other labels than the reference.`);
    const lost = namesIn(original, terms).difference(namesIn(text, terms));
    if (lost.size > 0)
      report(
        'guide-words-names',
        yaml.placeOf(path),
        `\`${key}\` lacks ${[...lost].map((name) => `\`${name}\``).join(', ')} of the reference: “${text}”.`,
      );
    if (text === original && isSentence(text))
      report('guide-words-untranslated', yaml.placeOf(path), `\`${key}\` is the reference text: “${text}”.`);
  }
  return [...problems, ...findAlike(words, yaml)];
}

/** A problem where the words are those of another language: two files were exchanged. */
export function checkLanguage(words: GuideWords, yaml: YamlSource, lang: string): Problem[] {
  const guess = guessLanguage([...flattenWords(words).values()].map(({ text }) => text).join('\n'));
  if (guess === undefined || !knownLanguages.includes(languageOf(lang)) || guess === languageOf(lang)) return [];
  return [
    { ...yaml.placeOf([]), rule: 'guide-words-language', message: `The words read like \`${guess}\`, not like \`${lang}\`.` },
  ];
}

function findAlike(words: GuideWords, yaml: YamlSource): Problem[] {
  const problems: Problem[] = [];
  for (const [id, { options = {} }] of Object.entries(words.nodes)) {
    const seen = new Map<string, string>();
    for (const [option, text] of Object.entries(options)) {
      const read = wordsText(text)
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const twin = seen.get(read);
      if (twin !== undefined)
        problems.push({
          ...yaml.placeOf([id, 'options', option]),
          rule: 'guide-words-alike',
          message: `\`${id}.${option}\` reads like \`${id}.${twin}\`: “${text}”.`,
        });
      else seen.set(read, option);
    }
  }
  return problems;
}
