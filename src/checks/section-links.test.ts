import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from './test-content.ts';

const target = article('# Target\n\n## Steps {#steps}\n\nText.', { title: 'Target', id: 'the-target' });

test.each([
  ['[x](/help/target.md#steps)', []],
  ['[x](/help/target.md#stepz)', ['en/help/a.md:6 section-missing']],
  ['[x](#nowhere)', ['en/help/a.md:6 section-missing']],
  ['# Here\n\n[x](#here)', []],
  ['[x](#top)', []],
])('%s', async (body, expected) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(body), 'en/help/target.md': target });
  expect(listProblems(problems, 'section-missing')).toEqual(expected);
});

test('sections are looked for in the reader’s language, under the shared id', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('# A title\n\n[x](/help/b.md#next-step)'),
    'fr/help/a.md': article('# A title\n\n[x](/help/b.md#next-step)'),
    'en/help/b.md': article('# B\n\n## Next step\n\nText.', { title: 'B', id: 'id-of-b' }),
    'fr/help/b.md': article('# B\n\n## Étape suivante\n\nTexte.', { title: 'B', id: 'id-of-b' }),
  });
  expect(listProblems(problems, 'section-missing')).toEqual([]);
});

test('the message names the nearest section', async () => {
  const { problems } = await loadFiles({ 'en/help/a.md': article('[x](/help/target.md#stepz)'), 'en/help/target.md': target });
  expect(problems.find(({ rule }) => rule === 'section-missing')?.message).toBe(
    '`en/help/target.md` has no section `#stepz` (`/help/target.md#stepz`). Did you mean `steps`?',
  );
});
