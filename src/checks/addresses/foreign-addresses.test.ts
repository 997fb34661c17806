import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const linkTo = (address: string) => article(`[x](${address})`);

test.each([
  ['https://experienceleague.adobe.com/en/docs/x', ['pt/help/a.md:6 foreign-address']],
  ['https://experienceleague.adobe.com/pt-br/docs/x', []],
  ['https://helpx.adobe.com/br/x', []],
  ['https://experienceleague.adobe.com/docs/x', []],
  ['https://example.org/en/x', []],
])('%s in a Portuguese article', async (address, expected) => {
  const { problems } = await loadFiles({ 'en/help/a.md': linkTo(address), 'pt/help/a.md': linkTo(address) });
  expect(listProblems(problems, 'foreign-address')).toEqual(expected);
});
