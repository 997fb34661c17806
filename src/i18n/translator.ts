// Words by key. i18next chooses plural forms and fills placeholders; it is used while building only.
import i18next from 'i18next';
import { pseudoLocalise, pseudoStyleOf } from './pseudo-locale.ts';
import { strings, stringsLanguage, type StringKey } from './strings.ts';

export type { StringKey } from './strings.ts';
export type StringValues = Readonly<Record<string, string | number>>;

/** Gives the words for a key. Throws for a key or a placeholder value that is missing: never a silent English sentence. */
export type Translate = (key: StringKey, values?: StringValues) => string;

const engine = i18next.createInstance();
await engine.init({
  lng: 'en',
  fallbackLng: false,
  supportedLngs: Object.keys(strings),
  resources: Object.fromEntries(Object.entries(strings).map(([language, words]) => [language, { translation: words }])),
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false, skipOnVariables: true },
  initAsync: false,
});

// While writing (`npm run dev`), words that nobody has translated yet are shown in English, in brackets that nobody can
// overlook. So does `npm run check`, which tells of them and goes on. A build never does that.
const showsDrafts = (): boolean => typeof process !== 'undefined' && process.env['DRAFT_WORDS'] === '1';
const english = engine.getFixedT('en');

const translators = new Map<string, Translate>();

/**
 * The words of a language, by tag or locale key (`pt`, `pt-BR`, the pseudo-locales `en-XA` and `ar-XB`).
 * Throws where the project has no words for the language; `hasStrings` asks first.
 */
export function translator(lang: string): Translate {
  const known = translators.get(lang);
  if (known) return known;
  const style = pseudoStyleOf(lang);
  const language = style ? 'en' : stringsLanguage(lang);
  if (!language) throw new Error(`There are no interface words for \`${lang}\`. Add src/i18n/strings/${lang}.json.`);
  const fixed = engine.getFixedT(language);
  const fill: Translate = (key, values) => {
    // Numbers in sentences are written as the language writes them; `count` also chooses the plural form.
    const shown = values && 'count' in values ? { ...values, number: formatNumber(lang, Number(values['count'])) } : values;
    const text: string = fixed(key, { ...shown });
    const unfilled = /\{\{(\w+)\}\}/.exec(text);
    if (language !== 'en' && showsDrafts() && (text === key || text === '' || unfilled))
      return `⟦${String(english(key, { ...shown }))}⟧`;
    if (text === key || text === '') throw new Error(`The interface words of \`${language}\` lack \`${key}\`.`);
    if (unfilled) throw new Error(`\`${key}\` needs a value for \`{{${unfilled[1]}}}\`.`);
    return style ? pseudoLocalise(text, style) : text;
  };
  // The same few hundred sentences stand on every page.
  const constant = new Map<StringKey, string>();
  const translate: Translate = (key, values) => {
    if (values) return fill(key, values);
    const text = constant.get(key) ?? fill(key);
    constant.set(key, text);
    return text;
  };
  translators.set(lang, translate);
  return translate;
}

export const hasStrings = (lang: string): boolean => pseudoStyleOf(lang) !== undefined || stringsLanguage(lang) !== undefined;

function formatNumber(lang: string, value: number): string {
  return new Intl.NumberFormat(pseudoStyleOf(lang) ? 'en' : lang).format(value);
}
