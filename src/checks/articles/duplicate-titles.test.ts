import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test('the second of two articles with one title is told, in each locale for itself', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('# Same', { title: 'Same', id: 'first' }),
    'en/help/b.md': article('# Same', { title: 'Same', id: 'second' }),
    'fr/help/a.md': article('# Same', { title: 'Same', id: 'first' }),
  });
  expect(listProblems(problems, 'duplicate-title')).toEqual(['en/help/b.md:1 duplicate-title']);
});
