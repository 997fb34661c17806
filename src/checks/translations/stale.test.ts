import { expect, test } from 'vitest';
import { listProblems, loadFiles } from '../test-content.ts';

const article = (day: string) => `---\ntitle: A\nexl-id: id-of-a\nlast-update: ${day}\n---\n\n# A\n`;

test.each([
  ['2026-05-01', ['fr/help/a.md:1 stale']],
  ['2026-05-02', []],
  ['2026-06-01', []],
])('translated on %s, changed on 2026-05-02', async (day, expected) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article('2026-05-02'), 'fr/help/a.md': article(day) });
  expect(listProblems(problems, 'stale')).toEqual(expected);
});
