import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const paragraphs = (word: string) =>
  [1, 2, 3, 4].map((number) => `This is the ${word} paragraph number ${number} of the text.`).join('\n\n');

test.each([
  ['all paragraphs left in English', paragraphs('same'), ['fr/help/a.md:5 untranslated']],
  ['all of them translated', paragraphs('autre'), []],
])('%s', async (_, body, expected) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(paragraphs('same')), 'fr/help/a.md': article(body) });
  expect(listProblems(problems, 'untranslated')).toEqual(expected);
});
