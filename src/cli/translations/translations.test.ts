// Staleness told from the history of a reference, over real repositories of git.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../catalog/read.ts';
import { writeFiles } from '../../catalog/test-folder.ts';
import { article } from '../../checks/test-content.ts';
import { dateChanges } from '../../site/history/old-passages.ts';
import { openHistory } from '../../site/history/reference-history.ts';
import { compareCatalog } from '../../translations/compare-catalog.ts';
import { printDiff } from '../report/print-diff.ts';
import { acceptTranslations } from './accept.ts';
import { fillFromHistory } from './fill.ts';
import { capturePrinted } from './test-printed.ts';

capturePrinted();

function git(folder: string, ...words: string[]): string {
  const options = ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
  const { status, stdout, stderr } = spawnSync('git', [...options, ...words], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** Commits everything; the hash of the commit. */
function commit(folder: string): string {
  git(folder, 'add', '-A');
  git(folder, 'commit', '-qm', 'A change');
  return git(folder, 'rev-parse', 'HEAD');
}

const read = async (folder: string) => (await readCatalog(folder, { CONTENT_PROFILE: 'import' })).catalog;

/** Changes as `file:line kind`, and files of which nothing is known. */
async function tell(folder: string): Promise<{ changes: string[]; unknown: string[] }> {
  const { texts } = compareCatalog(await read(folder));
  return {
    changes: texts.flatMap(({ text, changes }) => changes.map(({ kind, own }) => `${text.file}:${own?.line} ${kind}`)),
    unknown: texts.filter(({ isLocked }) => !isLocked).map(({ text }) => text.file),
  };
}

describe('five translations of one article', () => {
  const seeds = process.env['SEEDS_DIR'] ?? resolve('../shared/seeds');
  const locales = ['es', 'fr', 'it', 'pt', 'sv'];
  const path = 'help/how-to/general/mbi-reauthenticating-integrations.md';
  // The original is not among them: this one has the same passages, and a history that is made up.
  const original = article(
    `# Connect again

What to do when an integration must be authorized again.

## Kinds of integrations

They are listed in [another article](https://docs.example.org/integrations.html).

## It does not connect

MBI needs the right to read. It can be lost.

There are some reasons:

* the service has a problem
* the token has ended
* the account has changed
* MBI has a problem

The page shows how each of them is (**Manage Data > Integrations**):

![The page](assets/page.png)

Enter the key again. Then select the integration.

If that does not help, [open a ticket](../../support.md#submit-ticket).`,
    { id: 'c608d6f9-64a5-44f8-9d7b-9a85a2668775' },
  );

  test.skipIf(!existsSync(seeds))('are each told what changed since their own revision', async () => {
    const history = writeFiles({ [path]: original });
    git(history, 'init', '-q');
    const first = commit(history);
    // what four of them have not seen, and Portuguese has; that the link leads elsewhere counts for none
    const moved = original.replace('https://docs.example.org/integrations.html', 'https://new.example.org/docs');
    const second = moved.replace('They are listed', 'All of them are listed');
    writeFileSync(join(history, path), second);
    const secondCommit = commit(history);
    const now = second.replace('Enter the key again.', 'Enter user and key again.');

    const seed = (locale: string): string =>
      readFileSync(join(seeds, `${locale}.md`), 'utf8').replace(
        /source-git-commit: \w+/,
        `source-git-commit: ${locale === 'pt' ? secondCommit : first}`,
      );
    const folder = writeFiles({
      'site.yml': `reference: en\nreference-history: ${history}\n`,
      [`en/${path}`]: now,
      ...Object.fromEntries(locales.map((locale) => [`${locale}/${path}`, seed(locale)])),
    });
    fillFromHistory(await read(folder), [], { isListed: false });
    const { changes, unknown } = await tell(folder);
    expect(unknown).toEqual([]);
    expect(changes.sort()).toEqual(
      [
        ...locales.filter((locale) => locale !== 'pt').map((locale) => `${locale}/${path}:19 changed`),
        ...locales.map((locale) => `${locale}/${path}:36 changed`),
      ].sort(),
    );
  });
});

describe('a content folder', () => {
  const files = {
    'en/help/a.md': article('# A\n\nOne.\n\nWait 2 days.', { id: 'article-a' }),
    'fr/help/a.md': article('# A\n\nUn.\n\nAttendez 2 jours.', { id: 'article-a' }),
    'fr/help/b.md': article('# B\n\nUn.', { id: 'article-b' }),
    'en/help/b.md': article('# B\n\nOne.', { id: 'article-b' }),
  };

  test('is accepted file by file', async () => {
    const folder = writeFiles(files);
    acceptTranslations(await read(folder), ['fr', 'help/a.md']);
    expect(await tell(folder)).toEqual({ changes: [], unknown: ['fr/help/b.md'] });
    writeFileSync(join(folder, 'en/help/a.md'), files['en/help/a.md'].replace('2 days', '3 days'));
    expect((await tell(folder)).changes).toEqual(['fr/help/a.md:10 changed']);
    acceptTranslations(await read(folder), ['fr', 'a']);
    expect((await tell(folder)).changes).toEqual([]);
  });

  test('keeps a lock that a merge has left in pieces', async () => {
    const folder = writeFiles(files);
    acceptTranslations(await read(folder), ['fr']);
    const file = join(folder, 'fr/translations.lock');
    const torn = readFileSync(file, 'utf8').replace('help/b.md\n', '<<<<<<< HEAD\nhelp/b.md\n');
    writeFileSync(file, torn);
    const catalog = await read(folder);
    expect(() => acceptTranslations(catalog, ['fr', 'help/a.md'])).toThrow(
      /`fr\/translations\.lock` has to be mended first, line \d+: A merge has left both sides in the file\./,
    );
    expect(readFileSync(file, 'utf8')).toBe(torn);
  });

  test('without a commit that the history knows stays unknown', async () => {
    const folder = writeFiles(files);
    git(folder, 'init', '-q');
    const known = commit(folder);
    for (const [name, hash] of [
      ['a', known],
      ['b', 'f'.repeat(40)],
    ]) {
      const file = join(folder, `fr/help/${name}.md`);
      writeFileSync(file, readFileSync(file, 'utf8').replace('title:', `source-git-commit: ${hash}\ntitle:`));
    }
    fillFromHistory(await read(folder), ['fr'], { isListed: true });
    expect(await tell(folder)).toEqual({ changes: [], unknown: ['fr/help/b.md'] });
  });

  test('has no versions of files whose names its own would match as a pattern', async () => {
    const folder = writeFiles({ ...files, 'en/help/[ab].md': article('# C\n\nOne.', { id: 'article-c' }) });
    git(folder, 'init', '-q');
    commit(folder);
    writeFileSync(join(folder, 'en/help/a.md'), files['en/help/a.md'].replace('One', 'Two'));
    commit(folder);
    expect([...(openHistory(await read(folder))?.versions('en/help/[ab].md') ?? [])]).toHaveLength(1);
  });

  test('refuses a word that is neither a locale nor a translation', async () => {
    const catalog = await read(writeFiles(files));
    expect(() => acceptTranslations(catalog, ['fr', 'help/aa.md'])).toThrow('Did you mean');
    expect(() => acceptTranslations(catalog, ['en'])).toThrow('is the reference');
  });

  test('that is out of date is shown with the old text, the new one and the day', async () => {
    const folder = writeFiles(files);
    git(folder, 'init', '-q');
    acceptTranslations(await read(folder), []);
    commit(folder);
    writeFileSync(join(folder, 'en/help/a.md'), files['en/help/a.md'].replace('Wait 2 days.', 'Wait 2 weeks.\n\nThen begin.'));
    const today = git(folder, 'show', '-s', '--format=%cs', commit(folder));
    writeFileSync(join(folder, 'en/help/b.md'), files['en/help/b.md'].replace('One.', 'Not committed.'));
    const catalog = await read(folder);
    const texts = compareCatalog(catalog)
      .texts.filter(({ changes }) => changes.length > 0)
      .map((compared) => ({ compared, changes: dateChanges(compared, openHistory(catalog)) }));
    expect(printDiff(texts)).toBe(`fr/help/a.md  (en/help/a.md)

  fr/help/a.md:10  changed since ${today}
    - Wait 2 days.
    + Wait 2 weeks.
    = Attendez 2 jours.

  fr/help/a.md:10  new since ${today}
    + Then begin.

fr/help/b.md  (en/help/b.md)

  fr/help/b.md:8  changed
    - One.
    + Not committed.
    = Un.
`);
  });
});
