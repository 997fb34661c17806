// What the commands ask git, always of one folder.
import { spawnSync } from 'node:child_process';
import { UsageError } from '../settings.ts';

interface Answer {
  isFine: boolean;
  stdout: string;
}

/** Runs git in a folder. A machine without git answers as a folder without a repository does. */
export function git(folder: string, ...args: string[]): Answer {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 });
  return { isFine: status === 0, stdout: stdout ?? '' };
}

export const isRepository = (folder: string): boolean => git(folder, 'rev-parse', '--is-inside-work-tree').isFine;

/** Refuses what git does not know, with a sentence. */
export function requireRevision(folder: string, revision: string): void {
  if (!isRepository(folder))
    throw new UsageError(`The content folder \`${folder}\` is in no repository of git, so there is nothing to compare with.`);
  if (!git(folder, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`).isFine)
    throw new UsageError(`\`${revision}\` is no revision. Give one that git knows, such as \`main\` or \`HEAD~1\`.`);
}

/** A file as it was, its path counted from the folder; undefined where the revision has none. */
export function readAtRevision(folder: string, revision: string, file: string): string | undefined {
  const { isFine, stdout } = git(folder, 'show', `${revision}:./${file}`);
  return isFine ? stdout : undefined;
}
