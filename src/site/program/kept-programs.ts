// Programs in the cache: each in a folder of its own, which appears whole or not at all, with the digest of what it holds.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { digestFolder } from '../cache/folder-state.ts';
import { isWithin } from '../is-within.ts';
import { programParts } from './program-parts.ts';

/** Programs that are kept: those of a few branches and settings. */
const mostKept = 6;
const packagesName = 'node_modules';

/** Makes the folder of the programs below `cacheDir`, with a way to the packages of the project; gives its path. */
export function openPrograms(cacheDir: string, projectDir: string): string {
  const programs = path.join(cacheDir, 'programs');
  mkdirSync(programs, { recursive: true });
  linkPackages(programs, projectDir);
  return programs;
}

/** Whether a program is there and undamaged; then it counts as used. */
export function isWhole(program: string): boolean {
  const checksum = checksumOf(program);
  if (!existsSync(checksum) || readFileSync(checksum, 'utf8') !== digestProgram(program)) return false;
  // Dated anew: `forgetOldest` goes by the date.
  utimesSync(checksum, new Date(), new Date());
  return true;
}

/** Moves what was made to its place, unless another build has put a program there meanwhile, which it may be using. */
export function keepProgram(made: string, program: string): void {
  writeFileSync(checksumOf(made), digestProgram(made));
  try {
    renameSync(made, program);
  } catch {
    if (isWhole(program)) return;
    rmSync(program, { recursive: true, force: true });
    renameSync(made, program);
  }
  forgetOldest(path.dirname(program));
}

const checksumOf = (program: string): string => path.join(program, 'digest');

const digestProgram = (program: string): string =>
  Object.values(programParts)
    .map((part) => digestFolder(path.join(program, part)))
    .join('\n');

// A program imports packages, which Node looks up from where its files really lie: a cache in the project may be a link.
function linkPackages(programs: string, projectDir: string): void {
  if (isWithin(realpathSync(programs), realpathSync(projectDir))) return;
  const link = path.join(programs, packagesName);
  const packages = path.join(projectDir, packagesName);
  if (readLink(link) === packages) return;
  rmSync(link, { force: true });
  try {
    symlinkSync(packages, link, 'junction');
  } catch (error) {
    // Another build was faster.
    if (readLink(link) === undefined) throw error;
  }
}

function readLink(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

function forgetOldest(programs: string): void {
  const dated = readdirSync(programs)
    .filter((name) => name !== packagesName)
    .map((name) => path.join(programs, name))
    .map((program) => ({ program, time: existsSync(checksumOf(program)) ? statSync(checksumOf(program)).mtimeMs : 0 }));
  for (const { program } of dated.toSorted((a, b) => b.time - a.time).slice(mostKept))
    rmSync(program, { recursive: true, force: true });
}
