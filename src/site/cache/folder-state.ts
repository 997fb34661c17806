// What a folder holds, as two digests: of every byte, and of the dates that the file system gives, which tell cheaply
// whether anything was written meanwhile.
import { createHash, type Hash } from 'node:crypto';
import { type BigIntStats, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../error-code.ts';
import { isOfTools } from '../../catalog/file-kinds.ts';

/** Digest of names and bytes of all that lies in a folder, hidden names too: some of them are published. */
export function digestFolder(folder: string): string {
  const hash = createHash('sha256');
  walk(folder, '', (name, place) => {
    hash.update(`${name}\n`);
    addContent(hash, place);
  });
  return hash.digest('hex');
}

/** Digest of sizes, dates and inodes. The same twice: nothing was written in between, not even what was taken back. */
export function stampFolder(folder: string): string {
  const hash = createHash('sha256');
  walk(folder, '', (name, _place, { size, mtimeNs, ctimeNs, ino }) =>
    hash.update(`${name} ${size} ${mtimeNs} ${ctimeNs} ${ino}\n`),
  );
  return hash.digest('hex');
}

/** Every entry, folders too, sorted by name. A link is an entry; what it leads to is not walked through. */
function walk(root: string, name: string, visit: (name: string, place: string, stats: BigIntStats) => void): void {
  const place = path.join(root, name);
  const stats = lstatSync(place, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined) return;
  visit(name, place, stats);
  if (!stats.isDirectory()) return;
  for (const child of readdirSync(place).sort())
    if (!isOfTools(child)) walk(root, name === '' ? child : `${name}/${child}`, visit);
}

function addContent(hash: Hash, place: string): void {
  try {
    // A link is followed for its file, and what it leads to counts as well.
    const target = lstatSync(place).isSymbolicLink() ? realpathSync(place) : place;
    if (target !== place) hash.update(`-> ${target}\n`);
    const stats = statSync(target);
    hash.update(stats.isFile() ? `file ${stats.size}\n` : 'folder\n');
    if (stats.isFile()) hash.update(readFileSync(target));
  } catch (error) {
    hash.update(`unreadable ${errorCode(error) ?? ''}\n`);
  }
}
