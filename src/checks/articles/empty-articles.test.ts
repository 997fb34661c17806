import { expect, test } from 'vitest';
import { listProblems, loadFiles } from '../test-content.ts';

test.each([
  ['an empty file', '', ['en/help/a.md:1 article-empty']],
  ['front matter alone', '---\ntitle: A\n---\n', ['en/help/a.md:1 article-empty']],
  ['a title alone', '---\ntitle: A\n---\n\n# A\n\n<!-- later -->\n', ['en/help/a.md:1 article-empty']],
  ['a text', 'Text.\n', []],
  ['a picture', '# A\n\n![A](b.png)\n', []],
  ['a heading', '# A\n\n## B\n', []],
])('%s', async (_, text, expected) => {
  const { problems } = await loadFiles({ 'en/help/a.md': text });
  expect(listProblems(problems, 'article-empty')).toEqual(expected);
});
