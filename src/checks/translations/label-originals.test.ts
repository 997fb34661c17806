// Who reads a translated label alone does not find the button: the product shows the original.
import { describe, expect, test } from 'vitest';
import { article, loadFiles } from '../test-content.ts';

const told = async (body: string, locale = 'fr') => {
  const { problems } = await loadFiles({
    'glossary.yml': 'labels:\n  Save:\n    fr: Enregistrer\n    sv: Spara\n  Port:\n    fr: Port\n',
    [`${locale}/help/a.md`]: article(body),
  });
  return problems
    .filter(({ rule }) => rule === 'label-without-original')
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
};

describe('a gloss that is marked as a label is told where the line does not name the label', () => {
  test.each(['**Enregistrer**', '[!UICONTROL Enregistrer]', '« Enregistrer »', '“Enregistrer”'])('%s', async (written) => {
    expect(await told(`Cliquez sur ${written}.`)).toEqual([
      expect.stringMatching(/^fr\/help\/a\.md:6:\d+ `Enregistrer` stands without `Save`, which the product shows\.$/),
    ]);
  });
});

describe('it is not told', () => {
  test.each([
    ['where the label stands beside it', 'Cliquez sur [!UICONTROL Save] (**Enregistrer**).'],
    ['as a word of a sentence', 'Enregistrer prend une minute.'],
    ['in code', 'Écrivez `"Enregistrer"`.'],
    ['where label and gloss are one word', 'Ouvrez **Port**.'],
    ['where it is the gloss of another language', 'Cliquez sur **Spara**.'],
  ])('%s', async (_, body) => {
    expect(await told(body)).toEqual([]);
  });
});
