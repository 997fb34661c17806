// Holds that files of code, and folders, that a document or a comment names are there under that name: whoever follows it must
// not search. A name stands for any file whose path ends with it, `*` for any part of one.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectRoot } from './cli/documentation/read-imports.ts';

const list = (pattern: string): string[] => globSync(pattern, { cwd: projectRoot }).map((file) => file.replaceAll('\\', '/'));

const code = [...list('{src,tests}/**/*.{ts,mjs,astro,css,mdx}'), ...list('*.{ts,mjs}')];
/** Tests invent files. */
const commented = code.filter((file) => !file.endsWith('.test.ts'));
const documents = ['README.md', ...list('{docs,content}/*.md'), ...list('src/**/README.md')];

const folders = new Set(
  [...code, ...documents].flatMap((file) => [...file.matchAll(/\//gu)].map(({ index }) => file.slice(0, index + 1))),
);

const isComment = (line: string): boolean => /^\s*(?:\/\/|\/?\*)/u.test(line);
/** A file of code, or a folder from the root of the project. */
const name =
  /(?<![\w./@<>*-])(?:\.{1,2}\/)*((?:[\w.[\]*-]+\/)*[\w[\]*-][\w.[\]*-]*\.(?:ts|mjs|astro|css)\b(?!-)|(?:src|tests)\/(?:[\w.[\]-]+\/)*(?=`))/gu;

interface Named {
  place: string;
  target: string;
}

const namesIn = (file: string, isRead: (line: string) => boolean): Named[] =>
  readFileSync(projectRoot + file, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      isRead(line) ? [...line.matchAll(name)].map(([, target = '']) => ({ place: `${file}:${index + 1}`, target })) : [],
    );

const isThere = (target: string): boolean => {
  if (target.endsWith('/')) return folders.has(target);
  const pattern = new RegExp(`(?:^|/)${target.split('*').map(RegExp.escape).join('[^/]*')}$`, 'u');
  return code.some((file) => pattern.test(file));
};

test('files and folders that documents and comments name are there', () => {
  const named = [
    ...documents.flatMap((file) => namesIn(file, () => true)),
    ...commented.flatMap((file) => namesIn(file, isComment)),
  ];
  expect(named.length).toBeGreaterThan(200);
  const lost = named.filter(({ target }) => !isThere(target));
  expect(lost.map(({ place, target }) => `${place} ${target}`)).toEqual([]);
});
