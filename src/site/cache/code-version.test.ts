import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { codeVersion, openSnapshot, readCodeVersion } from './code-version.ts';

const files = {
  'src/entry.ts': "import { a } from './a.ts';\nimport type { T } from './types.ts';\nexport const x: T = a;\n",
  'src/a.ts': "import data from './data.json' with { type: 'json' };\nimport {\n  one,\n} from 'one';\nexport * from './b.ts';\n",
  'src/b.ts': "import '@scope/two/deep.js';\nexport const load = () => import('./late.ts');\n",
  'src/late.ts': 'export const late = 1;\n',
  'src/data.json': '{"a": 1}',
  'src/types.ts': 'export type T = number;\n',
  'src/stranger.ts': 'export const stranger = 1;\n',
  'node_modules/one/package.json': '{"name": "one", "version": "1.0.0", "dependencies": {"three": "*"}}',
  'node_modules/@scope/two/package.json': '{"name": "@scope/two", "version": "2.0.0", "optionalDependencies": {"absent": "*"}}',
  'node_modules/one/node_modules/three/package.json': '{"name": "three", "version": "3.0.0"}',
  'node_modules/three/package.json': '{"name": "three", "version": "3.9.9"}',
};

const versionWith = (changes: Record<string, string>): string =>
  readCodeVersion([path.join(writeFiles({ ...files, ...changes }), 'src/entry.ts')]);

test.each([
  ['the module itself', { 'src/entry.ts': `${files['src/entry.ts']}export const y = 1;\n` }],
  ['what it imports', { 'src/a.ts': `${files['src/a.ts']}export const y = 1;\n` }],
  ['what that re-exports', { 'src/b.ts': `${files['src/b.ts']}export const y = 1;\n` }],
  ['what is imported later', { 'src/late.ts': 'export const late = 2;\n' }],
  ['data that is imported', { 'src/data.json': '{"a": 2}' }],
  ['the version of a package', { 'node_modules/@scope/two/package.json': '{"name": "@scope/two", "version": "2.0.1"}' }],
  ['the version of a package that a package has', { 'node_modules/one/node_modules/three/package.json': '{"version": "3.0.1"}' }],
])('%s makes another version', (_, changes) => {
  expect(versionWith(changes)).not.toBe(versionWith({}));
});

test.each([
  ['nothing, in another folder,', {}],
  ['a module that is not imported', { 'src/stranger.ts': 'export const stranger = 2;\n' }],
  ['types that are imported as such', { 'src/types.ts': 'export type T = string;\n' }],
  ['a package that is not reached', { 'node_modules/three/package.json': '{"name": "three", "version": "4.0.0"}' }],
])('%s makes none', (_, changes) => {
  expect(versionWith(changes)).toBe(versionWith({}));
});

test('the version that keeps values is of the code as a build first read it, which is what Node has loaded', () => {
  const folder = writeFiles(files);
  const before = readCodeVersion([path.join(folder, 'src/entry.ts')]);
  const ofPart = readCodeVersion([path.join(folder, 'src/a.ts')]);
  writeFileSync(path.join(folder, 'src/b.ts'), 'export const written = "while a build runs";\n');
  expect(codeVersion(path.join(folder, 'src/entry.ts'))).toBe(before);
  expect(codeVersion(path.join(folder, 'src/a.ts'))).toBe(ofPart);
  expect(readCodeVersion([path.join(folder, 'src/entry.ts')])).not.toBe(before);
});

test('a snapshot stays as it was when it was taken, and reads each file and package once', () => {
  const folder = writeFiles(files);
  const entry = path.join(folder, 'src/entry.ts');
  const snapshot = openSnapshot();
  const before = readCodeVersion([entry], snapshot);
  writeFileSync(path.join(folder, 'src/b.ts'), 'export const written = "later";\n');
  writeFileSync(path.join(folder, 'node_modules/one/package.json'), '{"name": "one", "version": "9.0.0"}');
  expect(readCodeVersion([entry], snapshot)).toBe(before);
  expect(readCodeVersion([entry], openSnapshot())).not.toBe(before);
});
