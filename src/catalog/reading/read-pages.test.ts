// Pages of our own are documents: their front matter is checked, their drafts are left out, their names are theirs alone.
import { expect, test } from 'vitest';
import { pageDocuments } from '../catalog.ts';
import { shownDocument } from '../links/fallback.ts';
import { readCatalog } from '../read.ts';
import { writeFiles, type Files } from '../test-folder.ts';

const text = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\n# ${title}\n`;
const read = (files: Files, showDrafts = false) =>
  readCatalog(
    writeFiles({
      'site.yml': 'reference: en\nlocales: { en: en, fr: fr-FR }\n',
      'en/help/TOC.md': '# A\n\n* [A](/help/a.md)\n',
      'en/help/a.md': '---\ntitle: A\nexl-id: article-a\n---\n',
      'fr-FR/help/a.md': '---\ntitle: Un\nexl-id: article-a\n---\n',
      ...files,
    }),
    {},
    { showDrafts },
  );
const problemsOf = ({ problems }: Awaited<ReturnType<typeof read>>) =>
  problems
    .filter(({ file, rule }) => file.includes('/pages/') && rule !== 'translation-missing')
    .map(({ file, line, rule }) => `${file}:${line ?? ''} ${rule}`);

test('a page is found in the folder of its locale, and falls back to the reference', async () => {
  const { catalog } = await read({
    'en/pages/legal.mdx': text('Legal'),
    'en/pages/about.mdx': text('About'),
    'fr-FR/pages/about.mdx': text('À propos'),
  });
  expect(catalog.pages.map(({ name, documents }) => [name, Object.keys(documents)])).toEqual([
    ['about', ['en', 'fr']],
    ['legal', ['en']],
  ]);
  expect(catalog.pages.map((page) => shownDocument(catalog, page, 'fr')?.file)).toEqual([
    'fr-FR/pages/about.mdx',
    'en/pages/legal.mdx',
  ]);
});

test.each([
  ['no front matter', '# About\n', ['en/pages/about.mdx:1 front-matter-missing']],
  ['no title', '---\ndescription: A\n---\n', ['en/pages/about.mdx:1 title-missing']],
  ['front matter that is code', '---js\nx\n---\n', ['en/pages/about.mdx:1 front-matter-language']],
  ['an unknown key', text('About', 'titel: x\n'), ['en/pages/about.mdx:3 front-matter-unknown-key']],
])('%s is told with its place, and the page is there', async (_, about, expected) => {
  const found = await read({ 'en/pages/about.mdx': about });
  expect(problemsOf(found)).toEqual(expected);
  expect(pageDocuments(found.catalog)).toHaveLength(1);
});

test('a draft is left out, and shown while writing', async () => {
  const files = { 'en/pages/about.mdx': text('About', 'draft: true\n') };
  const found = await read(files);
  expect([found.catalog.pages.length, problemsOf(found)]).toEqual([0, ['en/pages/about.mdx:1 draft']]);
  expect((await read(files, true)).catalog.pages).toHaveLength(1);
});

test.each(['search', 'help', 'Troubleshoot', 'assets', '404'])('`%s` is a page of the site itself', async (name) => {
  const found = await read({ [`en/pages/${name}.mdx`]: text('Mine') });
  expect([found.catalog.pages.length, problemsOf(found)]).toEqual([0, [`en/pages/${name}.mdx: file-name`]]);
});

test('translations are asked of pages that are made, and of no others', async () => {
  const { problems } = await read({
    'en/pages/about.mdx': text('About'),
    'en/pages/draft.mdx': text('Draft', 'draft: true\n'),
    'en/pages/hidden.mdx': text('Hidden', 'hide: true\n'),
    'en/pages/search.mdx': text('Mine'),
  });
  expect(problems.filter(({ rule }) => rule === 'translation-missing').map(({ file }) => file)).toEqual(['en/pages/about.mdx']);
});

test('MDX among the articles is told, and where it belongs', async () => {
  const { problems } = await read({ 'fr-FR/help/topic/new.mdx': text('New') });
  expect(problems.filter(({ file }) => file.endsWith('.mdx'))).toEqual([
    {
      rule: 'outside-help',
      file: 'fr-FR/help/topic/new.mdx',
      message: 'Articles are Markdown, pages alone are MDX; of this file none is made.',
      remedy: 'Rename it to `.md`, or move it into `fr-FR/pages/`.',
    },
  ]);
});

test.each(['en/pages/more/legal.mdx', 'en/legal.mdx'])('no page is made of `%s`, and that is told', async (file) => {
  const { catalog, problems } = await read({ [file]: text('Legal') });
  expect(catalog.pages).toEqual([]);
  expect(problems.filter((problem) => problem.file === file)).toMatchObject([
    {
      rule: 'outside-help',
      message: 'Pages lie in `en/pages/` itself; of this one none is made.',
      remedy: 'Move it into `en/pages/`, or remove it.',
    },
  ]);
});
