// What the search knows of a language beyond its texts. It goes with the tables: a browser has that of two languages.
import { languageOf } from '../../../language-of.ts';
import { makeStemmer, type Stemmer } from './stem.ts';

// Endings of the stemmers, folded.
const endings: Readonly<Record<string, string>> = {
  en: `ation ating ated ate ator ing ed ment ments ly`,
  fr: `ations ation ateurs ateur atrices atrice ements ement
    ments ment ites ite ives ive ifs if euses euse eurs eur antes ante ants ant issez issons issant issent eraient erait eront
    erons erez era aient ait ions iez ees ee es er ez ent ons ons ir irez ies ie is it e s x`,
  it: `azioni azione atori atore atrice atrici amenti amento imenti imento mente ita ivi ivo iva ive
    ando endo ato ata ati ate uto uta uti ute ito iti ite are ere ire ano ono
    iamo ete erebbe eranno era eva evano ava avano avo ai ia ie ii io hi he a e i o`,
  es: `aciones acion iciones icion adores adoras adora ador amientos amiento imientos imiento mente
    idades idad ivos ivas ivo iva ando iendo ados adas ado ada idos idas ido ida ar er ir aron
    ieron amos emos imos aban aba ian ia ara era ira an en as es os a e o s n`,
  pt: `acoes acao icoes icao coes cao oes ao adores adoras adora ador amentos amento imentos imento
    mente idades idade ivos ivas ivo iva ando endo indo ados adas ado ada idos idas ido ida ar er
    ir aram eram iram amos emos imos avam ava iam ia ara era ira am em as es os a e o s m`,
  sv: `heterna heter heten het ningarna ningar ningens ningen nings ning ationerna ationer ationens
    ationen ations ation eringarna eringar eringen erings ering erades erade erat erats eras erar era ades ade ats at as ar a
    ns arnas arna ernas erna ornas orna ors or ers er ens en ets et els el igt iga ig ligt liga lig are aren arens arnas e s t n`,
  de: `ungen ung heiten heit keiten keit lichen liche lich igen iger ige ig innen ern em en er es est st et
    e n s t`,
  ar: `ات ون ين ان ها هم كم نا يه ته تي ه ي`,
};

// Words that turn a sentence into its opposite. One letter parts them from words that do not.
const negations: Readonly<Record<string, string>> = {
  en: 'never nobody nothing neither cannot without',
  fr: 'aucun aucune jamais personne rien sans',
  sv: 'aldrig ingen inget inga inte utan',
  pt: 'nenhum nenhuma ninguem nunca jamais nada sem',
  it: 'nessun nessuno nessuna niente nulla senza',
  es: 'ninguno ninguna ningun nadie nunca jamas nada',
  de: 'keine keiner keinen keinem keines nicht nichts niemals niemand ohne',
  nl: 'geen niet niets nooit niemand zonder',
  da: 'aldrig ingen intet ikke uden',
  nb: 'aldri ingen intet ikke uten',
  pl: 'zaden zadna nigdy nikt nic bez',
};

const listOf = (lists: Readonly<Record<string, string>>, lang: string): string =>
  (lists[languageOf(lang)] ?? '').replace(/\s+/g, ' ');

/** The endings that the stemmer of a language tag takes off, and the folded words that deny; empty where the project has none. */
export const endingsFor = (lang: string): string => listOf(endings, lang);
export const negationsFor = (lang: string): string => listOf(negations, lang);

/**
 * The stemmer of a language tag (`pt-BR` uses `pt`). A language without one keeps its words whole.
 *
 * @example
 * stemmerFor('pt-BR')('integracoes') === stemmerFor('pt')('integracao')
 */
export const stemmerFor = (lang: string): Stemmer => makeStemmer(lang, endingsFor(lang));
