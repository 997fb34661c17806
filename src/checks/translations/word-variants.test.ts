import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const glossary = {
  'glossary.yml':
    'words:\n  provider: { fr: fournisseur, never: { en: [vendor], fr: [vendeur, prestataire] } }\nlabels:\n  Manage Data: { fr: Gérer les données }\n  Save: { fr: Enregistrer }\n',
};

test.each([
  ['en', 'Ask your vendor.', ['en/help/a.md:6 word-variant']],
  ['en', 'Ask your vendors, or your provider.', []],
  ['fr', 'Demandez au prestataire.', ['fr/help/a.md:6 word-variant']],
  ['fr', 'Demandez à `vendeur`.', []],
  ['fr', 'Ouvrez **Gérer les données**.', ['fr/help/a.md:6 label-without-original']],
  ['fr', 'Ouvrez [!UICONTROL Manage Data] (Gérer les données).', []],
  ['fr', 'Enregistrer ne suffit pas.', []],
])('%s: %s', async (locale, body, expected) => {
  const { problems } = await loadFiles({ ...glossary, [`${locale}/help/a.md`]: article(body) });
  expect(listProblems(problems, 'word-variant', 'label-without-original', 'glossary-invalid')).toEqual(expected);
});

test('the words of guides are read, too', async () => {
  const words = 'title: Guide\n# vendeur\nstart:\n  title: Quel vendeur ?\n';
  const { problems } = await loadFiles({ ...glossary, 'fr/troubleshooters/g.yml': words, 'fr/help/a.md': article('Texte.') });
  expect(listProblems(problems, 'word-variant')).toEqual(['fr/troubleshooters/g.yml:4 word-variant']);
});
