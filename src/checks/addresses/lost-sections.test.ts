// A section that was published can still be linked to. `lost-addresses.test.ts` has the ways of whole pages.
import { describe, expect, test } from 'vitest';
import { printLedger } from '../../catalog/redirects/ledger.ts';
import type { Files } from '../../catalog/test-folder.ts';
import { publishedNow } from './published-now.ts';
import { article, loadFiles } from '../test-content.ts';

const page = (id: string, ...sections: string[]): string => article(`# Fruit\n\n${sections.join('\n\n')}`, { id });
const pears = '## Pears {#pears}\n\nPears are green.';
const plums = '## Plums {#plums}\n\nPlums are blue.';
const nuts = '## Nuts {#nuts}\n\nNuts are hard.';
const files: Files = { 'en/help/one.md': page('one', pears, plums), 'en/help/two.md': page('two', nuts) };

/** What is told once the published files changed like this. */
async function told(changes: Files) {
  const ledger = printLedger(publishedNow(await loadFiles(files)));
  const { problems } = await loadFiles({ ...files, ...changes, 'published.txt': ledger });
  return problems.filter(({ rule }) => rule === 'section-lost');
}
const renamed = '## Pears {#green-fruit}\n\nThey grow on trees.';

describe('a section is not lost', () => {
  test.each<[string, Files]>([
    ['while it is there, wherever in the article', { 'en/help/one.md': page('one', plums, pears) }],
    ['while its heading keeps the old id', { 'en/help/one.md': page('one', renamed.replace('}', ' #pears}'), plums) }],
    [
      'while a row of redirects.csv leads it on',
      { 'en/help/one.md': page('one', plums), 'redirects.csv': '/help/one#pears,/help/two#nuts\n' },
    ],
  ])('%s', async (_, changes) => {
    expect(await told(changes)).toEqual([]);
  });
});

describe('what is lost is told with its heir', () => {
  test.each([
    ['the heading of the same words', '## Pears {#green-fruit}\n\nThey grow on trees.', '## Pears {#green-fruit #pears}'],
    ['the heading above the same text', '## Green fruit {#green}\n\nPears are green.', '## Green fruit {#green #pears}'],
  ])('%s', async (_, section, line) => {
    expect(await told({ 'en/help/one.md': page('one', section, plums) })).toEqual([
      expect.objectContaining({
        file: 'en/help/one.md',
        line: 8,
        message: expect.stringMatching(
          /^The section `\/help\/one#pears` was published and is gone\. Its heading seems to be this one/,
        ),
        remedy: `Write \`${line}\`, so that it keeps the old id as well.`,
      }),
    ]);
  });

  test('the same section of another article, by a row to add', async () => {
    const there = pears.replace('{#pears}', '{#all-pears}');
    expect(await told({ 'en/help/one.md': page('one', plums), 'en/help/two.md': page('two', nuts, there) })).toMatchObject([
      { file: 'published.txt', remedy: 'Add `/help/one#pears,/help/two#all-pears` to `redirects.csv`.' },
    ]);
  });
});

describe('without a certain heir it is told at its line of the list', () => {
  test.each<[string, Files]>([
    ['where it is gone', { 'en/help/one.md': page('one', plums) }],
    [
      'where two headings could be it',
      { 'en/help/one.md': page('one', '## Green {#a}\n\nPears are green.', '## Round {#b}\n\nPears are green.', plums) },
    ],
    [
      'where another article has the words alone',
      { 'en/help/one.md': page('one', plums), 'en/help/two.md': page('two', nuts, '## Pears {#more}\n\nOthers.') },
    ],
  ])('%s', async (_, changes) => {
    expect(await told(changes)).toEqual([
      expect.objectContaining({
        file: 'published.txt',
        line: expect.any(Number),
        message: 'The section `/help/one#pears` was published and is gone.',
      }),
    ]);
  });
});
