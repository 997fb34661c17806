import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test('an article without exl-id is told at its first line', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': '---\ntitle: A\n---\n\n# A\n',
    'en/help/b.md': article('# A title'),
  });
  expect(listProblems(problems, 'exl-id-missing')).toEqual(['en/help/a.md:1 exl-id-missing']);
});
