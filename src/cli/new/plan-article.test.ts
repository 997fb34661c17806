import { expect, test } from 'vitest';
import { readCatalog } from '../../catalog/read.ts';
import { readContentText } from '../../catalog/reading/read-files.ts';
import { writeFiles, type Files } from '../../catalog/test-folder.ts';
import { planArticle, type NewArticle } from './plan-article.ts';

const front = 'exl-id: id-of-a\nfeature: X, Y\nrole: Admin\nlevel: Beginner\nlast-update: 2026-11-22\n';
const files = {
  'en/help/a.md': `---\ntitle: A\n${front}search:\n  - no data\n  - empty\n---\n\n# A\n\nText.\n\n## Steps {#steps}\n`,
  'fr/help/a.md': '---\ntitle: Un\nexl-id: id-of-a\n---\n',
  'sv/help/c.md': '---\ntitle: C\nexl-id: id-of-c\n---\n',
  'en/help/Sub_Dir/My Article (2).md': '---\ntitle: Mine\n---\nText\n',
};
const plan = async (wish: Partial<NewArticle>, more: Files = {}) => {
  const { catalog } = await readCatalog(writeFiles({ ...files, ...more }), {});
  return planArticle(
    catalog,
    { path: 'how-to/b', title: undefined, locales: [], id: undefined, ...wish },
    () => '00000000-0000-4000-8000-000000000000',
    (file) => readContentText(catalog, file),
  );
};
const noToc = 'There is no TOC.md, so it stands in the list of all articles by itself.';

test('a new article in the reference locale', async () => {
  expect(await plan({ title: 'Say "yes": now' })).toEqual({
    files: [
      {
        file: 'en/help/how-to/b.md',
        text: '---\ntitle: "Say \\"yes\\": now"\ndescription: ""\nexl-id: 00000000-0000-4000-8000-000000000000\nsearch: []\n---\n\n# Say "yes": now\n',
      },
    ],
    notes: [noToc],
  });
});

test('a translation is a copy of the reference without its search phrases', async () => {
  expect(await plan({ path: '/help/a.md', locales: ['sv'] })).toEqual({
    files: [{ file: 'sv/help/a.md', text: `---\ntitle: A\n${front}search: []\n---\n\n# A\n\nText.\n\n## Steps {#steps}\n` }],
    notes: [expect.stringContaining('a copy of en/help/a.md'), noToc],
  });
});

test('a translation may be given its title', async () => {
  expect(await plan({ path: 'a', locales: ['sv'], title: 'Det "första"' })).toMatchObject({
    files: [{ text: expect.stringContaining('---\ntitle: "Det \\"första\\""\nexl-id: id-of-a\n') }],
  });
});

test('an article of any name can be translated', async () => {
  expect(await plan({ path: 'Sub_Dir/My Article (2)', locales: ['fr', 'sv'] })).toMatchObject({
    files: [{ file: 'fr/help/Sub_Dir/My Article (2).md' }, { file: 'sv/help/Sub_Dir/My Article (2).md' }],
  });
});

test('the tables of contents that lack the article are named', async () => {
  const tocs = { 'en/help/TOC.md': '* [A](a.md)\n', 'fr/help/toc.md': '* [A](a.md)\n', 'sv/help/TOC.md': '* [C](c.md)\n' };
  expect(await plan({ title: 'B' }, tocs)).toMatchObject({ notes: ['Now add it to en/help/TOC.md:\n* [B](/help/how-to/b.md)'] });
  expect(await plan({ path: 'a', locales: ['sv'] }, tocs)).toMatchObject({
    notes: [expect.any(String), 'Now add it to sv/help/TOC.md:\n* [A](/help/a.md)'],
  });
  expect(await plan({ path: 'c', locales: ['en'] }, { ...tocs, 'en/help/TOC.md': '* [C](c.md)\n' })).toMatchObject({
    notes: [expect.stringContaining('a copy of sv/help/c.md')],
  });
});

test.each<[Partial<NewArticle>, string]>([
  [{ path: '../x', title: 'X' }, 'is no path such as'],
  [{ path: 'Über/x', title: 'X' }, 'is no path such as'],
  [{ path: 'sub_dir/my article (2)', title: 'X' }, 'differs in capitals alone'],
  [{}, 'needs a title'],
  [{ title: 'X', locales: ['de'] }, 'There is no locale `de`'],
  [{ title: 'X', id: 'No Id' }, 'neither a UUID'],
  [{ title: 'X', id: 'id-of-c' }, '`c` has the id `id-of-c` already'],
  [{ path: 'a', locales: ['fr'] }, '`fr/help/a.md` exists already'],
])('%j is refused', async (wish, words) => {
  expect(await plan(wish)).toMatchObject({ mistake: expect.stringContaining(words) });
});
