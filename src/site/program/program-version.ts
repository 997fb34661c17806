// What the program of the pages is made of: the pages with all that they import, what compiles them, and what Astro reads
// beside. Nothing else makes another program: no test, no command.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { digest } from '../../digest.ts';
import { listCode, openSnapshot, readCodeVersion, type CodeSnapshot } from '../cache/code-version.ts';
import { digestFolder } from '../cache/folder-state.ts';
import type { BuildSettings } from '../settings.ts';

type Project = Pick<BuildSettings, 'projectDir'>;

const compiler = path.join(import.meta.dirname, 'compile-process.ts');

/** Files that Astro reads without an import; a folder counts as a whole. */
const readBeside = ['public', 'package.json', 'tsconfig.json', 'package-lock.json', 'node_modules/.package-lock.json'];

function pagesOf({ projectDir }: Project): string[] {
  const pages = path.join(projectDir, 'src/pages');
  const files = readdirSync(pages, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  // A name is an address.
  return files.map(({ parentPath, name }) => path.join(parentPath, name)).sort();
}

/**
 * A digest of it, as it is now, or as `code` met it; with the settings that stand in the program. Vite reads `NODE_ENV`
 * itself, which is the mode.
 */
export function programVersion(
  settings: Pick<BuildSettings, 'projectDir' | 'base' | 'siteUrl'>,
  { mode = '', code = openSnapshot() }: { mode?: string | undefined; code?: CodeSnapshot } = {},
): string {
  const { projectDir, base, siteUrl } = settings;
  const beside = readBeside.map((name) => digestFolder(path.join(projectDir, name)));
  const pages = pagesOf(settings);
  const names = pages.map((file) => path.relative(projectDir, file));
  const [first = compiler, ...others] = pages;
  const versions = [readCodeVersion([compiler], code), readCodeVersion([first, ...others], code)];
  return digest(JSON.stringify([versions, names, beside, base, siteUrl ?? '', mode])).slice(0, 16);
}

/**
 * Of the modules that a bundler met, by their ids, those files of the project that no version tells: a program of theirs would
 * be found again after they changed.
 */
export function findUntold(settings: Project, modules: Iterable<string>): string[] {
  const told = new Set([...listCode([compiler, ...pagesOf(settings)])]);
  const inPublic = path.join(settings.projectDir, 'public') + path.sep;
  return [...new Set([...modules].map((id) => path.normalize(id.replace(/[?#].*$/s, ''))))]
    .filter((file) => file.startsWith(settings.projectDir + path.sep) && !file.startsWith(inPublic))
    .filter((file) => !file.split(path.sep).includes('node_modules') && !told.has(file))
    .sort();
}
