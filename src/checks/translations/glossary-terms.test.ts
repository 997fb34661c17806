import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

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

test('a language for which the labels have no word at all is told once', async () => {
  const files = {
    'glossary.yml': 'terms: [MBI]\nlabels:\n  Save: { fr: Enregistrer }\n  Open: { fr: Ouvrir }\n',
    'en/help/a.md': article('# A\n\nText.'),
    'fr/help/a.md': article('# A\n\nTexte.'),
    'sv/help/a.md': article('# A\n\nText.'),
  };
  const { problems } = await loadFiles(files);
  expect(problems.filter(({ file }) => file === 'glossary.yml').map(({ line, message }) => `${line} ${message}`)).toEqual([
    '2 `labels` has no word for `sv`: labels there are not compared with the glossary.',
  ]);
});
