// Files in the cache that have lain unused for long. Whoever uses one dates it anew.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const longestIdle = 30 * 86_400_000;

/** Removes the files of a folder that were dated more than a month ago. */
export function sweep(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = path.join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() && Date.now() - stats.mtimeMs > longestIdle) rmSync(file, { force: true });
  }
}
