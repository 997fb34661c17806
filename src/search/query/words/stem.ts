// Light stemmers over folded words. They only have to bring the forms of one word together; what they leave need not be
// a word. Snowball's rules expect accents, which readers leave out, so these begin where the accents are gone already:
// `integracao` and `integracoes` meet.
import { byText } from '../../../by-text.ts';
import { languageOf } from '../../../language-of.ts';

/** The stem of a folded word. */
export type Stemmer = (word: string) => string;

/** A stemmer that is a little more than endings. */
type Rule = (word: string, endings: readonly string[]) => string;

/** Removes the first of `suffixes` (ordered, longest first) that leaves at least `least` letters. */
function strip(word: string, suffixes: readonly string[], least: number): string {
  for (const suffix of suffixes) {
    if (word.length - suffix.length >= least && word.endsWith(suffix)) return word.slice(0, -suffix.length);
  }
  return word;
}

const vowel = /[aeiouy]/;

const stemEnglish: Rule = (word, endings) => {
  let stem = word;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^siu]s$/.test(stem)) stem = stem.slice(0, -1);
  const cut = strip(stem, endings, 3);
  if (cut !== stem && vowel.test(cut)) {
    stem = cut;
    if (/([bdfgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1);
  }
  if (stem.length > 4 && /[st]ion$/.test(stem)) stem = stem.slice(0, -3);
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('is')) stem = `${stem.slice(0, -1)}z`;
  return stem.endsWith('y') && stem.length > 3 ? `${stem.slice(0, -1)}i` : stem;
};

/** Umlauts are written with an e where a keyboard has none: `passwoerter`, `Passwörter`. */
const stemGerman: Rule = (word, endings) => strip(word.replace(/([aou])e(?!i)/g, '$1'), endings, 4);

const arabicPrefix = /^(?:[وف]?(?:ال|بال|كال)|[وف]?لل)(?=...)/;
/** The article and endings go; plurals that change within the word have the consonants of the singular: فاتورة, فواتير. */
const stemArabic: Rule = (word, endings) => {
  const stem = strip(word.replace(arabicPrefix, ''), endings, 3);
  const consonants = stem.replace(/[اويء]/g, '');
  return consonants.length < 3 ? stem : consonants;
};

const stemRomance: Rule = (word, endings) => {
  const singular = /[^s]s$/.test(word) ? word.length - 1 : word.length;
  // The same for both numbers: `pedido`, `pedidos`.
  const least = singular > 6 ? 4 : 3;
  const stem = strip(word, endings, least);
  // Where the plural alone fell off, the ending of the singular has to follow: `clients`, `client`.
  return stem.length === singular && stem !== word ? strip(stem, endings, least) : stem;
};

const rules: Readonly<Record<string, Rule>> = {
  en: stemEnglish,
  fr: stemRomance,
  it: stemRomance,
  es: stemRomance,
  pt: stemRomance,
  de: stemGerman,
  ar: stemArabic,
};

/** The stemmer of a language tag with its `endings`. A language without any keeps its words whole. */
export function makeStemmer(lang: string, endings: string): Stemmer {
  const rule = rules[languageOf(lang)] ?? ((word, all) => strip(word, all, 4));
  const longestFirst = endings.split(' ').sort((a, b) => b.length - a.length || byText(a, b));
  return (word) => (endings === '' || word.length < 4 || /^\d/.test(word) ? word : rule(word, longestFirst));
}

/** Stems of sorted words, numbered in the order of their first word: build and browser number alike, so that no numbers are sent. */
export function numberStems(words: readonly string[], stem: Stemmer): { stemIndex: Map<string, number>; stemOfWord: Int32Array } {
  const stemIndex = new Map<string, number>();
  const stemOfWord = Int32Array.from(words, (word) => {
    const key = stem(word);
    const known = stemIndex.get(key) ?? stemIndex.size;
    stemIndex.set(key, known);
    return known;
  });
  return { stemIndex, stemOfWord };
}
