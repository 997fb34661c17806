import { expect, test } from 'vitest';
import { article, loadFiles } from '../test-content.ts';

test('what a translation has lost is counted', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('# A title\n\n* one\n* two\n\n[x](https://example.org/)\n\n```\ncode\n```'),
    'fr/help/a.md': article('# A title\n\n* un\n* deux\n\nx\n\ncode'),
  });
  const found = problems.filter(({ rule }) => rule === 'structure-drift');
  expect(found.map(({ file, line, message }) => [file, line, message])).toEqual([
    ['fr/help/a.md', 5, 'The structure differs from `en/help/a.md`: code blocks 0 instead of 1, links 0 instead of 1.'],
  ]);
});
