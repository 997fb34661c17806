// A correction must never say something else: what the reader is told, in languages with and without a stemmer.
import { describe, expect, test } from 'vitest';
import { buildTables } from '../index/build-tables.ts';
import { document } from '../testing/parallel-articles.ts';
import { search } from './search.ts';
import { readTable } from './table/read-table.ts';

function told(lang: string, texts: readonly string[], query: string) {
  const documents = texts.map((text, i) =>
    document({ id: `d${i}`, locale: lang, lang, title: text, sections: [{ id: '', heading: '', text }] }),
  );
  const text = buildTables({ documents, locales: [{ locale: lang, lang }], reference: lang, topics: [] }).byLocale.get(
    lang,
  )?.table;
  if (text === undefined) throw new Error('No table.');
  return search(query, readTable(text)).corrected;
}

describe('nothing is corrected', () => {
  test.each([
    ['a negation', 'de', ['Eine Datei mit Daten', 'Kleine Daten'], 'keine Daten'],
    ['a negation', 'sv', ['Inlagd text', 'Ingenjör'], 'ingen text'],
    ['a negation', 'fr', ['Aucuba du jardin'], 'aucun jardin'],
    ['a short word', 'de', ['Das Paket senden', 'Wer kann'], 'Daten sind weg'],
    ['a possessive', 'de', ['Eine Rechnung'], 'meine Rechnung'],
    ['a prefix that says the opposite', 'en', ['Correct addresses'], 'incorrect addresses'],
  ])('%s (%s)', (_, lang, texts, query) => expect(told(lang, texts, query)).toBeUndefined());
});

test('an English word beside it is no slip of a French one', () => {
  const texts = { en: 'Known vulnerabilities', fr: 'Liste des vulnérabilités' };
  const documents = Object.entries(texts).map(([lang, text]) =>
    document({ id: 'vulnerabilities', locale: lang, lang, title: text, sections: [{ id: '', heading: '', text }] }),
  );
  const locales = Object.keys(texts).map((lang) => ({ locale: lang, lang }));
  const french = buildTables({ documents, locales, reference: 'en', topics: [] }).byLocale.get('fr')?.table;
  if (french === undefined) throw new Error('No table.');
  expect(search('vulnerabilities', readTable(french)).corrected).toBeUndefined();
});

describe('nothing is said where another word may be meant', () => {
  test.each([
    ['es', ['Las lines del pedido'], 'lunes'],
    ['es', ['Las opciones que hay que tomar'], 'tocar'],
    ['pt', ['Alteração feita no pedido'], 'segunda-feira'],
    ['it', ['Autenticazione basata su token'], 'basta'],
    ['en', ['Customers you reach'], 'React'],
    ['de', ['Die Seite laden'], 'Seife'],
    ['sv', ['Taget ur drift'], 'talet'],
  ])('%s: %j, %s', (lang, texts, query) => expect(told(lang, texts, query)).toBeUndefined());
});

describe('nothing is said where only the form differs', () => {
  test.each([
    ['of a language with a stemmer', 'de', ['Die Rechnung'], 'Rechnungen'],
    ['of a verb', 'pt', ['Instale o módulo'], 'instalei'],
    ['of a verb with its pronoun', 'es', ['Registros guardados'], 'guardarlos'],
    ['with an article behind it', 'sv', ['SSL certifikat'], 'certifikaten'],
    ['of a language without one', 'nl', ['Facturen betalen'], 'factuur betaling'],
    ['of a language without one', 'pl', ['Usunięcie konta'], 'usunięcia kont'],
    ['with a particle', 'ko', ['비밀번호를 재설정'], '비밀번호가'],
  ])('%s (%s)', (_, lang, texts, query) => expect(told(lang, texts, query)).toBeUndefined());
});

test.each([
  ['de', ['Die Rechnung herunterladen'], 'Rechnug herunterladen', 'Rechnung herunterladen'],
  ['en', ['Move a database'], 'databse', 'database'],
  ['es', ['Configuración'], 'confiquración', 'configuración'],
  ['fr', ['Reconnecter un compte'], 'reconecter', 'reconnecter'],
  ['pt', ['Autenticação'], 'autetnicação', 'autenticação'],
  ['nl', ['Een factuur downloaden'], 'fcatuur downloaden', 'factuur downloaden'],
])('a slip in a longer word is told (%s)', (lang, texts, query, corrected) =>
  expect(told(lang, texts, query)?.toLowerCase()).toBe(corrected.toLowerCase()),
);
