// Holds that no file lies about which readers, authors and developers would never miss.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { readPaths } from '../tests/kit/read-paths.ts';
import { projectRoot, readImports, targetFile } from './cli/documentation/read-imports.ts';

/** Where the project is entered: commands, pages, those for authors, and Astro's configuration. */
const isEntry = (file: string): boolean =>
  /^src\/cli\/[^/]+$|^src\/pages\/|^src\/site\/development\/[^/]+\.astro$|^astro\.config\.mjs$/.test(file);

test('every file of code is used by a command or a page, not by tests alone', () => {
  const files = [...globSync('src/**/*.{ts,mjs,astro}', { cwd: projectRoot }), 'astro.config.mjs']
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.ts$|\/test-[^/]*\.ts$|\/testing\/|\.d\.ts$/.test(file));
  const targets = Map.groupBy(
    [
      ...readImports().map((found) => ({ file: found.file, target: targetFile(found)?.replace(/\?.*/, '') ?? '' })),
      ...files.flatMap((file) => readPaths(file, readFileSync(projectRoot + file, 'utf8'))),
    ],
    ({ file }) => file,
  );
  const used = new Set(files.filter(isEntry));
  for (const file of used) for (const { target } of targets.get(file) ?? []) if (files.includes(target)) used.add(target);
  expect(used.size).toBeGreaterThan(300);
  expect(files.filter((file) => !used.has(file))).toEqual([]);
});

test('every stylesheet is asked for by a page, an element or another stylesheet', () => {
  const files = globSync('src/**/*.{ts,astro,mdx,css}', { cwd: projectRoot });
  const asked = new Set(
    files.flatMap((file) =>
      [...readFileSync(projectRoot + file, 'utf8').matchAll(/['"]([^'"\n]+\.css)(?:\?[^'"]*)?['"]/g)].map(([, target = '']) =>
        posix.join(posix.dirname(file), target),
      ),
    ),
  );
  const sheets = files.filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(10);
  expect(sheets.filter((sheet) => !asked.has(sheet))).toEqual([]);
});
