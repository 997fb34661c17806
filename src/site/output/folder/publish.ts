// A finished site, made beside, becomes the one that is served: file by file, each by a rename, so that no reader and no
// broken-off build ever meets half a file.
import { memoizeByText } from '../../../memoize.ts';
import { cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../../error-code.ts';
import { UsageError } from '../../settings.ts';
import { digestFile, listFilesBelow, listManifests, manifestFolder, readManifests } from '../../delivery/manifest.ts';

export interface Published {
  written: number;
  unchanged: number;
  removed: number;
  /** Files of an earlier build that somebody changed since: they were replaced. */
  replaced: string[];
  /** Files of an earlier build that this one lacks and that somebody changed since: they stay. */
  kept: string[];
}

type Plan = Omit<Published, 'written' | 'removed' | 'unchanged'> & { write: string[]; remove: string[]; taken: string[] };

/** Name of a manifest while its files are moved; it ends in `.json`, so that a build after a broken-off one reads it. */
const nextManifest = (name: string): string => `next-${name}`;

/**
 * Moves a site with its manifests from `staging` into `outDir`, which may be on another disk. Of the files in `takenOver`
 * it is known that they are there already. Files that no manifest of `outDir` names belong to somebody else and stay. Throws
 * `UsageError` before anything is moved where one of them stands in the place of a file of the site.
 */
export function publish(staging: string, outDir: string, takenOver: ReadonlySet<string> = new Set()): Published {
  const made = readManifests(staging) ?? new Map<string, readonly string[]>();
  const before = readManifests(outDir) ?? new Map<string, readonly string[]>();
  const plan = compare(made, before, { outDir, takenOver });
  if (plan.taken.length > 0) throw new UsageError(refusal(outDir, plan.taken));
  const manifests = listManifests(staging).map((name) => `${manifestFolder}/${name}`);
  const incoming = path.join(outDir, manifestFolder, 'incoming');
  rmSync(incoming, { recursive: true, force: true });
  const source = isOnSameDevice(staging, outDir) ? staging : copy(staging, incoming, [...plan.write, ...manifests]);
  // First of all: should this process be ended now, the next build knows the files of both builds as its own.
  for (const name of listManifests(source))
    announce(path.join(source, manifestFolder, name), path.join(outDir, manifestFolder, nextManifest(name)));
  const [blocking, rest] = partition(plan.remove, findInTheWay(plan.write));
  for (const file of blocking) remove(outDir, file);
  for (const name of inOrder(plan.write, outDir)) move(path.join(source, name), path.join(outDir, name));
  for (const file of rest) remove(outDir, file);
  settleManifests(outDir, listManifests(source));
  rmSync(incoming, { recursive: true, force: true });
  const { write, remove: removed, replaced, kept } = plan;
  return { written: write.length, unchanged: made.size - write.length, removed: removed.length, replaced, kept };
}

function compare(
  made: ReadonlyMap<string, readonly string[]>,
  before: ReadonlyMap<string, readonly string[]>,
  { outDir, takenOver }: { outDir: string; takenOver: ReadonlySet<string> },
): Plan {
  const plan: Plan = { write: [], remove: [], replaced: [], kept: [], taken: [] };
  for (const [file, [digest]] of made) {
    if (takenOver.has(file)) continue;
    const there = contentOf(outDir, file, before);
    if (there === digest) continue;
    plan.write.push(file);
    if (there === undefined || before.get(file)?.includes(there)) continue;
    plan[before.has(file) ? 'replaced' : 'taken'].push(file);
  }
  for (const [file, digests] of before) {
    if (made.has(file)) continue;
    const there = contentOf(outDir, file, before);
    if (there !== undefined) plan[digests.includes(there) ? 'remove' : 'kept'].push(file);
  }
  return plan;
}

/** Digest of what stands at the place of a file; undefined for nothing; a word that is no digest for what is no file of ours. */
function contentOf(outDir: string, file: string, before: ReadonlyMap<string, unknown>): string | undefined {
  const place = path.join(outDir, file);
  const stats = statOf(place);
  // A build writes no links: where one stands in the place of a file of ours, somebody else put it there.
  if (stats?.isFile()) return before.has(file) && lstatSync(place).isSymbolicLink() ? 'a link' : digestFile(place);
  if (stats?.isDirectory()) return listFilesBelow(place).every((name) => before.has(`${file}/${name}`)) ? undefined : 'a folder';
  const parent = foldersOf(file).find((folder) => statOf(path.join(outDir, folder))?.isFile());
  return parent === undefined || before.has(parent) ? undefined : 'below a file';
}

// What lies below a file is not there either, which `throwIfNoEntry` alone does not forgive.
function statOf(place: string): ReturnType<typeof statSync> {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

function refusal(outDir: string, taken: readonly string[]): string {
  const named = taken.slice(0, 5).map((file) => `\`${file}\``);
  const more = taken.length > named.length ? ` and ${taken.length - named.length} more` : '';
  return `OUT_DIR is \`${outDir}\`, and files of somebody else stand where files of the site belong: ${named.join(', ')}${more}. Nothing was changed. Move them away, or give another folder.`;
}

/** Tells of a file whether a folder is wanted in its place, or a file in the place of one of its folders. */
function findInTheWay(wanted: readonly string[]): (file: string) => boolean {
  const files = new Set(wanted);
  const folders = new Set(wanted.flatMap(foldersOf));
  return (file) => folders.has(file) || foldersOf(file).some((folder) => files.has(folder));
}

/** The folders that a file lies in, outermost first: `a`, `a/b` of `a/b/c`. */
const foldersOf = (file: string): string[] =>
  file
    .split('/')
    .slice(0, -1)
    .map((_part, depth, parts) => parts.slice(0, depth + 1).join('/'));

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

/** Whether files can be renamed from one folder to the other. */
const isOnSameDevice = (one: string, other: string): boolean => statSync(one).dev === statSync(other).dev;

// Another disk may be full: then the last site has not been touched.
function copy(from: string, to: string, files: readonly string[]): string {
  try {
    for (const file of files) cpSync(path.join(from, file), path.join(to, file));
    return to;
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw error;
  }
}

// Under another name until it is whole: half a manifest would stop every build.
function announce(manifest: string, to: string): void {
  cpSync(manifest, `${to}.part`);
  renameSync(`${to}.part`, to);
}

/**
 * What to rename for the files to be there: of those in a folder that `outDir` lacks the outermost such folder, which takes
 * one step for thousands of them. Pages last: what they name is there when they come.
 */
function inOrder(files: readonly string[], outDir: string): string[] {
  const isThere = memoizeByText((folder) => existsSync(path.join(outDir, folder)));
  const groups = Map.groupBy(files, (file) => foldersOf(file).find((folder) => !isThere(folder)) ?? file);
  const [pages, others] = partition([...groups], ([, own]) => own.some((file) => file.endsWith('.html')));
  return [...others, ...pages].map(([name]) => name);
}

function move(from: string, to: string): void {
  mkdirSync(path.dirname(to), { recursive: true });
  renameSync(from, to);
}

/** Removes a file, and the folders that are empty without it. */
function remove(outDir: string, file: string): void {
  rmSync(path.join(outDir, file), { force: true });
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    try {
      rmdirSync(path.join(outDir, folder));
    } catch {
      return; // something is left in it
    }
  }
}

function settleManifests(outDir: string, names: readonly string[]): void {
  const folder = path.join(outDir, manifestFolder);
  for (const name of names) renameSync(path.join(folder, nextManifest(name)), path.join(folder, name));
  for (const name of listManifests(outDir)) if (!names.includes(name)) rmSync(path.join(folder, name));
}
