// The interface words. `strings/en.json` defines the keys; every other file must have the same ones (plural forms
// as the language's CLDR categories ask). `strings/notes.json` tells translators where each is seen.
import en from './strings/en.json' with { type: 'json' };
import es from './strings/es.json' with { type: 'json' };
import fr from './strings/fr.json' with { type: 'json' };
import it from './strings/it.json' with { type: 'json' };
import pt from './strings/pt.json' with { type: 'json' };
import sv from './strings/sv.json' with { type: 'json' };

/** The words by language, as the files hold them. One line here and one file make a language. */
export const strings: Readonly<Record<string, Readonly<Record<string, string>>>> = { en, es, fr, it, pt, sv };

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type WithoutSuffix<Key extends string> = Key extends `${infer Base}${PluralSuffix}` ? Base : Key;

/** Every key that code may ask for; plural keys without their suffix. */
export type StringKey = WithoutSuffix<keyof typeof en>;

/** The key without its plural suffix, and whether it had one. */
export function splitPluralKey(key: string): { base: string; category: Intl.LDMLPluralRule | undefined } {
  const match = /^(.+)_(zero|one|two|few|many|other)$/.exec(key);
  return match?.[1] ? { base: match[1], category: match[2] as Intl.LDMLPluralRule } : { base: key, category: undefined };
}

/** The language file that serves a tag: `pt-BR` -> `pt`; undefined where there are no words for it. */
export function stringsLanguage(lang: string): string | undefined {
  const exact = lang.toLowerCase();
  const language = exact.split('-')[0] ?? exact;
  return exact in strings ? exact : language in strings ? language : undefined;
}
