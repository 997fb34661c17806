// Holds that files which the documentation and comments name by their folders are there: files move, and nobody reads all of it.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectRoot } from './cli/documentation/read-imports.ts';

test('every file that is named with a folder is there', () => {
  const files = globSync('{src,tests}/**/*.{ts,mjs,astro,css}', { cwd: projectRoot }).map((file) => `/${file}`);
  const texts = globSync(['README.md', 'content/README.md', 'docs/*.md', 'src/**/*.{ts,mjs,astro,css}'], { cwd: projectRoot });
  const named = texts
    .filter((file) => !/\.test\.ts$/.test(file))
    .flatMap((file) =>
      [...readFileSync(projectRoot + file, 'utf8').matchAll(/`((?:[\w-]+\/)+[\w.-]+\.(?:ts|mjs|astro|css))`/g)].map(
        ([, name = '']) => ({ file, name }),
      ),
    );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ name }) => !files.some((file) => file.endsWith(`/${name}`)))).toEqual([]);
});
