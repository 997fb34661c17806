import { describe, expect, test } from 'vitest';
import { buildTables } from '../index/build-tables.ts';
import { document } from '../testing/parallel-articles.ts';
import { projectTopics } from '../testing/project-topics.ts';
import { areForms } from './marks.ts';
import { search } from './search.ts';
import { readTable } from './read-table.ts';

function marked(lang: string, text: string, query: string): string[] {
  const texts = [text, 'Une autre page', 'Another page'];
  const documents = texts.map((words, i) =>
    document({ id: `d${i}`, locale: lang, lang, title: words, sections: [{ id: '', heading: '', text: words }] }),
  );
  const { byLocale } = buildTables({ documents, locales: [{ locale: lang, lang }], reference: lang, topics: projectTopics });
  const table = byLocale.get(lang)?.table;
  if (table === undefined) throw new Error('No table.');
  const { weigh } = search(query, readTable(table));
  return text.split(/[\s-]+/).filter((word) => weigh(word, lang)?.isMarked);
}

describe('the words that are marked', () => {
  test.each([
    ['forms of a noun', 'fr', 'Vos données et une donnée', 'données ', ['données', 'donnée']],
    ['no verb of the root', 'fr', 'Données : donnez lui la donnée', 'données ', ['Données', 'donnée']],
    ['forms of a verb', 'fr', 'Le jeton expire, il a expiré', 'token expirer ', ['expire,', 'expiré']],
    ['no word that means the same', 'fr', 'Informations de connexion du jeton', 'token expirer ', []],
    ['a plural', 'en', 'Renew tokens, the token', 'token ', ['tokens,', 'token']],
    ['no word that shares three letters', 'it', 'La data dei dati', 'dati ', ['dati']],
    ['what is not finished', 'en', 'Integrations and integrity', 'integra', ['Integrations']],
    ['what was understood of a slip', 'en', 'Integrations', 'integratoins ', ['Integrations']],
  ])('%s (%s): %s', (_, lang, text, query, words) => expect(marked(lang, text, query)).toEqual(words));
});

test.each([
  ['fr', 'integration', 'integrations', true],
  ['fr', 'connectez', 'connecter', false],
  ['fr', 'connexions', 'connexion', true],
  ['es', 'integramos', 'integraciones', false],
  ['sv', 'nyckel', 'nyckeln', true],
  ['ar', 'فاتوره', 'فواتير', true],
])('%s: %s and %s are forms of one word: %s', (lang, one, other, are) => expect(areForms(one, other, lang)).toBe(are));
