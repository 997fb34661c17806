import { expect, test } from 'vitest';
import { readImportLines } from './read-import-lines.ts';

const targets = (text: string): string[] => readImportLines(text).map(({ target }) => target);

test.each([
  ['a default', "import a from './a.ts';", ['./a.ts']],
  ['a module for what it does', "import './a.ts';", ['./a.ts']],
  ['names over several lines', "import {\n  a,\n  b,\n} from './a.ts';", ['./a.ts']],
  ['what is handed on', "export * from './a.ts';\nexport { b } from './b.ts';", ['./a.ts', './b.ts']],
  ['what is loaded later', "const load = () => import('./a.ts');", ['./a.ts']],
  ['what is loaded later, with a word for a bundler', "await import(/* don't look */ './a.ts');", ['./a.ts']],
  ['names with an apostrophe in a comment', "import {\n  a, // the reader's; see b\n  b,\n} from './a.ts';", ['./a.ts']],
  ['names with an apostrophe in a block', "import { a /* it's \"a\" */ } from './a.ts';", ['./a.ts']],
  ['the name of a file behind a comment', "import a from // it's here\n  './a.ts';", ['./a.ts']],
  ['a line behind a comment', "/* it's needed */ import './a.ts';\n/*\n * two lines */ import './b.ts';", ['./a.ts', './b.ts']],
  ['two in a line', "import './a.ts'; import './b.ts';", ['./a.ts', './b.ts']],
  [
    'behind a comment with an apostrophe',
    "// it's\nimport './a.ts';\n/* don't */\nexport * from './b.ts';",
    ['./a.ts', './b.ts'],
  ],
  ['in the head of a template', "---\nimport A from './A.astro';\n---\n<A />", ['./A.astro']],
])('%s', (_, text, expected) => {
  expect(targets(text)).toEqual(expected);
});

test.each([
  "export const a = 'b';",
  'export const from = "b";',
  'export function a() {\n  return `from "b"`;\n}',
  'const important = "a";',
])('%s imports nothing', (text) => {
  expect(targets(text)).toEqual([]);
});

test.each([
  ["import type { A } from './a.ts';", true],
  ["export type { A } from './a.ts';", true],
  ["import { type A } from './a.ts';", false],
  ["import type from './a.ts';", false],
  ["import type, { a } from './a.ts';", false],
])('%s: types alone is %s', (text, isType) => {
  expect(readImportLines(text)).toEqual([{ target: './a.ts', isType }]);
});
