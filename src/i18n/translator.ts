// Words by key. i18next chooses plural forms and fills placeholders; it is used while building only.
import i18next, { type TFunction } from 'i18next';
import { usableKeys } from './usable-keys.ts';
import { pseudoLocalise, pseudoStyleOf } from './pseudo-locale.ts';
import { strings, stringsLanguage, type StringKey } from './strings.ts';

export type { StringKey } from './strings.ts';
export type StringValues = Readonly<Record<string, string | number>>;

/** A language as pages name it: its tag, and in which direction it is written. */
export interface Language {
  lang: string;
  dir: 'ltr' | 'rtl';
}

/**
 * Gives the words for a key. Where the language lacks them, those of the reference language, which `languageOf` tells:
 * whoever shows them marks them. Throws for a placeholder value that is missing.
 */
export interface Translate {
  (key: StringKey, values?: StringValues): string;
  /** Language of most of the words: the one asked for, or that of the words that stand in for it. */
  readonly words: Language;
  /** Language that was asked for. */
  readonly page: Language;
  languageOf(key: StringKey): Language;
}

const english: Language = { lang: 'en', dir: 'ltr' };

const engine = i18next.createInstance();
await engine.init({
  lng: 'en',
  fallbackLng: false,
  // Script subtags are part of the names here: `zh-Hant` is no form of `zh`.
  load: 'currentOnly',
  resources: Object.fromEntries(Object.entries(strings).map(([language, words]) => [language, { translation: words }])),
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
  initAsync: false,
});

interface Source extends Language {
  /** Its file of words. */
  keys: ReadonlySet<string>;
  t: TFunction;
}

const translators = new Map<string, Translate>();

/**
 * The words of a language, by tag (`pt`, `pt-BR`, the pseudo-locales `en-XA` and `ar-XB`). What it lacks is taken from
 * the language of `reference`, then from English, which has every key.
 */
export function translator(
  lang: string,
  { dir = 'ltr', reference = english }: { dir?: Language['dir']; reference?: Language } = {},
): Translate {
  const cacheKey = `${lang} ${dir} ${reference.lang}`;
  const known = translators.get(cacheKey);
  if (known) return known;
  const made = makeTranslator({ lang, dir }, reference);
  translators.set(cacheKey, made);
  return made;
}

function makeTranslator(page: Language, reference: Language): Translate {
  const style = pseudoStyleOf(page.lang);
  const own: Source[] = style ? [{ ...page, keys: usableKeys('en'), t: engine.getFixedT('en') }] : sourcesOf(page);
  const sources = [...own, ...sourcesOf(reference), ...sourcesOf(english)];
  const sourceOf = (key: StringKey): Source => {
    const source = sources.find(({ keys }) => keys.has(key));
    if (!source) throw new Error(`The interface words of \`en\` lack \`${key}\`.`);
    return source;
  };
  const fill = (key: StringKey, values?: StringValues): string => {
    const { lang, t } = sourceOf(key);
    // Numbers in sentences are written as the language writes them; `count` also chooses the plural form.
    const shown = values && 'count' in values ? { ...values, number: formatNumber(lang, Number(values['count'])) } : values;
    const text: string = t(key, { ...shown });
    const unfilled = /\{\{(\w+)\}\}/.exec(text);
    if (unfilled) throw new Error(`\`${key}\` needs a value for \`{{${unfilled[1]}}}\`.`);
    return style ? pseudoLocalise(text, style) : text;
  };
  // The same few hundred sentences stand on every page.
  const constant = new Map<StringKey, string>();
  const translate = (key: StringKey, values?: StringValues): string => {
    if (values) return fill(key, values);
    const text = constant.get(key) ?? fill(key);
    constant.set(key, text);
    return text;
  };
  // A file that somebody has begun to fill does not make a language of its own yet.
  const first = sources.find(({ keys }) => keys.size * 2 > usableKeys('en').size) ?? english;
  return Object.assign(translate, { page, words: languageOf(first), languageOf: (key: StringKey) => languageOf(sourceOf(key)) });
}

const languageOf = ({ lang, dir }: Language): Language => ({ lang, dir });

function sourcesOf({ lang, dir }: Language): Source[] {
  const language = stringsLanguage(lang);
  return language === undefined ? [] : [{ lang, dir, keys: usableKeys(language), t: engine.getFixedT(language) }];
}

function formatNumber(lang: string, value: number): string {
  return new Intl.NumberFormat(pseudoStyleOf(lang) ? 'en' : lang).format(value);
}
