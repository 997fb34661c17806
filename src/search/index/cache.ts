// Search bundles of earlier builds, kept under a digest of everything that goes into them.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Digest of values and of the search's own source: changed code makes new bundles. */
export function digestOf(values: unknown): string {
  source ??= sourceDigest();
  return createHash('sha256').update(source).update(JSON.stringify(values)).digest('hex').slice(0, 20);
}

let source: string | undefined;

function sourceDigest(): string {
  const hash = createHash('sha256').update(pagefindVersion());
  for (const folder of ['.', '../query', '../topics']) {
    const directory = join(import.meta.dirname, folder);
    for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort())
      if (name.endsWith('.ts')) hash.update(readFileSync(join(directory, name)));
  }
  return hash.digest('hex');
}

/** Another Pagefind makes other texts. */
function pagefindVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.resolve('pagefind')), 'utf8'),
  );
  return version;
}

export interface BundleFile {
  path: string;
  content: string | Uint8Array;
}

/** Writes the files of a bundle, over those that are there. What an earlier build left goes with the site’s other left-overs. */
export function writeBundle(folder: string, files: readonly BundleFile[]): void {
  for (const directory of new Set(files.map(({ path }) => dirname(join(folder, path)))))
    mkdirSync(directory, { recursive: true });
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
}

/** Keeps a bundle as one file: hundreds of small ones cost more to write than to make. */
export function keepBundle(file: string, files: readonly BundleFile[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.draft`, serialize(files));
  renameSync(`${file}.draft`, file);
}

/** What `keepBundle` wrote; undefined where it did not, or where the file is damaged. */
export function readKept(file: string): BundleFile[] | undefined {
  try {
    return deserialize(readFileSync(file));
  } catch {
    return undefined;
  }
}

/** Removes what earlier builds kept under the same name with another digest. */
export function forgetOthers(directory: string, prefix: string, keep: string): void {
  for (const name of existsSync(directory) ? readdirSync(directory) : []) {
    if (name.startsWith(prefix) && name !== keep) rmSync(join(directory, name), { recursive: true, force: true });
  }
}
