// The list of published addresses is complete: what is not in it may be lost without anybody noticing.
import { expect, test } from 'vitest';
import { printLedger } from '../../catalog/redirects/ledger.ts';
import type { Files } from '../../catalog/test-folder.ts';
import { publishedNow } from './published-now.ts';
import { article, loadFiles } from '../test-content.ts';

const files: Files = {
  'en/help/one.md': article('# One\n\n## First\n\nText.', { id: 'the-first' }),
  'en/pages/about.mdx': '---\ntitle: About\n---\n\n# About\n\nUs.\n',
};

/** What is told of the folder, once these files were added to what is published. */
async function told(added: Files): Promise<string[]> {
  const ledger = printLedger(publishedNow(await loadFiles(files)));
  const { problems } = await loadFiles({ ...files, ...added, 'published.txt': ledger });
  return problems.filter(({ rule }) => rule === 'address-new').map(({ file, message }) => `${file} ${message}`);
}

test('nothing is new where nothing changed', async () => {
  expect(await told({})).toEqual([]);
});

test.each<[string, Files, string]>([
  [
    'an article with its sections',
    { 'en/help/two.md': article('# Two\n\n## First\n\nA.\n\n## Second\n\nB.', { id: 'the-second' }) },
    '1 page and 2 sections are not in the list.',
  ],
  [
    'a section of an article that is known',
    { 'en/help/one.md': article('# One\n\n## First\n\nText.\n\n## Second\n\nB.', { id: 'the-first' }) },
    '0 pages and 1 section are not in the list.',
  ],
  [
    'the id of an article that is known',
    { 'en/help/one.md': article('# One\n\n## First\n\nText.', { id: 'another' }) },
    '1 page and 0 sections are not in the list.',
  ],
  [
    'a page of our own',
    { 'en/pages/legal.mdx': '---\ntitle: Legal\n---\n\n# Legal\n\n## Where\n\nUs.\n' },
    '1 page and 0 sections are not in the list.',
  ],
])('%s is new: one note, at the list', async (_, added, message) => {
  expect(await told(added)).toEqual([`published.txt ${message}`]);
});

test('a translation is none: the reference gives the ids', async () => {
  expect(await told({ 'fr/help/one.md': article('# Un\n\n## Premier\n\nTexte.', { id: 'the-first' }) })).toEqual([]);
});

test('nobody is told where no list is kept', async () => {
  const { problems } = await loadFiles(files);
  expect(problems.filter(({ rule }) => rule === 'address-new')).toEqual([]);
});
