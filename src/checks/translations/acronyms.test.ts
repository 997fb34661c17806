import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const reference = 'MBI stopped.\n\nAsk about MBI and the database DB.';

test.each([
  [
    'an acronym that is another one in one place',
    'MBI s’est arrêté.\n\nDemandez au sujet de l’IMS et de la base BD.',
    ['fr/help/a.md:8 acronym-changed'],
  ],
  ['acronyms kept', 'MBI s’est arrêté.\n\nDemandez au sujet de MBI et de la base BD.', []],
  ['an acronym that the language has of its own', 'MBI s’est arrêté.\n\nMBI : demandez.', []],
  ['an acronym translated throughout', 'IMB s’est arrêté.\n\nDemandez au sujet de IMB.', []],
])('%s', async (_, translation, expected) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(reference), 'fr/help/a.md': article(translation) });
  expect(listProblems(problems, 'acronym-changed')).toEqual(expected);
});

test.each([
  ['the acronym of the same thing', 'The GDPR. About GDPR.', 'Le GDPR. À propos du RGPD.'],
  ['a word in capitals', 'The error ERROR.\n\nThe ERROR again.', 'Der Fehler ERROR.\n\nWieder FEHLER.'],
])('%s is none', async (_, original, translation) => {
  const split = (text: string) => article(text.replace('. A', '.\n\nA').replace('. À', '.\n\nÀ'));
  const { problems } = await loadFiles({ 'en/help/a.md': split(original), 'fr/help/a.md': split(translation) });
  expect(listProblems(problems, 'acronym-changed')).toEqual([]);
});
