import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const section = (text: string): string => article(`Intro.\n\n## Section {#section}\n\n${text}`);

test.each([
  ['en', 'Compare with the table below.', 1],
  ['en', 'See the next section.', 1],
  ['en', 'The status stands below the name of the integration.', 0],
  ['en', 'Above the list, select `below.`', 0],
  ['en', '![The cycle above, the rows below](/help/a.svg)', 0],
  ['fr', 'Comparez avec le tableau ci-dessous.', 1],
  ['fr', 'L’état est affiché sous le nom, plus bas que le titre.', 0],
  ['sv', 'Jämför med tabellen nedan.', 1],
  ['sv', 'Statusen står nedanför namnet.', 0],
  ['pt', 'Compare com a tabela abaixo.', 1],
  ['pt', 'A lista abaixo da ilustração.', 0],
  ['it', 'Confrontare con la tabella sottostante.', 1],
  ['it', 'L’elenco sotto l’illustrazione.', 0],
  ['es', 'Compare con la tabla de abajo.', 1],
  ['de', 'Vergleichen Sie mit der Tabelle unten.', 1],
])('%s: %s', async (locale, text, count) => {
  const site = { 'site.yml': `reference: ${locale}\nlocales: [${locale}]\n` };
  const { problems } = await loadFiles({ ...site, [`${locale}/help/a.md`]: section(text) });
  expect(listProblems(problems, 'place-word')).toHaveLength(count);
});

test('what stands before the first section may point to all of them', async () => {
  const { problems } = await loadFiles({ 'en/help/a.md': article('Find your service below.\n\n## Section {#section}\n\nText.') });
  expect(listProblems(problems, 'place-word')).toEqual([]);
});

test('inherited content is spared', async () => {
  const { problems } = await loadFiles({ 'en/help/a.md': section('See below.') }, { CONTENT_PROFILE: 'import' });
  expect(listProblems(problems, 'place-word')).toEqual([]);
});
