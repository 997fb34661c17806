import { expect, test } from 'vitest';
import { compareProblems, type Problem } from '../problem.ts';
import type { Files } from '../catalog/test-folder.ts';
import { checks } from './all.ts';
import type { KeptProblems } from './check-articles.ts';
import { runChecks } from './run.ts';
import { loadFiles } from './test-content.ts';

const front = (id: string): string => `---\ntitle: ${id}\nexl-id: ${id}\n---\n`;
/** Something wrong for each check that looks at one article at a time. */
const english = (id: string): string =>
  [
    `${front(id)}# ${id}`,
    'The firewall [allows](https://example.org/a) `34.196.167.176` and the MBI of MBI. (It is a whole sentence here.)',
    '<!-- password: hunter2hunter2 -->',
    '- one.\n- two,\n- three.\n- four',
    'Press **[!UICONTROL Save]** now.\n\nPress **[!UICONTROL Save]** again.',
    '## Part\n\nIt&#39;s as shown above .',
    '```bash\nbin/magento cache:flush\n```',
    '```\nnever closed',
  ].join('\n\n');
const french = (id: string): string =>
  english(id)
    .replace('34.196.167.176', '34,196,167,176')
    .replace('and the MBI', 'et l’IMS')
    .replace('(It is a whole sentence here.)', 'Une phrase: entière!')
    .replace('[!UICONTROL Save]** again', '[!UICONTROL Garder]** encore')
    .replace('(https://example.org/a)', '(https: //example.org/a)')
    .replace('cache:flush', 'cache:clean');

const files: Files = {
  ...Object.fromEntries(['one', 'two', 'three'].map((id) => [`en/help/${id}.md`, english(id)])),
  ...Object.fromEntries(['one', 'two', 'three'].map((id) => [`fr/help/${id}.md`, french(id)])),
  'en/pages/about.mdx': `---\ntitle: About\n---\n# About\n\n${english('x').split('---\n')[2]}`,
};

function openKept(): KeptProblems & { made: number } {
  const values = new Map<string, string>();
  return {
    made: 0,
    get(key) {
      const json = values.get(key);
      return json === undefined ? undefined : (JSON.parse(json) as Problem[][]);
    },
    set(key, problems) {
      this.made += 1;
      values.set(key, JSON.stringify(problems));
    },
  };
}

const plain = (problems: readonly Problem[]): unknown => JSON.parse(JSON.stringify(problems.toSorted(compareProblems)));

test('what is kept of single articles gives the problems that looking at all of them gives', async () => {
  const kept = openKept();
  const content = await loadFiles(files);
  const expected = runChecks(content);
  const told = new Set(expected.map(({ rule }) => rule));
  expect(checks.filter(({ rule, ofArticle }) => ofArticle && told.has(rule)).length).toBeGreaterThanOrEqual(8);
  expect(plain(runChecks(content, kept))).toEqual(plain(expected));
  expect(kept.made).toBe(4);
  expect(plain(runChecks(content, kept))).toEqual(plain(expected));
  expect(kept.made).toBe(4);
});

test.each<[string, Files, number]>([
  ['a translation', { 'fr/help/two.md': `${french('two')}\n34.1.2.3` }, 1],
  ['an original', { 'en/help/two.md': english('two').replace('34.196', '34.197') }, 1],
  ['a title', { 'en/help/two.md': english('two').replace('title: two', 'title: Two') }, 1],
  ['the settings', { 'site.yml': 'name: Another\n' }, 4],
])('after a change of %s only what it can concern is looked at', async (_, change, made) => {
  const kept = openKept();
  runChecks(await loadFiles(files), kept);
  kept.made = 0;
  const content = await loadFiles({ ...files, ...change });
  expect(plain(runChecks(content, kept))).toEqual(plain(runChecks(content)));
  expect(kept.made).toBe(made);
});

test('an article that goes takes its problems with it', async () => {
  const kept = openKept();
  runChecks(await loadFiles(files), kept);
  const { 'en/help/two.md': _, 'fr/help/two.md': __, ...others } = files;
  const content = await loadFiles(others);
  expect(plain(runChecks(content, kept))).toEqual(plain(runChecks(content)));
});
