import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test.each([
  ['At most 100 MB, or 5 %.', 2],
  ['At most 100\u00a0MB, or 5\u202f%.', 0],
  ['Wait 10 minutes, use port 3306, or 100 Mary.', 0],
  ['A timeout of 1.5 ms, `100 MB` and [x](https://example.org/100 MB).', 1],
  ['MySQL 5 % MB', 1],
])('%j', async (body, count) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(body) });
  expect(listProblems(problems, 'unit-spacing')).toHaveLength(count);
});

test('inherited content is spared', async () => {
  const { problems } = await loadFiles({ 'en/help/a.md': article('100 MB') }, { CONTENT_PROFILE: 'import' });
  expect(listProblems(problems, 'unit-spacing')).toEqual([]);
});
