// Changes of a small content folder, over a real repository of git.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { writeFiles, type Files } from '../../catalog/test-folder.ts';
import { article } from '../../checks/test-content.ts';
import { loadContent } from '../../site/content/load.ts';
import { readSettings } from '../../site/settings.ts';
import { readSarif } from '../../checks/test-sarif.ts';
import type { Finding } from './finding.ts';
import { listFindings } from './list-findings.ts';
import { loadBefore } from './load-before.ts';
import { printFindings } from './print.ts';

const cache = mkdtempSync(join(tmpdir(), 'help-center-test-cache-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const english = article('# A title\n\nOne thing.\n\n## Steps\n\n* First\n* Second\n\nSee [b](b.md).', { id: 'article-a' });
const french = article('# Un titre\n\nUne chose.\n\n## Étapes\n\n* Un\n* Deux\n\nVoir [b](b.md).', {
  title: 'Un titre',
  id: 'article-a',
});
const files: Files = {
  'help/en/help/a.md': english.replace('title:', 'last-update: 2026-01-01\ntitle:'),
  'help/en/help/b.md': article('# B\n\nText.', { title: 'B', id: 'article-b' }),
  'help/fr/help/a.md': french,
  'help/fr/help/b.md': article('# B fr\n\nTexte.', { title: 'B fr', id: 'article-b' }),
  'help/sv/help/a.md': french.replaceAll('Un titre', 'En titel'),
};

/** What is found when the files of the last commit are changed: `null` removes one. */
async function change(edits: Record<string, string | null>): Promise<Finding[]> {
  const repository = writeFiles(files);
  const git = (...words: string[]) => {
    const options = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    expect(spawnSync('git', [...options, ...words], { cwd: repository }).status).toBe(0);
  };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'Before');
  for (const [file, text] of Object.entries(edits)) {
    if (text === null) rmSync(join(repository, file));
    else writeFileSync(join(repository, file), text);
  }
  const settings = readSettings({ CONTENT_DIR: join(repository, 'help'), CONTENT_PROFILE: 'import', CACHE_DIR: cache });
  const progress = () => undefined;
  return listFindings(await loadBefore(settings, 'HEAD', progress), await loadContent({ settings }));
}

const edit = (file: string, from: string, to: string): Record<string, string> => ({
  [file]: String(files[file]).replace(from, to),
});
const tell = (findings: Finding[]): string[] =>
  findings.map(({ subject, rule, file, line }) =>
    [rule ?? subject, [file, line].filter((part) => part !== undefined).join(':')].join(' '),
  );

describe('a change', () => {
  test('of nothing is told as nothing', async () => {
    expect(await change({})).toEqual([]);
    expect(printFindings([], 'text', '')).toContain('Nothing');
  });

  test('of spacing and targets in all languages is none', async () => {
    const edits = {
      ...edit('help/en/help/a.md', 'One thing.', 'One\nthing.'),
      ...edit('help/fr/help/a.md', '(b.md)', '(b.md#b)'),
    };
    expect(await change(edits)).toEqual([]);
  });

  test('of a passage makes it out of date in every translation, at its line; the date is asked for', async () => {
    expect(tell(await change(edit('help/en/help/a.md', 'One thing.', 'Another thing.')))).toEqual([
      'translation-made-stale fr/help/a.md:8',
      'translation-made-stale sv/help/a.md:8',
      'date-unchanged en/help/a.md:1',
    ]);
  });

  test('that a translation follows is out of date in the others alone', async () => {
    const edits = {
      ...edit('help/en/help/a.md', '* Second', '* Second\n* Third'),
      ...edit('help/fr/help/a.md', '* Deux', '* Deux\n* Trois'),
    };
    expect(tell(await change(edits))).toEqual(['translation-made-stale sv/help/a.md:13', 'date-unchanged en/help/a.md:1']);
  });

  test('of a heading changes an address', async () => {
    const found = await change(edit('help/en/help/a.md', '## Steps', '## What to do'));
    expect(found.filter(({ subject }) => subject === 'address-moved')).toMatchObject([
      { file: 'en/help/a.md', line: 11, message: 'help/a/#steps is help/a/#what-to-do now.' },
    ]);
  });

  test('that moves an article moves its address, and makes no old problem new', async () => {
    const moved = Object.fromEntries(
      ['en', 'fr'].flatMap((locale) => [
        [`help/${locale}/help/b.md`, null],
        [`help/${locale}/help/c.md`, String(files[`help/${locale}/help/b.md`])],
      ]),
    );
    expect(tell(await change(moved)).filter((line) => !line.startsWith('broken-link'))).toEqual(['address-moved en/help/c.md:1']);
  });

  test('that brings a problem is told by its rule', async () => {
    expect(tell(await change(edit('help/sv/help/a.md', 'b.md', 'bb.md')))).toEqual(['broken-link sv/help/a.md:15']);
  });
});

test('what is found is printed for programs, with places from the root of the repository', async () => {
  const found = await change(edit('help/en/help/b.md', 'Text.', 'Other text.'));
  expect(readSarif(printFindings(found, 'sarif', 'help/'))).toMatchObject([
    {
      ruleId: 'translation-made-stale',
      ruleIndex: 0,
      level: 'warning',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'help/fr/help/b.md' }, region: { startLine: 8 } } }],
    },
  ]);
  expect(printFindings(found, 'github', 'help/')).toMatch(
    /^::warning file=help\/fr\/help\/b\.md,line=8,col=1,title=translation-made-stale::This passage is out of date/,
  );
  expect(JSON.parse(printFindings(found, 'json', 'help/')).findings).toHaveLength(1);
});

test('a revision that git does not know is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'help-center-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const settings = readSettings({ CONTENT_DIR: folder, CACHE_DIR: cache });
  await expect(loadBefore(settings, 'HEAD', () => undefined)).rejects.toThrow('in no repository of git');
});
