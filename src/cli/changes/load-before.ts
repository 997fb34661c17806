// The content as a revision of git has it, loaded like that of today.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadContent, type LoadedContent } from '../../site/content/load.ts';
import { git, requireRevision } from '../../site/history/git.ts';
import { UsageError, type BuildSettings } from '../../site/settings.ts';

/** Writes the files of a tree into a folder, by an index of its own: neither the work tree nor what is staged changes. */
function checkOut(root: string, tree: string, workshop: string): boolean {
  const target = path.join(workshop, 'content');
  mkdirSync(target);
  const env = { ...process.env, GIT_INDEX_FILE: path.join(workshop, 'index') };
  const run = (...words: string[]): boolean => spawnSync('git', words, { cwd: root, env, stdio: 'ignore' }).status === 0;
  return run('read-tree', tree) && run('checkout-index', '--all', '--quiet', `--prefix=${target}${path.sep}`);
}

/** Throws `UsageError` where there is no such revision, or no content folder in it. */
export async function loadBefore(
  settings: BuildSettings,
  revision: string,
  progress: (step: string, done: number, total: number) => void,
): Promise<LoadedContent> {
  const { contentDir } = settings;
  requireRevision(contentDir, revision);
  // in a folder below, git would write out that folder alone
  const root = git(contentDir, 'rev-parse', '--show-toplevel').stdout.trim();
  const below = git(contentDir, 'rev-parse', '--show-prefix').stdout.trim();
  const workshop = mkdtempSync(path.join(tmpdir(), 'help-center-changes-'));
  try {
    if (!checkOut(root, `${revision}:${below.replace(/\/$/, '')}`, workshop))
      throw new UsageError(`In \`${revision}\` there is no folder \`${below || '.'}\`, so there is nothing to compare with.`);
    return await loadContent({ settings: { ...settings, contentDir: path.join(workshop, 'content') }, progress });
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}
