import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../catalog/test-folder.ts';
import { noContentEnv, runCommand, spawnCommand, type Ran } from './test-run-command.ts';

const article = (body: string) => `---\ntitle: A\nexl-id: id-of-a\n---\n\n# A\n\n${body}\n`;

const run = (command: string, ...words: string[]): Promise<Ran> => runCommand(command, words, noContentEnv);

test('a shell sees the exit code, and problems on standard output', () => {
  const folder = writeFiles({ 'en/help/a.md': article('[x](b.md)') });
  const { status, stdout, stderr } = spawnCommand('check', ['--content', folder], noContentEnv);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^en\/help\/a\.md:8:1 {2}error {2}broken-link/m);
  expect(stderr).toMatch(/\d errors?/);
});

test('exit code 0 without errors, 1 with errors, 0 again as inherited content or as known problems', async () => {
  const folder = writeFiles({ 'en/help/a.md': article('[x](/help/b.md)'), 'site.yml': 'url: https://help.example.org\n' });
  const failed = await run('check', '--content', folder);
  expect(failed.status).toBe(1);
  expect(failed.stdout).toMatch(/^en\/help\/a\.md:8:1 {2}error {2}broken-link {2}`\/help\/b\.md` does not exist\./);
  expect((await run('check', '--content', folder, '--profile', 'import')).status).toBe(0);

  const baseline = join(folder, 'known.json');
  expect((await run('check', '--content', folder, '--write-baseline', baseline)).status).toBe(0);
  const known = await run('check', '--content', folder, '--baseline', baseline);
  expect([known.status, known.stdout]).toEqual([0, '']);
  expect(known.stderr).toContain('2 known ones hidden');
  expect((await run('check', '--content', writeFiles({ 'en/help/a.md': article('Text.') }))).status).toBe(0);
});

test.each([
  ['an unknown option', ['--formt', 'json'], 'npm run check -- [options]'],
  ['an unknown format', ['--format', 'xml'], 'Allowed: text, json, sarif, github.'],
  ['an unknown rule', ['--rule', 'broken-links'], 'Did you mean `broken-link`?'],
  ['an unknown profile', ['--profile', 'lax'], 'Allowed: strict, import.'],
  ['a folder that does not exist', ['--content', '/does/not/exist'], 'There is no content folder'],
  ['a baseline that does not exist', ['--baseline', '/does/not/exist'], 'cannot be read'],
  [
    'a baseline to write into a folder that does not exist',
    ['--write-baseline', '/does/not/exist'],
    'The baseline `/does/not/exist` cannot be written (`ENOENT`).',
  ],
])('exit code 2 for %s', async (_, parameters, words) => {
  const content = parameters.includes('--content') ? [] : ['--content', writeFiles({ 'en/help/a.md': article('Text.') })];
  const { status, stderr } = await run('check', ...parameters, ...content);
  expect(stderr).toContain(words);
  expect(status).toBe(2);
});

test('new makes an article that check accepts, and never writes over a file', async () => {
  const folder = writeFiles({ 'en/help/a.md': article('Text.'), 'en/help/TOC.md': '* [A](/help/a.md)\n' });
  const made = await run('new', 'how-to/b', '--title', 'B', '--content', folder);
  expect(made.status).toBe(0);
  expect(made.stderr).toContain('* [B](/help/how-to/b.md)');
  expect((await run('check', '--content', folder)).status).toBe(0);
  expect((await run('new', 'how-to/b', '--title', 'B', '--content', folder)).status).toBe(2);
});

test('report prints a row for each locale', async () => {
  const { status, stdout } = await run(
    'report',
    '--content',
    writeFiles({ 'en/help/a.md': article('Text.'), 'fr/help/b.md': article('Texte.') }),
  );
  expect(status).toBe(0);
  expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual(['locale', 'en', 'fr', '']);
});
