import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const site = { 'site.yml': 'reference: en\nlocales: [en]\nclosing-sections: [worked, still-fails]\n' };
const sections = (...ids: string[]): string => article(ids.map((id) => `## About ${id} {#${id}}\n\nText.`).join('\n\n'));

test.each([
  [['fix', 'worked', 'still-fails'], []],
  [['fix', 'worked'], []],
  [['fix', 'other'], []],
  [['fix', 'worked', 'ask'], []],
  [['worked', 'fix', 'still-fails'], ['en/help/a.md:6 closing-sections']],
  [['fix', 'still-fails', 'worked'], ['en/help/a.md:10 closing-sections']],
  [['fix', 'still-fails'], ['en/help/a.md:10 closing-sections']],
  [['fix', 'worked', 'more', 'ask'], ['en/help/a.md:10 closing-sections']],
])('%j', async (ids, expected) => {
  const { problems } = await loadFiles({ ...site, 'en/help/a.md': sections(...ids) });
  expect(listProblems(problems, 'closing-sections')).toEqual(expected);
});

test('a heading that has its id from its words is found as well', async () => {
  const { problems } = await loadFiles({ ...site, 'en/help/a.md': article('## Worked\n\n## More\n\n## Even more\n') });
  expect(listProblems(problems, 'closing-sections')).toEqual(['en/help/a.md:6 closing-sections']);
});

test('without the setting nothing is asked', async () => {
  const { problems } = await loadFiles({ 'en/help/a.md': sections('worked', 'fix') });
  expect(listProblems(problems, 'closing-sections')).toEqual([]);
});
