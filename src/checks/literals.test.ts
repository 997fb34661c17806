import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from './test-content.ts';

test.each([
  ['Allow 192.0.2.17 now.', 'Autorisez 192 0 2 17 maintenant.', ['`192.0.2.17` of the reference is `192 0 2 17` here.']],
  ['Needs 2.4.6-p3 or later.', 'Requer 2,4,6-p3 ou posterior.', ['`2.4.6-p3` of the reference is `2,4,6-p3` here.']],
  ['On 2026-01-02 13:00:00.', 'Le 02/01/2026 13/00:00:.', ['`2026-01-02 13:00:00` of the reference is missing here.']],
  ['Run `bin/tool run`.', 'Lancez `outil`.', ['`bin/tool run` of the reference is missing here.']],
  ['Use [!DNL Fastbox].', 'Utilisez Rapidbox.', ['`Fastbox` of the reference is missing here.']],
  ['Open config.php first.', 'Ouvrez le fichier.', ['`config.php` of the reference is missing here.']],
  ['Use [!DNL Fastbox].', 'Utilisez Fastbox.', []],
  ['See [x](https://example.org/1.2.3/a.php).', 'Voir [x](https://example.org/fr/).', []],
])('%s → %s', async (reference, translation, messages) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(reference), 'fr/help/a.md': article(translation) });
  const found = problems.filter(({ rule }) => rule === 'literal-changed');
  expect(found.map(({ message }) => message)).toEqual(messages);
  expect(found.every(({ file, line }) => file === 'fr/help/a.md' && line === 6)).toBe(true);
});

test('sections with another structure are not compared', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('Allow 192.0.2.17.\n\nThen go on.'),
    'fr/help/a.md': article('Continuez.'),
  });
  expect(listProblems(problems, 'literal-changed')).toEqual([]);
});
