// The interface words. `strings/en.json` defines the keys; `strings/notes.json` tells translators where each is seen.
// Every other file there is a language, found by its name, which is a language tag: `pt.json`, `zh-Hant.json`.
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { findWordsLanguage } from './find-words-language.ts';
import type en from './strings/en.json';

/** Languages of our own content: their words have to be complete. Others may lack some, which readers then get in English. */
export const ownLanguages: readonly string[] = ['en', 'es', 'fr', 'it', 'pt', 'sv'];

export const stringsFolder = fileURLToPath(new URL('./strings/', import.meta.url));

// `require` and not `readFileSync`: the server for authors starts again when a module changes that Node has loaded.
const require = createRequire(import.meta.url);

/** The words by language, as the files hold them; none where a file is no JSON, which `checkWords` reports. */
export const strings: Readonly<Record<string, Readonly<Record<string, string>>>> = Object.fromEntries(
  readdirSync(stringsFolder)
    .filter((file) => file.endsWith('.json') && file !== 'notes.json')
    .sort()
    .map((file) => [file.slice(0, -'.json'.length), readWords(file)]),
);

function readWords(file: string): Record<string, string> {
  try {
    const words: unknown = require(`./strings/${file}`);
    return Object.fromEntries(Object.entries(Object(words)).filter((entry): entry is [string, string] => isText(entry[1])));
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type WithoutSuffix<Key extends string> = Key extends `${infer Base}${PluralSuffix}` ? Base : Key;

/** Every key that code may ask for; plural keys without their suffix. */
export type StringKey = WithoutSuffix<keyof typeof en>;

/** The key without its plural suffix, and whether it had one. */
export function splitPluralKey(key: string): { base: string; category: Intl.LDMLPluralRule | undefined } {
  const match = /^(.+)_(zero|one|two|few|many|other)$/.exec(key);
  return match?.[1] ? { base: match[1], category: match[2] as Intl.LDMLPluralRule } : { base: key, category: undefined };
}

/** The language file that serves a tag: `pt-BR` -> `pt`, `zh-TW` -> `zh-Hant`; undefined where there are no words for it. */
export const stringsLanguage = (lang: string): string | undefined => findWordsLanguage(lang, Object.keys(strings));
