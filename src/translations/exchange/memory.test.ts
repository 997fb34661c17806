import { expect, test } from 'vitest';
import { TranslationMemory } from './memory.ts';

const memory = new TranslationMemory();
memory.add('Click <1>Save</1> and wait 5 minutes.', 'Cliquez sur <1>Save</1> et attendez 5 minutes.', 'fr/help/a.md');
memory.add('Call support.', 'Appelez l’assistance.', 'fr/help/a.md');
memory.add('Call support.', 'Contactez l’assistance.', 'fr/help/b.md');
memory.add('Call support.', 'Contactez l’assistance.', 'fr/help/c.md');
memory.add('Open the page, then the list.', 'Ouvrez la page, puis la liste.', 'fr/help/c.md');

test('knows the same text, the translation that stands most often first', () => {
  expect(memory.find('Call support.').map(({ target, score, origin }) => [target, score, origin])).toEqual([
    ['Contactez l’assistance.', 100, 'fr/help/b.md'],
    ['Appelez l’assistance.', 100, 'fr/help/a.md'],
  ]);
});

test('finds near texts with their likeness', () => {
  const [best] = memory.find('Click <1>Save</1> and wait 7 minutes.');
  expect(best).toMatchObject({ score: 97, source: 'Click <1>Save</1> and wait 5 minutes.' });
});

test('leaves out codes that the text has not', () => {
  expect(memory.find('Click Save and wait 5 minutes.')[0]?.target).toBe('Cliquez sur Save et attendez 5 minutes.');
});

test.each(['Something else altogether.', 'Open it.', '', '5'])('has nothing for `%s`', (source) => {
  expect(memory.find(source)).toEqual([]);
});
