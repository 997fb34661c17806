// What earlier builds found wrong in single articles.
import path from 'node:path';
import type { KeptProblems } from '../../checks/check-articles.ts';
import { digest } from '../../digest.ts';
import type { Problem } from '../../problem.ts';
import { codeVersion } from '../cache/code-version.ts';
import { openKeptValues } from '../cache/kept-values.ts';

/** `save` writes what was found. */
export function openKeptProblems(cacheDir: string): KeptProblems & { save: () => void } {
  const kept = openKeptValues<Problem[][]>(path.join(cacheDir, 'problems'));
  const version = codeVersion(path.join(import.meta.dirname, '../../checks/all.ts'));
  return {
    get: (key) => kept.get(digest(version, key)),
    set: (key, problems) => kept.set(digest(version, key), problems),
    save: kept.save,
  };
}
