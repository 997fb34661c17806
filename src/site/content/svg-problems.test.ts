import { expect, test } from 'vitest';
import { readCatalog } from '../../catalog/read.ts';
import { writeFiles } from '../../catalog/test-folder.ts';
import { checkDrawings } from './svg-problems.ts';

const check = async (files: Record<string, string>) =>
  checkDrawings((await readCatalog(writeFiles({ 'en/help/a.md': '', 'fr/help/a.md': '', ...files }), {})).catalog);

test('a drawing that acts is published without it, and its author is told what and where', async () => {
  const { assets, problems } = await check({
    'en/help/assets/a.svg': '<svg>\n<script/><script/><a href="https://example.org/"/></svg>',
  });
  expect(Object.keys(assets)).toEqual(['assets/a.svg']);
  expect(problems).toEqual([
    {
      rule: 'unsafe-svg',
      file: 'en/help/assets/a.svg',
      line: 2,
      message: 'The drawing holds `<script>`, `href`, which is left out.',
    },
  ]);
});

test('a drawing that cannot be read is no file of the site; that of another locale stands in for it', async () => {
  const { assets, problems } = await check({
    'en/help/assets/a.svg': '<svg/>',
    'fr/help/assets/a.svg': '<svg>',
    'fr/help/assets/b.SVG': '<svg',
    'fr/help/assets/c.png': '<svg',
  });
  expect(Object.values(assets).map(({ path, files }) => [path, Object.keys(files)])).toEqual([
    ['assets/a.svg', ['en']],
    ['assets/c.png', ['fr']],
  ]);
  expect(problems.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
    'fr/help/assets/a.svg svg-unreadable',
    'fr/help/assets/b.SVG svg-unreadable',
  ]);
});
