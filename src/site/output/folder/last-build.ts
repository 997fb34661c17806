// A build that has the inputs of the last one, into a folder that still holds what that gave, has nothing to do. Both are
// told by digests of all bytes, never by dates.
import { existsSync, lstatSync, readFileSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { digest as digestText } from '../../../digest.ts';
import { openSnapshot, readCodeVersion } from '../../cache/code-version.ts';
import { digestFolder, stampFolder } from '../../cache/folder-state.ts';
import { replaceCached } from '../../cache/replace-cached.ts';
import { sweep } from '../../cache/sweep.ts';
import type { BuildSettings } from '../../settings.ts';
import { digestFile, listManifests, manifestFolder, readManifests } from '../../delivery/manifest.ts';

/** Digests of all that a site is made of. */
export type BuildInputs = Readonly<Record<keyof typeof inputNames, string>>;

const inputNames = {
  settings: 'settings',
  content: 'the content',
  code: 'the code of the project, its search words or its public files',
  packages: 'a package or Node',
};

export interface LastBuild {
  inputs: BuildInputs;
  /** What was said of problems in the content: it is said again. */
  problems: string;
  /** Names and digests of the manifests that the build left in the output folder. */
  manifests: [name: string, digest: string][];
}

/**
 * Reads every input: the content, and the code as the import graph of `entry` with the folders that Astro and the search read.
 * `code` holds what of it was read, for whoever reads it next.
 */
export function readInputs(settings: BuildSettings, entry: string, code = openSnapshot()): BuildInputs {
  const { projectDir, contentDir } = settings;
  return {
    settings: digest([settings, process.env['NODE_ENV'] ?? '']),
    content: digestFolder(contentDir),
    code: digest(codeFolders(projectDir).map(digestFolder)),
    // What is installed beside, for what is read and not imported, such as fonts.
    packages: digest([readCodeVersion([entry], code), ...installed(projectDir).map(digestFolder)]),
  };
}

/** The same twice where nothing was written to the content between two calls. */
export const stampContent = ({ contentDir }: Pick<BuildSettings, 'contentDir'>): string => stampFolder(contentDir);

/** The same twice where nothing was written to code and packages. */
export const stampCode = ({ projectDir }: Pick<BuildSettings, 'projectDir'>): string =>
  digest([...codeFolders(projectDir), ...installed(projectDir)].map(stampFolder));

const codeFolders = (projectDir: string): string[] =>
  ['src', 'search-words', 'public', 'package.json', 'tsconfig.json'].map((name) => path.join(projectDir, name));

/** What npm says that it installed; missing where another program did. */
const installed = (projectDir: string): string[] =>
  ['package-lock.json', 'node_modules/.package-lock.json'].map((name) => path.join(projectDir, name));

const digest = (value: unknown): string => digestText(JSON.stringify(value));

const recordOf = ({ cacheDir, outDir }: BuildSettings): string => path.join(cacheDir, 'last-builds', digest(outDir).slice(0, 12));

/** What is known of the last build into the output folder; a damaged record is none. */
export function readLastBuild(settings: BuildSettings): LastBuild | undefined {
  const file = recordOf(settings);
  if (!existsSync(file)) return undefined;
  const [checksum, json = ''] = readFileSync(file, 'utf8').split('\n');
  // What `keepLastBuild` wrote.
  return checksum === digest(json) ? (JSON.parse(json) as LastBuild) : undefined;
}

export function keepLastBuild(settings: BuildSettings, { inputs, problems }: Omit<LastBuild, 'manifests'>): void {
  const file = recordOf(settings);
  const json = JSON.stringify({ inputs, problems, manifests: digestManifests(settings.outDir) } satisfies LastBuild);
  replaceCached(file, `${digest(json)}\n${json}`);
  sweep(path.dirname(file));
}

/** Why the site has to be built; undefined where it is there already. */
export function findReason(settings: BuildSettings, last: LastBuild | undefined, now: BuildInputs): string | undefined {
  if (last === undefined) return 'nothing is known of an earlier build';
  const changed = listChanged(last, now);
  if (changed.length > 0) return `${changed.map((name) => inputNames[name]).join(' and ')} changed`;
  if (!isWhole(settings.outDir, last)) return 'the site is not as the last build left it';
  utimesSync(recordOf(settings), new Date(), new Date());
  return undefined;
}

const listChanged = (last: LastBuild, now: BuildInputs): (keyof BuildInputs)[] =>
  (Object.keys(inputNames) as (keyof BuildInputs)[]).filter((name) => last.inputs[name] !== now[name]);

/** Whether a build would give the site of the last one, wherever that is by now. */
export const givesTheSame = (last: LastBuild | undefined, now: BuildInputs): last is LastBuild =>
  last !== undefined && listChanged(last, now).length === 0;

/** Whether the output folder holds every file of the last build, byte for byte. */
function isWhole(outDir: string, { manifests }: LastBuild): boolean {
  if (digest(digestManifests(outDir)) !== digest(manifests)) return false;
  return [...(readManifests(outDir) ?? [])].every(([file, digests]) => {
    try {
      const place = path.join(outDir, file);
      return lstatSync(place).isFile() && digests.includes(digestFile(place));
    } catch {
      return false; // it is not there, or lies below a file
    }
  });
}

const digestManifests = (outDir: string): LastBuild['manifests'] =>
  listManifests(outDir).map((name) => [name, digestFile(path.join(outDir, manifestFolder, name))]);
