// The import lines of the project's own code, for the tests of the architecture and its picture.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Import {
  /** Path of the importing file from the root of the project, with slashes. */
  file: string;
  /** Layer of that file: a folder below `src/`, empty for files directly in it. */
  layer: string;
  /** What the line names: a package, or a path as it is written. */
  target: string;
  /** Types alone: nothing is loaded when the program runs. */
  isType: boolean;
}

const importPattern =
  /(?:^|\n)\s*(?:import|export)\s(type\s(?!,|from))?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const isTest = (file: string): boolean => /\.test\.ts$|(?:^|\/)test-[^/]*\.ts$|\/testing\//.test(file);

export const projectRoot: string = fileURLToPath(new URL('../../../', import.meta.url));

/** All imports of production code, types included, sorted by file. */
export function readImports(): Import[] {
  return globSync('src/**/*.{ts,astro}', { cwd: projectRoot })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !isTest(file))
    .sort()
    .flatMap((file) =>
      [...readFileSync(projectRoot + file, 'utf8').matchAll(importPattern)].map((match) => ({
        file,
        layer: layerOf(file),
        target: match[2] ?? match[3] ?? '',
        isType: match[1] !== undefined,
      })),
    );
}

/** Path of the imported file from the root of the project; undefined for a package. */
export const targetFile = ({ file, target }: Import): string | undefined =>
  target.startsWith('.') ? posix.join(posix.dirname(file), target) : undefined;

/** Layer of a file of the project. Pages for development stand outside `pages/`, where every file becomes a route. */
export function layerOf(file: string): string {
  if (file.startsWith('src/site/development/') && file.endsWith('.astro')) return 'pages';
  const [, folder = '', ...rest] = file.split('/');
  return rest.length > 0 ? folder : '';
}
