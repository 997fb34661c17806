// What is wrong with the interface words of a language, told before anything is rendered: translators see a list with
// lines, not the first sentence that fails.
import { counted } from '../counted.ts';
import { didYouMean, findNearest } from '../nearest.ts';
import type { Problem, Rule } from '../problem.ts';
import { englishKeyOf, expectedKeys } from './expected-keys.ts';
import { isNumberName, mayLackNumber } from './plural-numbers.ts';
import { ownLanguages, splitPluralKey, strings } from './strings.ts';

/** Notes of `npm run new -- locale`, which stand above the keys and are no words. */
export const notePrefix = '//';

const namedAtMost = 20;

/**
 * Problems of a file of words, given as text; never throws. Of the languages of our own content each missing key is a
 * problem. Others may still be growing: what they lack is one problem, and an empty text is one that lacks.
 */
export function checkWords(language: string, text: string): Problem[] {
  const file = wordsFile(language);
  const problems: Problem[] = [];
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [{ rule: 'word-file-invalid', file, ...placeOfError(text, error), message: `\`${language}.json\` is no valid JSON.` }];
  }
  const words = new Map<string, unknown>(Object.entries(Object(json)).filter(([key]) => !key.startsWith(notePrefix)));
  const places = placesOf(text);
  const expected = expectedKeys(language);
  const isOwn = ownLanguages.includes(language);
  const report = (rule: Rule, key: string, message: string): void =>
    void problems.push({ rule, file, ...places.get(key)?.at(-1), message });

  const isEmpty = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';
  const missing = expected.filter((key) => !words.has(key) || (!isOwn && isEmpty(words.get(key))));
  if (isOwn)
    for (const key of missing)
      report('word-missing', key, `\`${language}\` lacks the key \`${key}\`, in English “${englishOf(key)}”.`);
  else if (missing.length > 0)
    problems.push({ rule: 'words-incomplete', file, message: describeLack(language, missing, expected) });
  for (const [key, value] of words) {
    if ((places.get(key)?.length ?? 0) > 1)
      report('word-unknown', key, `\`${language}\` has the key \`${key}\` twice; the last one counts.`);
    if (!expected.includes(key))
      report(
        'word-unknown',
        key,
        `\`${language}\` has the key \`${key}\`, which nothing asks for.${suggestion(language, key, [...missing, ...expected])}`,
      );
    else if (isEmpty(value)) {
      if (isOwn) report('word-empty', key, `\`${key}\` has no text.`);
    } else for (const [rule, fault] of faultsOf(key, String(value), language)) report(rule, key, `\`${key}\` ${fault}`);
  }
  return problems;
}

/** The lock of the interface words, from the root of the project. */
export const wordsLockFile = 'src/i18n/strings/translations.lock';

/** Path of a language's words below the project. */
export const wordsFile = (language: string): string => `src/i18n/strings/${language}.json`;

function describeLack(language: string, missing: readonly string[], expected: readonly string[]): string {
  const names = missing.slice(0, namedAtMost).map((key) => `\`${key}\``);
  const others = missing.length > names.length ? ` and ${counted(missing.length - names.length, 'other')}` : '';
  return `\`${language}\` lacks ${missing.length} of ${expected.length} words of the interface: ${names.join(', ')}${others}.`;
}

// V8 says where: “… at position 25 (line 3 column 1)”.
function placeOfError(text: string, error: unknown): { line: number; column: number } {
  const at = /line (\d+) column (\d+)/.exec(error instanceof Error ? error.message : '');
  if (at) return { line: Number(at[1]), column: Number(at[2]) };
  const lines = text.trimEnd().split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** What is wrong with the text of a key: dropped or invented placeholders, slips of typing. */
export function faultsOf(key: string, text: string, language: string): [Rule, string][] {
  const faults: [Rule, string][] = [];
  const { category } = splitPluralKey(key);
  const wanted = placeholders(englishOf(key));
  const found = placeholders(text);
  const guessed = new Set<string>();
  for (const name of found) {
    if (wanted.includes(name) || (category !== undefined && isNumberName(name))) continue;
    const meant = findNearest(
      name,
      wanted.filter((other) => !found.includes(other)),
    );
    if (meant !== undefined) guessed.add(meant);
    faults.push([
      'word-placeholder',
      `has \`{{${name}}}\`, which nothing fills.${meant === undefined ? '' : ` Did you mean \`{{${meant}}}\`?`}`,
    ]);
  }
  const isNeedless = (name: string): boolean => isNumberName(name) && mayLackNumber(key, language);
  const lost = wanted.filter((name) => !found.includes(name) && !guessed.has(name) && !isNeedless(name));
  if (lost.length > 0) faults.push(['word-placeholder', `lacks ${lost.map((name) => `\`{{${name}}}\``).join(', ')}.`]);
  if (/ {2}/.test(text)) faults.push(['word-typography', 'has a doubled space.']);
  if (/\p{L}'\p{L}/u.test(text)) faults.push(['word-typography', "has `'` between letters; write `’`."]);
  return faults;
}

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();

const englishOf = (key: string): string => strings['en']?.[englishKeyOf(key)] ?? '';

function suggestion(language: string, key: string, names: readonly string[]): string {
  const { base, category } = splitPluralKey(key);
  const forms = category === undefined ? [] : names.filter((name) => splitPluralKey(name).base === base);
  if (forms.length === 0) return didYouMean(key, names);
  return ` Its plural forms: ${new Intl.PluralRules(language)
    .resolvedOptions()
    .pluralCategories.map((form) => `\`${form}\``)
    .join(', ')}.`;
}

/** Where the keys of a flat JSON object stand; several places where one is written twice. */
function placesOf(text: string): Map<string, { line: number; column: number }[]> {
  const places = new Map<string, { line: number; column: number }[]>();
  let line = 1;
  let start = 0;
  for (const match of text.matchAll(/("(?:[^"\\]|\\.)*")(\s*:)?/g)) {
    if (match[1] === undefined || match[2] === undefined) continue;
    for (let end = text.indexOf('\n', start); end !== -1 && end < match.index; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    const key = String(JSON.parse(match[1]));
    places.set(key, [...(places.get(key) ?? []), { line, column: match.index - start + 1 }]);
  }
  return places;
}
