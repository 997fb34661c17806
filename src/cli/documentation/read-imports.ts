// The import lines of the project's own code, for the tests of the architecture and its picture.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readImportLines, type ImportLine } from '../../site/cache/read-import-lines.ts';

export interface Import extends ImportLine {
  /** Path of the importing file from the root of the project, with slashes. */
  file: string;
  /** Layer of that file: a folder below `src/`, empty for files directly in it. */
  layer: string;
}

const isTest = (file: string): boolean => /\.test\.ts$|(?:^|\/)test-[^/]*\.ts$|\/testing\//.test(file);

export const projectRoot: string = fileURLToPath(new URL('../../../', import.meta.url));

/** All imports of production code, types included, sorted by file. */
export function readImports(): Import[] {
  return globSync('src/**/*.{ts,astro}', { cwd: projectRoot })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !isTest(file))
    .sort()
    .flatMap((file) =>
      readImportLines(readFileSync(projectRoot + file, 'utf8')).map((line) => ({ file, layer: layerOf(file), ...line })),
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
