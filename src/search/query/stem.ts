// Light stemmers over folded words. They only have to bring the forms of one word together; what they leave need not be
// a word. Snowball's rules expect accents, which readers leave out, so these begin where the accents are gone already:
// `integracao` and `integracoes` meet.
import { languageOf } from '../../language-of.ts';

type Stemmer = (word: string) => string;

/** Removes the first of `suffixes` (ordered, longest first) that leaves at least `least` letters. */
function strip(word: string, suffixes: readonly string[], least: number): string {
  for (const suffix of suffixes) {
    if (word.length - suffix.length >= least && word.endsWith(suffix)) return word.slice(0, -suffix.length);
  }
  return word;
}

const words = (text: string): string[] => text.trim().split(/\s+/);
const longestFirst = (text: string): string[] => words(text).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

const vowel = /[aeiouy]/;

function stemEnglish(word: string): string {
  let stem = word;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(stem)) stem = stem.slice(0, -2);
  else if (/[^siu]s$/.test(stem)) stem = stem.slice(0, -1);
  const cut = strip(stem, englishEndings, 3);
  if (cut !== stem && vowel.test(cut)) {
    stem = cut;
    if (/([bdfgmnprt])\1$/.test(stem)) stem = stem.slice(0, -1);
  }
  if (stem.length > 4 && /[st]ion$/.test(stem)) stem = stem.slice(0, -3);
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('is')) stem = `${stem.slice(0, -1)}z`;
  return stem.endsWith('y') && stem.length > 3 ? `${stem.slice(0, -1)}i` : stem;
}
const englishEndings = longestFirst('ation ating ated ate ator ing ed ment ments ly');

const frenchEndings = longestFirst(`ations ation ateurs ateur atrices atrice ements ement
  ments ment ites ite ives ive ifs if euses euse eurs eur antes ante ants ant issez issons issant issent eraient erait eront
  erons erez era aient ait ions iez ees ee es er ez ent ons ons ir irez ies ie is it e s x`);

const italianEndings = longestFirst(`azioni azione atori atore atrice atrici amenti amento imenti imento mente ita ivi ivo iva ive
  ando endo ato ata ati ate uto uta uti ute ito iti ite are ere ire ano ono
  iamo ete erebbe eranno era eva evano ava avano avo ai ia ie ii io hi he a e i o`);

const spanishEndings = longestFirst(`aciones acion iciones icion adores adoras adora ador amientos amiento imientos imiento mente
  idades idad ivos ivas ivo iva ando iendo ados adas ado ada idos idas ido ida ar er ir aron
  ieron amos emos imos aban aba ian ia ara era ira an en as es os a e o s n`);

const portugueseEndings =
  longestFirst(`acoes acao icoes icao coes cao oes ao adores adoras adora ador amentos amento imentos imento
  mente idades idade ivos ivas ivo iva ando endo indo ados adas ado ada idos idas ido ida ar er
  ir aram eram iram amos emos imos avam ava iam ia ara era ira am em as es os a e o s m`);

const swedishEndings = longestFirst(`heterna heter heten het ningarna ningar ningens ningen nings ning ationerna ationer ationens
  ationen ations ation eringarna eringar eringen erings ering erades erade erat erats eras erar era ades ade ats at as ar a
  ns arnas arna ernas erna ornas orna ors or ers er ens en ets et els el igt iga ig ligt liga lig are aren arens arnas e s t n`);

const germanEndings =
  longestFirst(`ungen ung heiten heit keiten keit lichen liche lich igen iger ige ig innen ern em en er es est st et
  e n s t`);

/** Umlauts are written with an e where a keyboard has none: `passwoerter`, `Passwörter`. */
const stemGerman: Stemmer = (word) => strip(word.replace(/([aou])e(?!i)/g, '$1'), germanEndings, 4);

const arabicPrefix = /^(?:[وف]?(?:ال|بال|كال)|[وف]?لل)(?=...)/;
const arabicEndings = longestFirst('ات ون ين ان ها هم كم نا يه ته تي ه ي');

/** The article and endings go; plurals that change within the word have the consonants of the singular: فاتورة, فواتير. */
function stemArabic(word: string): string {
  const stem = strip(word.replace(arabicPrefix, ''), arabicEndings, 3);
  const consonants = stem.replace(/[اويء]/g, '');
  return consonants.length < 3 ? stem : consonants;
}

const romance =
  (endings: readonly string[]): Stemmer =>
  (word) => {
    const singular = /[^s]s$/.test(word) ? word.length - 1 : word.length;
    // The same for both numbers: `pedido`, `pedidos`.
    const least = singular > 6 ? 4 : 3;
    const stem = strip(word, endings, least);
    // Where the plural alone fell off, the ending of the singular has to follow: `clients`, `client`.
    return stem.length === singular && stem !== word ? strip(stem, endings, least) : stem;
  };

const stemmers: Record<string, Stemmer> = {
  en: stemEnglish,
  fr: romance(frenchEndings),
  it: romance(italianEndings),
  es: romance(spanishEndings),
  pt: romance(portugueseEndings),
  sv: (word) => strip(word, swedishEndings, 4),
  de: stemGerman,
  ar: stemArabic,
};

/**
 * The stemmer of a language tag (`pt-BR` uses `pt`). A language without one keeps its words whole.
 *
 * @example
 * stemmerFor('pt-BR')('integracoes') === stemmerFor('pt')('integracao')
 */
export function stemmerFor(lang: string): Stemmer {
  const stem = stemmers[languageOf(lang)];
  return (word) => (stem === undefined || word.length < 4 || /^\d/.test(word) ? word : stem(word));
}

/** Stems of sorted words, numbered in the order of their first word: build and browser number alike, so that no numbers are sent. */
export function numberStems(words: readonly string[], lang: string): { stemIndex: Map<string, number>; stemOfWord: Int32Array } {
  const stem = stemmerFor(lang);
  const stemIndex = new Map<string, number>();
  const stemOfWord = Int32Array.from(words, (word) => {
    const key = stem(word);
    const known = stemIndex.get(key) ?? stemIndex.size;
    stemIndex.set(key, known);
    return known;
  });
  return { stemIndex, stemOfWord };
}
