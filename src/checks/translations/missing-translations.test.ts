import { expect, test } from 'vitest';
import { article, loadFiles } from '../test-content.ts';

test('what a locale lacks is told once, at the reference', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('# A', { title: 'A', id: 'id-of-a' }),
    'en/help/b.md': article('# B', { title: 'B', id: 'id-of-b' }),
    'fr/help/a.md': article('# Un', { title: 'Un', id: 'id-of-a' }),
    'sv/help/c.md': article('# C', { title: 'C', id: 'id-of-c' }),
  });
  expect(problems.filter(({ rule }) => rule === 'translation-missing').map(({ file, message }) => [file, message])).toEqual([
    ['en/help/a.md', 'The article does not exist in `sv`.'],
    ['en/help/b.md', 'The article does not exist in `fr`, `sv`.'],
  ]);
});

test.each([
  ['Sub_Dir/Old_Page', 'Sub_Dir/Old_Page'],
  ['My Article (2)', '"My Article (2)"'],
  ["What's $new", `'What'\\''s $new'`],
])('the remedy for %s can be pasted into a shell', async (path, word) => {
  const { problems } = await loadFiles({
    [`en/help/${path}.md`]: article('# A', { id: 'id-of-a' }),
    'fr/help/b.md': article('# B', { id: 'id-of-b' }),
  });
  expect(problems.find(({ rule }) => rule === 'translation-missing')?.remedy).toBe(
    `Translate it: \`npm run new -- ${word} --locales fr\` makes the file.`,
  );
});
