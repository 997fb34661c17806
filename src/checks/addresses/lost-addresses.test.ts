// What becomes of a published folder when its files change, as `npm run check` tells it.
import { expect, test } from 'vitest';
import { printLedger } from '../../catalog/redirects/ledger.ts';
import { createLinkResolver } from '../../catalog/links/resolve-link.ts';
import { writeFiles, type Files } from '../../catalog/test-folder.ts';
import { publishedNow } from './published-now.ts';
import { loadFolder } from '../test-content.ts';

const id = (digit: number): string => `0000000${digit}-64a5-44f8-9d7b-9a85a2668775`;
const article = (digit: number, body: string): string =>
  `---\ntitle: Article ${digit}\nexl-id: ${id(digit)}\n---\n\n# Article ${digit}\n\n${body}\n`;

const files: Files = {
  'en/help/TOC.md': '* [One](one.md)\n* [Two](two.md)\n',
  'en/help/one.md': article(1, '## First part\n\nAll about pears.\n\n## Second {#second}\n\nAll about plums.'),
  'en/help/two.md': article(2, '## Other part\n\nAll about nuts.'),
  'en/pages/about.mdx': '---\ntitle: About\n---\n\n# About\n\nUs.\n',
  'fr/help/one.md': article(1, '## Partie\n\nPoires.\n\n## Suite {#second}\n\nPrunes.'),
};

/** Publishes the folder, changes it and says what was lost. */
async function change(changes: Record<string, string | undefined>) {
  const ledger = printLedger(publishedNow(await loadFolder(writeFiles(files))));
  const changed = Object.entries({ ...files, ...changes, 'published.txt': ledger });
  const kept = changed.filter((entry): entry is [string, string] => entry[1] !== undefined);
  const content = await loadFolder(writeFiles(Object.fromEntries(kept)));
  const lost = content.problems.filter(({ rule }) => rule.endsWith('-lost') || rule.startsWith('redirect-'));
  return {
    ...content,
    told: lost.map(({ rule, file, line, message, remedy }) => ({ rule, file, line, said: `${message} ${remedy}` })),
  };
}

const one = String(files['en/help/one.md']);
const two = String(files['en/help/two.md']);

test('nothing is lost where nothing changed', async () => {
  expect((await change({})).told).toEqual([]);
});

test('an article that moved in every language is led on without further work', async () => {
  const { told, catalog } = await change({
    'en/help/one.md': undefined,
    'fr/help/one.md': undefined,
    'en/help/folder/first.md': one,
    'fr/help/folder/first.md': String(files['fr/help/one.md']),
  });
  expect(told).toEqual([]);
  const [document] = catalog.documents;
  const link = document && createLinkResolver(catalog).resolveLink('/help/one.md#second', document);
  expect(link?.target).toEqual({ path: 'folder/first', fragment: 'second' });
});

test('an article that went is lost, until a row leads it on or says that it is gone', async () => {
  const lost = await change({ 'en/help/two.md': undefined });
  expect(lost.told).toMatchObject([{ rule: 'address-lost', file: 'published.txt' }]);
  expect(lost.told[0]?.said).toContain('/help/two,gone');
  for (const row of ['/help/two,/help/one', '/help/two.md,gone'])
    expect((await change({ 'en/help/two.md': undefined, 'redirects.csv': `source,dest\n${row}\n` })).told).toEqual([]);
});

test('an article that was merged is told with the one that has its text', async () => {
  const { told } = await change({ 'en/help/two.md': undefined, 'en/help/one.md': `${one}\n## Nuts\n\nAll about nuts.\n` });
  expect(told).toMatchObject([{ rule: 'address-lost', file: 'published.txt' }]);
  expect(told[0]?.said).toContain('`/help/two,/help/one`');
});

test('an article that became a draft is lost', async () => {
  const { told } = await change({ 'en/help/two.md': two.replace('title:', 'draft: true\ntitle:') });
  expect(told[0]?.said).toContain('is a draft');
});

test('an article whose address another one took is told', async () => {
  const { told } = await change({ 'en/help/one.md': two, 'en/help/two.md': one, 'fr/help/one.md': undefined });
  expect(told.filter(({ rule }) => rule === 'address-lost')).toHaveLength(2);
});

test('a page of our own that went is lost, until it is led on in every language', async () => {
  expect((await change({ 'en/pages/about.mdx': undefined })).told).toMatchObject([{ rule: 'address-lost' }]);
  expect((await change({ 'en/pages/about.mdx': undefined, 'redirects.csv': '/about,/help/one\n' })).told).toEqual([]);
});

test('the row that the check proposes for a page of our own with another name mends it', async () => {
  const renamed = { 'en/pages/about.mdx': undefined, 'en/pages/abouts.mdx': String(files['en/pages/about.mdx']) };
  const { told } = await change(renamed);
  expect(told).toMatchObject([{ rule: 'address-lost', said: expect.stringContaining('`/about,/abouts`') }]);
  expect((await change({ ...renamed, 'redirects.csv': '/about,/abouts\n' })).told).toEqual([]);
});

test.each([
  ['the same words under another id', one.replace('{#second}', '{#later}'), '`## Second {#later #second}`'],
  ['other words above the same text', one.replace('## First part', '## Fruit'), '`## Fruit {#fruit #first-part}`'],
])('a section is told with its heir: %s', async (_, text, line) => {
  const { told } = await change({ 'en/help/one.md': text });
  expect(told).toMatchObject([{ rule: 'section-lost', file: 'en/help/one.md' }]);
  expect(told[0]?.said).toContain(line);
});

test('the line that the check proposes mends it, in every language', async () => {
  const { told, rendered } = await change({ 'en/help/one.md': one.replace('## First part', '## Fruit {#fruit #first-part}') });
  expect(told).toEqual([]);
  expect(rendered.get('fr/help/one.md')?.anchors).toContain('first-part');
});

test('a section that moved to another article is told with the row that leads it there', async () => {
  const moved = {
    'en/help/one.md': one.replace('## First part\n\nAll about pears.\n\n', ''),
    'en/help/two.md': `${two}\n## First part\n\nAll about pears.\n`,
    'fr/help/one.md': undefined,
  };
  const row = '/help/one#first-part,/help/two#first-part';
  const { told } = await change(moved);
  expect(told).toMatchObject([{ rule: 'section-lost', file: 'published.txt' }]);
  expect(told[0]?.said).toContain(`\`${row}\``);
  expect((await change({ ...moved, 'redirects.csv': `${row}\n` })).told).toEqual([]);
});

test('a section that went without an heir is lost', async () => {
  const { told } = await change({ 'en/help/two.md': article(2, 'Nothing any more.') });
  expect(told).toMatchObject([{ rule: 'section-lost', file: 'published.txt' }]);
});

test('a row leads to a page that exists', async () => {
  expect((await change({ 'redirects.csv': '/help/old,/help/nowhere\n' })).told).toMatchObject([
    { rule: 'redirect-target-missing', file: 'redirects.csv', line: 1 },
  ]);
});
