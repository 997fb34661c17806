// Which files of an output folder are ours: `.help-center/<locale>.json` and `.help-center/shared.json` name each with
// a digest, and what a host may answer in the place of some. One file per locale, so that builds of single locales merge
// by copying into what one machine gives.
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { answerSchema, type Answer } from './answer.ts';
import { UsageError } from '../settings.ts';

/** Folder of the site that holds the manifests, and while a build runs its lock. */
export const manifestFolder = '.help-center';

const manifestSchema = z.object({
  program: z.string(),
  settings: z.record(z.string(), z.string()),
  files: z.record(z.string(), z.string()),
  // Absent in manifests of builds before there were any.
  languages: z.record(z.string(), z.string()).default({}),
  answers: z.record(z.string(), answerSchema).default({}),
});

interface ManifestValues {
  program: string;
  settings: Record<string, string>;
  /** Locales whose pages the site holds. */
  locales: readonly string[];
  /** Language tag by locale, of all locales of the site. */
  languages?: Readonly<Record<string, string>>;
  /** By the file that is sent where the host can do no better. */
  answers?: ReadonlyMap<string, Answer>;
}

const readBuffer = Buffer.allocUnsafeSlow(1 << 20);

/** SHA-256 of a file's bytes, as hexadecimal digits. Into one buffer: a new one for each file takes as long as to read it. */
export function digestFile(file: string): string {
  const digest = createHash('sha256');
  const handle = openSync(file, 'r');
  try {
    for (let length = readSync(handle, readBuffer); length > 0; length = readSync(handle, readBuffer))
      digest.update(readBuffer.subarray(0, length));
  } finally {
    closeSync(handle);
  }
  return digest.digest('hex');
}

/** Every file below a folder but the manifests, sorted; folders of a version control are no part of a site. */
export function listFilesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter(
      (file) =>
        !/(?:^|\/)\.git(?:\/|$)/.test(file) &&
        !file.startsWith(`${manifestFolder}/`) &&
        statSync(path.join(folder, file)).isFile(),
    )
    .sort();
}

/** Writes the manifests of a finished site into `folder`: of all that lies there, unless `files` tells what the site holds. */
export function writeManifests(
  folder: string,
  { program, settings, locales, languages = {}, answers = new Map<string, Answer>() }: ManifestValues,
  files: readonly (readonly [file: string, digest: string])[] = digestFiles(folder),
): void {
  mkdirSync(path.join(folder, manifestFolder), { recursive: true });
  for (const [group, own] of Map.groupBy(files, ([file]) => groupOf(file, locales))) {
    const digests = Object.fromEntries(own);
    const answered = Object.fromEntries([...answers].filter(([file]) => Object.hasOwn(digests, file)));
    const manifest = { program, settings, languages, answers: answered, files: digests };
    writeFileSync(manifestPath(folder, group), `${JSON.stringify(manifest, undefined, 1)}\n`);
  }
}

const digestFiles = (folder: string): [string, string][] =>
  listFilesBelow(folder).map((file) => [file, digestFile(path.join(folder, file))]);

/**
 * The files that the manifests of a folder name, each with its digests: two where a build was broken off while it moved
 * its files. Undefined where there is no manifest. Throws `UsageError` where one cannot be read.
 */
export function readManifests(folder: string): Map<string, readonly string[]> | undefined {
  const names = listManifests(folder);
  const files = names.flatMap((name) => Object.entries(readManifest(folder, name).files));
  const digests = Map.groupBy(files, ([file]) => file);
  return names.length === 0 ? undefined : new Map([...digests].map(([file, named]) => [file, named.map(([, digest]) => digest)]));
}

/** The manifest of that name in a folder. Throws `UsageError` where it cannot be read. */
export function readManifest(folder: string, name: string): z.infer<typeof manifestSchema> {
  const file = path.join(folder, manifestFolder, name);
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new UsageError(
      `\`${file}\` names the files of an earlier build and cannot be read. Give another folder, or move away what is yours in this one and remove the rest.`,
    );
  }
}

/** Names of the manifests in a folder, sorted. */
export function listManifests(folder: string): string[] {
  const manifests = path.join(folder, manifestFolder);
  if (statSync(manifests, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(manifests)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

const manifestPath = (folder: string, group: string): string => path.join(folder, manifestFolder, `${group}.json`);

// `fr/…`, and what stands in a folder of its own for each language: `search/fr/…`. A locale's own images are written by
// every build, because pages of other languages may show its articles.
function groupOf(file: string, locales: readonly string[]): string {
  const [first = '', second = ''] = file.split('/');
  if (second === 'assets') return 'shared';
  return [first, second].find((part) => locales.includes(part)) ?? 'shared';
}
