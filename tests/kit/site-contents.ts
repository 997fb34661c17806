// What lies in a built site, file by file.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { digestFile } from '../../src/site/delivery/manifest.ts';

/** Names of all files, sorted. */
export const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(dir, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    // that of a build which was killed
    .filter((file) => file !== '.help-center/lock')
    .sort();

/** Digests by name. */
export const contents = (dir: string): Record<string, string> =>
  Object.fromEntries(filesIn(dir).map((file) => [file, digestFile(path.join(dir, file))]));

/** Files that differ between two folders, or that one of them lacks. */
export function differences(one: string, other: string): string[] {
  const [a, b] = [contents(one), contents(other)];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((file) => a[file] !== b[file]).sort();
}
