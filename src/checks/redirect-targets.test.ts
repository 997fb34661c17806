import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from './test-content.ts';

test('a redirect to a page that does not exist is told', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('# A title'),
    'redirects.csv': 'source,dest\r\n/help/old.md,/help/a.md\r\n/help/older.md,/help/gone.md\r\n/help/oldest.md,https://example.org/\r\n',
  });
  expect(listProblems(problems, 'redirect-target-missing')).toEqual(['redirects.csv:3 redirect-target-missing']);
});
