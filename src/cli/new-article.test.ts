import { expect, test } from 'vitest';
import { readCatalog } from '../catalog/read.ts';
import { writeFiles } from '../catalog/test-folder.ts';
import { planArticle, type NewArticle } from './new-article.ts';

const files = {
  'en/help/a.md': '---\ntitle: A\nexl-id: id-of-a\nfeature: X, Y\n---\n\n# A\n\nText.\n\n## Steps {#steps}\n',
  'fr/help/a.md': '---\ntitle: Un\nexl-id: id-of-a\n---\n',
  'sv/help/c.md': '---\ntitle: C\nexl-id: id-of-c\n---\n',
};
const plan = async (wish: Partial<NewArticle>) => {
  const { catalog } = await readCatalog(writeFiles(files), {});
  return planArticle(
    catalog,
    { path: 'how-to/b', title: undefined, locales: [], id: undefined, ...wish },
    () => '00000000-0000-4000-8000-000000000000',
  );
};

test('a new article in the reference locale', async () => {
  expect(await plan({ title: 'Say "yes": now' })).toEqual({
    files: [
      {
        file: 'en/help/how-to/b.md',
        text: '---\ntitle: "Say \\"yes\\": now"\ndescription: ""\nexl-id: 00000000-0000-4000-8000-000000000000\nsearch: []\n---\n\n# Say "yes": now\n',
      },
    ],
    tocLine: '* [Say "yes": now](/help/how-to/b.md)',
  });
});

test('a translation takes id, features and headings of the reference', async () => {
  const planned = await plan({ path: '/help/a.md', locales: ['sv'] });
  expect(planned).toMatchObject({ files: [{ file: 'sv/help/a.md' }] });
  expect('files' in planned && planned.files[0]?.text).toContain(
    'exl-id: id-of-a\nfeature: X, Y\nsearch: []\n---\n\n# A\n\n## Steps {#steps}\n',
  );
});

test.each<[Partial<NewArticle>, string]>([
  [{ path: '../x', title: 'X' }, 'is no path such as'],
  [{ path: 'Über/x', title: 'X' }, 'is no path such as'],
  [{}, 'needs a title'],
  [{ title: 'X', locales: ['de'] }, 'There is no locale `de`'],
  [{ title: 'X', id: 'No Id' }, 'neither a UUID'],
  [{ title: 'X', id: 'id-of-c' }, '`c` has the id `id-of-c` already'],
  [{ path: 'a', locales: ['fr'] }, '`fr/help/a.md` exists already'],
])('%j is refused', async (wish, words) => {
  expect(await plan(wish)).toMatchObject({ mistake: expect.stringContaining(words) });
});
