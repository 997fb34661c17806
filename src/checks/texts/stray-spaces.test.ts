import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test.each([
  ['Cliquez sur **Enregistrer** .', 1],
  ['Lancez ./setup et .htaccess ...', 0],
  ['Voir `code` et `autre` .', 0],
  ['Fin.', 0],
])('full stops: %s', async (body, count) => {
  const { problems } = await loadFiles({ 'fr/help/a.md': article(body) });
  expect(listProblems(problems, 'space-before-stop')).toHaveLength(count);
});

test.each([
  ['sv', 'Öppna Fastbox -portalen.', 1],
  ['sv', 'Välj [!UICONTROL -datatyp].', 1],
  ['sv', 'Kör cmd -v och cmd -xvf.', 0],
  ['sv', 'Alla versioner och -utgåvor, program eller -komponenter.', 0],
  ['sv', 'Kolumnen där -satsen.', 1],
  ['en', 'Open the Fastbox -portal.', 0],
])('hyphens: %s, %s', async (locale, body, count) => {
  const { problems } = await loadFiles({ [`${locale}/help/a.md`]: article(body) });
  expect(listProblems(problems, 'loose-hyphen')).toHaveLength(count);
});
