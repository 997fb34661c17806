import { describe, expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

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

test('sections of our own pages are looked for, from articles and from other pages', async () => {
  const page = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n# ${title}\n\n${body}\n`;
  const { problems } = await loadFiles({
    'site.yml': 'locales: { en: en, fr: fr-FR }',
    'en/help/a.md': article('[1](/en/about/#team)\n\n[2](/en/about/#teem)', { id: 'id-of-a' }),
    'en/pages/about.mdx': page('About', '## The team {#team}\n\n[1](legal.mdx#terms)\n\n[2](legal.mdx#termz)\n\n[3](../#most)'),
    'en/pages/home.mdx': page('Home', '## All {#everything}'),
    'en/pages/legal.mdx': page('Legal', '## Terms'),
    'fr-FR/help/a.md': article('[1](/about/#team)', { id: 'id-of-a' }),
    'fr-FR/pages/about.mdx': page('À propos', '## L’équipe {#team}\n\n[1](legal.mdx#terms)\n\n[2](about.mdx#terms)'),
  });
  expect(listProblems(problems, 'section-missing')).toEqual([
    'en/help/a.md:8 section-missing',
    'en/pages/about.mdx:11 section-missing',
    'en/pages/about.mdx:13 section-missing',
    'fr-FR/pages/about.mdx:11 section-missing',
  ]);
  expect(problems.find(({ file, line }) => file === 'en/pages/about.mdx' && line === 11)?.message).toBe(
    '`en/pages/legal.mdx` has no section `#termz` (`legal.mdx#termz`). Did you mean `terms`?',
  );
});

test('a page that lacks a section of its own is called a page', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('Text.'),
    'en/pages/about.mdx': '---\ntitle: About\n---\n\n# About\n\n[1](#nowhere)\n',
  });
  expect(problems.find(({ rule }) => rule === 'section-missing')?.message).toBe(
    'This page has no section `#nowhere` (`#nowhere`).',
  );
});

test('the message names the nearest section', async () => {
  const { problems } = await loadFiles({ 'en/help/a.md': article('[x](/help/target.md#stepz)'), 'en/help/target.md': target });
  expect(problems.find(({ rule }) => rule === 'section-missing')?.message).toBe(
    '`en/help/target.md` has no section `#stepz` (`/help/target.md#stepz`). Did you mean `steps`?',
  );
});

describe('a section under another name', () => {
  const files = {
    'en/help/a.md': article('# A\n\n[1](b.md#Sec)\n\n[2](b.md#own_id)\n\n[3](#Here)\n\n## Here', { title: 'A', id: 'id-of-a' }),
    'fr/help/a.md': article('# A\n\n[1](b.md#partie-été)\n\n[2](#ici)\n\n[3](#here)\n\n## Ici', { title: 'A', id: 'id-of-a' }),
    'en/help/b.md': article('# B\n\n## Sec\n\n## Second {#Own_ID}', { title: 'B', id: 'id-of-b' }),
    'fr/help/b.md': article('# B\n\n## Partie été\n\n## Autre {#Own_ID}', { title: 'B', id: 'id-of-b' }),
  };

  test('is found, on the same page and on others, and the author is told its id', async () => {
    const { problems } = await loadFiles(files);
    expect(listProblems(problems, 'section-missing', 'section-spelling')).toEqual([
      'en/help/a.md:10 section-spelling',
      'en/help/a.md:12 section-spelling',
      'en/help/a.md:8 section-spelling',
      'fr/help/a.md:10 section-spelling',
      'fr/help/a.md:8 section-spelling',
    ]);
    expect(problems.find(({ file, rule }) => rule === 'section-spelling' && file.startsWith('fr'))).toMatchObject({
      message: '`fr/help/b.md` has the section `#partie-été` (`b.md#partie-été`) under the id `#sec`.',
      remedy: 'Write `#sec`.',
    });
  });
});
