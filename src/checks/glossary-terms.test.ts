import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from './test-content.ts';

const glossary = 'terms:\n  MBI:\n    never:\n      fr: [IMS]\n  Fastbox:\n';

test.each([
  ['Open MBI.', 'Ouvrez MBI.', []],
  ['Open MBI.', 'Ouvrez.', ['fr/help/a.md:6 term-lost']],
  ['Open it.', 'Ouvrez IMS.', ['fr/help/a.md:6 term-mistranslated']],
  ['Open it.', 'Ouvrez `IMS`.', []],
])('%s → %s', async (reference, translation, expected) => {
  const files = { 'glossary.yml': glossary, 'en/help/a.md': article(reference), 'fr/help/a.md': article(translation) };
  const { problems } = await loadFiles(files);
  expect(listProblems(problems, 'term-lost', 'term-mistranslated', 'glossary-invalid')).toEqual(expected);
});
