import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test('articles outside the table of contents are told, hidden ones are not', async () => {
  const { problems } = await loadFiles({
    'en/help/TOC.md': '# Guide {#guide}\n\n* Group {#group}\n  * [A](/help/a.md)\n',
    'en/help/a.md': article('# A', { title: 'A', id: 'id-of-a' }),
    'en/help/b.md': article('# B', { title: 'B', id: 'id-of-b' }),
    'en/help/c.md': '---\ntitle: C\nexl-id: id-of-c\nhide: yes\n---\n\n# C\n',
  });
  expect(listProblems(problems, 'not-in-toc')).toEqual(['en/help/b.md:1 not-in-toc']);
});
