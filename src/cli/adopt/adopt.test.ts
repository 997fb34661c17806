import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../catalog/read.ts';
import { writeFiles, type Files } from '../../catalog/test-folder.ts';
import type { Problem } from '../../problem.ts';
import { noContentEnv, runCommand } from '../test-run-command.ts';
import { countConstructs } from './count-constructs.ts';
import { firstSteps } from './first-steps.ts';
import { siteFileText } from './site-file-text.ts';

test('constructs are counted outside of code', () => {
  const text = [
    '>[!NOTE]',
    '>',
    '>Use [!UICONTROL Save] and `[!UICONTROL no label]`.',
    '',
    '| a | b |',
    '| --- | --- |',
    '',
    '```md',
    '>[!TIP]',
    '```',
    '',
    '+++More',
    '',
    '+++',
  ].join('\n');
  const uses = Object.fromEntries(
    countConstructs([text, '>[!IMPORTANT]\n']).map(({ name, uses, documents }) => [name, [uses, documents]]),
  );
  expect(uses).toEqual({
    'alerts (`>[!NOTE]`)': [2, 2],
    'product labels (`[!UICONTROL]`)': [1, 1],
    tables: [1, 1],
    'code blocks': [1, 1],
    'collapsibles (`+++`)': [1, 1],
  });
});

test('the settings that are written say what the folders said', async () => {
  const files: Files = { 'fr/help/a.md': '# A\n', 'pt-BR/help/a.md': '# A\n', 'pt-BR/help/b.md': '# B\n' };
  const { catalog: before } = await readCatalog(writeFiles(files), {});
  const { catalog: after, problems } = await readCatalog(writeFiles({ ...files, 'site.yml': siteFileText(before.site) }), {});
  expect(after.site.locales).toEqual(before.site.locales);
  expect([after.site.reference, after.site.profile]).toEqual([before.site.reference, 'import']);
  expect(problems.filter(({ file }) => file === 'site.yml')).toEqual([]);
});

test('first comes what is a line of settings, then errors in most files; notes never', () => {
  const problem = (rule: Problem['rule'], file: string): Problem => ({ rule, file, line: 3, message: 'What is wrong.' });
  const steps = firstSteps([
    problem('translation-missing', 'a.md'),
    problem('stale', 'a.md'),
    problem('stale', 'b.md'),
    problem('broken-link', 'a.md'),
    problem('missing-asset', 'a.md'),
    problem('missing-asset', 'b.md'),
    problem('words-none', 'xx.json'),
  ]);
  expect(steps.map(({ rule, files }) => [rule, files])).toEqual([
    ['words-none', 1],
    ['missing-asset', 2],
    ['broken-link', 1],
  ]);
  expect(steps[1]?.example).toBe('a.md:3  What is wrong.');
});

describe('npm run check -- --adopt', () => {
  const adopt = (folder: string, ...more: string[]) => runCommand('check', [...more, '--content', folder], noContentEnv);
  const article = '---\ntitle: A\n---\n\n# A\n\n[gone](/help/gone.md)\n\n>[!NOTE]\n>\n>Text.\n';

  test('tells what is there, writes settings and a baseline once, and from then on only new problems count', async () => {
    const folder = writeFiles({ 'en/help/a.md': article, 'eu/help/a.md': article });
    const { status, stdout } = await adopt(folder, '--adopt');
    expect(status).toBe(0);
    expect(stdout).toContain('articles 1, documents 2, locales 2');
    expect(stdout).toMatch(/^ {2}eu {2}Euskara, 1 article, no words of the interface/m);
    expect(stdout).toMatch(/^ {2}alerts .*: 2 in 2 documents$/m);
    expect(stdout).toMatch(/^ {2}1\. .*\(words-none: 1 in 1 file\)$/m);
    expect(stdout).toMatch(/^ {2}2\. .*\(broken-link: 2 in 2 files\)$/m);
    expect(readFileSync(path.join(folder, 'site.yml'), 'utf8')).toContain('profile: import');
    const baseline = path.join(folder, 'baseline.json');
    expect((await adopt(folder, '--baseline', baseline)).stdout).toBe('');

    const before = readFileSync(baseline, 'utf8');
    expect((await adopt(folder, '--adopt')).stdout).toMatch(/site\.yml was there already and stays/);
    expect(readFileSync(baseline, 'utf8')).toBe(before);
  });

  test('says what a folder without locales looks like, and writes nothing', async () => {
    const folder = writeFiles({ 'en/a.md': article });
    const { status, stdout, stderr } = await adopt(folder, '--adopt');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('`en/` holds 1 Markdown file, but no folder `help/`');
    expect(stderr).toContain('Make `en/help/`');
    expect(existsSync(path.join(folder, 'site.yml'))).toBe(false);
  });
});
