import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test.each([
  ['* un ;\n* deux ;\n* trois.', []],
  ['* un ;\n* deux\n* trois ;\n* quatre', ['en/help/a.md:7 list-punctuation']],
  ['* un\n* deux\n* trois', []],
  ['* un ;\n  * a\n  * b\n* deux ;\n* trois', []],
  ['* un, deux\n* trois', []],
])('%j', async (body, expected) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(body) });
  expect(listProblems(problems, 'list-punctuation')).toEqual(expected);
});
