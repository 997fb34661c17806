import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test.each([
  ['```\ncode\n```\n\ntext', []],
  ['text\n\n```\ncode\n\ntext', ['en/help/a.md:8 unclosed-code']],
  ['````\n```\n````', []],
  ['1. step\n\n   ```bash\n   run\n   ```', []],
])('%j', async (body, expected) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(body) });
  expect(listProblems(problems, 'unclosed-code')).toEqual(expected);
});
