import { expect, test } from 'vitest';
import { article, loadFiles } from '../test-content.ts';

test('entities are told once, at the first, with their number; code is left alone', async () => {
  const { problems } = await loadFiles({ 'it/help/a.md': article('`&#39;`\n\nL&#39;account e l&#39;ora.') });
  expect(problems.filter(({ rule }) => rule === 'apostrophe-entity')).toMatchObject([
    { file: 'it/help/a.md', line: 8, column: 2, message: '`&#39;` stands in the text (2).' },
  ]);
});
