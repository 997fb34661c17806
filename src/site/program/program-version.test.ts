import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { projectDir } from '../settings.ts';
import { findUntold, programVersion } from './program-version.ts';

const files = {
  'package.json': '{"type": "module"}',
  'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'src/pages/[locale]/index.astro':
    "---\nimport Name from '../../components/Name.astro';\nimport sheet from '../../styles/home.css?url';\n---\n<Name />\n<script>\n  import '../../elements/start.ts';\n</script>\n",
  'src/components/Name.astro': "---\nimport { name } from '../name.ts';\n---\n{name}\n",
  'src/name.ts': "export const name = 'A';\n",
  'src/styles/home.css': "@import './base.css';\np { color: navy; background: url(data:,) }\n",
  'src/styles/base.css': 'p { cursor: url("dot.svg") }\n',
  'src/styles/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'src/elements/start.ts': "void import('./late.ts');\n",
  'src/elements/late.ts': "document.title = 'Late';\n",
  'src/name.test.ts': "test('A', () => undefined);\n",
  'src/cli/count.ts': "import { name } from '../name.ts';\n",
};
const project = (changes: Record<string, string>): string => writeFiles({ ...files, ...changes });
const versionWith = (changes: Record<string, string>): string =>
  programVersion({ projectDir: project(changes), base: '/', siteUrl: undefined });

describe('another program is made after a change of', () => {
  test.each([
    ['a page', 'src/pages/[locale]/index.astro'],
    ['a component', 'src/components/Name.astro'],
    ['what a component imports', 'src/name.ts'],
    ['a style sheet', 'src/styles/home.css'],
    ['what a style sheet imports', 'src/styles/base.css'],
    ['a script', 'src/elements/start.ts'],
    ['what a script loads later', 'src/elements/late.ts'],
    ['a file that is served as it is', 'public/favicon.svg'],
  ] as const)('%s', (_, file) => {
    expect(versionWith({ [file]: `${files[file]}\n` })).not.toBe(versionWith({}));
  });

  test('the pages that there are', () => {
    expect(versionWith({ 'src/pages/new.astro': '' })).not.toBe(versionWith({}));
  });

  test('the base path', () => {
    const projectDir = project({});
    const [top, below] = ['/', '/docs/'].map((base) => programVersion({ projectDir, base, siteUrl: undefined }));
    expect(below).not.toBe(top);
  });
});

describe('the program stays after a change of', () => {
  test.each([
    ['nothing', {}],
    ['a test', { 'src/name.test.ts': "test('B', () => undefined);\n" }],
    ['a command', { 'src/cli/count.ts': 'export const two = 2;\n' }],
  ])('%s', (_, changes) => {
    expect(versionWith(changes)).toBe(versionWith({}));
  });
});

describe('a file of the project that was bundled', () => {
  const met = (folder: string, ...names: string[]): string[] =>
    findUntold(
      { projectDir: folder },
      names.map((name) => path.join(folder, name)),
    ).map((file) => path.relative(folder, file));

  test('is told where an import leads to it, whatever the bundler makes of it', () => {
    expect(
      met(project({}), 'src/name.ts', 'src/styles/home.css?url', 'node_modules/astro/index.js', 'public/favicon.svg'),
    ).toEqual([]);
  });

  test('is named where the version would not know of its changes', () => {
    expect(met(project({}), 'src/name.ts', 'src/cli/count.ts')).toEqual(['src/cli/count.ts']);
  });

  test('is no test and no command of ours', () => {
    const [test, command] = ['src/site/program/program-version.test.ts', 'src/cli/bench.ts'];
    expect(met(projectDir, test, command)).toEqual([command, test].sort());
  });
});
