// The folder that a build writes into. It belongs to whoever wrote the files: ours are those that its manifests name.
import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../../error-code.ts';
import { isWithin } from '../../is-within.ts';
import { UsageError, type BuildSettings } from '../../settings.ts';
import { listManifests, manifestFolder } from '../../delivery/manifest.ts';

/**
 * Throws `UsageError` where a site cannot be written to the folder: it holds the project or the content, is a file, may
 * not be written to, or holds files and no earlier build of ours. With `keepOthers` the files there are no obstacle: they stay.
 */
export function requireOwnFolder(
  { outDir, projectDir, contentDir }: Pick<BuildSettings, 'outDir' | 'projectDir' | 'contentDir'>,
  { keepOthers = false } = {},
): void {
  const held = [projectDir, contentDir].find((source) => isWithin(source, outDir));
  if (held !== undefined)
    throw new UsageError(`OUT_DIR is \`${outDir}\`, and that holds \`${held}\`. Give a folder for the site alone.`);
  const nearest = nearestThatExists(outDir);
  if (!statSync(nearest).isDirectory())
    throw new UsageError(`OUT_DIR is \`${outDir}\`, and \`${nearest}\` is a file. Give a folder.`);
  if (!isWritable(nearest)) throw new UsageError(notWritable(outDir, nearest));
  if (keepOthers || nearest !== outDir || listManifests(outDir).length > 0) return;
  const stranger = readdirSync(outDir).find((name) => name !== '.git' && name !== manifestFolder);
  if (stranger !== undefined)
    throw new UsageError(
      `OUT_DIR is \`${outDir}\`, and that holds files of somebody else, such as \`${stranger}\`. Give an empty folder or a new one; or say \`npm run build -- --keep-others\` once, and the site is put beside them.`,
    );
}

/** Makes the folder and the one for manifests in it. Throws `UsageError` where the system refuses. */
export function makeOutputFolder(outDir: string): void {
  try {
    makeFolder(path.join(outDir, manifestFolder));
  } catch (error) {
    if (errorCode(error) !== undefined) throw new UsageError(notWritable(outDir, path.dirname(outDir)));
    throw error;
  }
}

// One by one: for a folder below /proc, `recursive` of Node tries for ever.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

const notWritable = (outDir: string, folder: string): string =>
  `OUT_DIR is \`${outDir}\`, and \`${folder}\` may not be written to. Give another folder, or ask for the right to write.`;

/** Throws `UsageError` where no built site is in the folder. */
export function requireBuiltSite(outDir: string): void {
  // Every site has a page for what is not found. Manifests may be left behind where a site was copied.
  if (!existsSync(path.join(outDir, '404.html')))
    throw new UsageError(`The folder \`${outDir}\` holds no built site. Run \`npm run build\` first, or name another folder.`);
}

const nearestThatExists = (folder: string): string =>
  statSync(folder, { throwIfNoEntry: false }) ? folder : nearestThatExists(path.dirname(folder));

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
