// Search bundles of earlier builds, kept under a digest of everything that goes into them.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Digest of values and of the search's own source: changed code makes new bundles. */
export async function digestOf(values: unknown): Promise<string> {
  return createHash('sha256').update(await sourceDigest()).update(JSON.stringify(values)).digest('hex').slice(0, 20);
}

let source: Promise<string> | undefined;

function sourceDigest(): Promise<string> {
  source ??= (async () => {
    const hash = createHash('sha256');
    for (const folder of ['.', '../query']) {
      const directory = join(import.meta.dirname, folder);
      for (const name of (await readdir(directory, { recursive: true })).sort()) if (name.endsWith('.ts')) hash.update(await readFile(join(directory, name)));
    }
    return hash.digest('hex');
  })();
  return source;
}

/** Writes files below a folder, as a whole: the folder exists only once everything in it does. */
export async function writeFolder(folder: string, files: readonly { path: string; content: string | Uint8Array }[]): Promise<void> {
  const draft = `${folder}.draft`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const directories = new Set(files.map(({ path }) => dirname(join(draft, path))));
  for (const directory of directories) await mkdir(directory, { recursive: true });
  await Promise.all(files.map(({ path, content }) => writeFile(join(draft, path), content)));
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
}

/** Copies a kept folder to its place, or says that there is none. */
export async function copyFolder(from: string, to: string): Promise<boolean> {
  try {
    await readdir(from);
  } catch {
    return false;
  }
  await rm(to, { recursive: true, force: true });
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true });
  return true;
}

/** Removes what earlier builds kept under the same name with another digest. */
export async function forgetOthers(directory: string, prefix: string, keep: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name.startsWith(prefix) && name !== keep) await rm(join(directory, name), { recursive: true, force: true });
  }
}
