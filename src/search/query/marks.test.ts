import { describe, expect, test } from 'vitest';
import { buildTables } from '../index/build-tables.ts';
import { document } from '../testing/parallel-articles.ts';
import { projectTopics } from '../testing/project-topics.ts';
import { search } from './search.ts';
import { readTable } from './table/read-table.ts';

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
    ['no verb of the root, singular', 'fr', 'Il donne des données', 'données ', ['données']],
    ['what is typed without its accents', 'fr', 'Il donne des données', 'donnees ', ['données']],
    ['no participle of a short root', 'fr', 'Mot de passe, la date passée', 'mot de passe ', ['Mot', 'passe,']],
    ['no word whose accent alone is another', 'es', 'Un cambio cambió el público que publico', 'público ', ['público']],
    ['the infinitive of a participle', 'fr', 'Refuser un accès refusé', 'refusé ', ['Refuser', 'refusé']],
    ['no verb that a noun in à resembles', 'it', 'Attività da attivare', 'attività ', ['Attività']],
    ['a letter that is another', 'sv', 'Installera, inställningarna', 'inställningar ', ['inställningarna']],
    ['a letter that is another, asked', 'sv', 'Installera, inställningarna', 'installera ', ['Installera,']],
    ['a letter that no page has there', 'sv', 'Läs mer', 'lås ', []],
    ['a letter that the keyboard lacks', 'sv', 'Nya lösenordet, Installera', 'losenord ', ['lösenordet,']],
    ['a plural whose accent goes', 'es', 'Validaciones y validación', 'validación ', ['Validaciones', 'validación']],
    ['forms of a verb', 'fr', 'Le jeton expire, il a expiré', 'token expirer ', ['expire,', 'expiré']],
    ['no word that means the same', 'fr', 'Informations de connexion du jeton', 'token expirer ', []],
    ['a plural', 'en', 'Renew tokens, the token', 'token ', ['tokens,', 'token']],
    ['no word that shares three letters', 'it', 'La data dei dati', 'dati ', ['dati']],
    ['what is not finished', 'en', 'Integrations and integrity', 'integra', ['Integrations']],
    ['what was understood of a slip', 'en', 'Integrations', 'integratoins ', ['Integrations']],
    ['nothing of a slip that may be another word', 'es', 'El puerto y la puerta', 'puesto ', []],
    ['no one who does it', 'es', 'Explorador: la exploración', 'exploración ', ['exploración']],
    ['no adverb', 'fr', 'Normalement, un tarif normal', 'normal ', ['normal']],
  ])('%s (%s): %s', (_, lang, text, query, words) => expect(marked(lang, text, query)).toEqual(words));
});
