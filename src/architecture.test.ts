// Holds the arrows of docs/architecture.md: a layer imports only from those above it, and siblings receive functions.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { betweenMarks } from './cli/documentation/between-marks.ts';
import { drawImports, roomedFolders, roomsOf } from './cli/documentation/import-picture.ts';
import { type Import, layerOf, projectRoot, readImports, targetFile } from './cli/documentation/read-imports.ts';
import { readPaths } from '../tests/kit/read-paths.ts';

/** The layers of pure values: siblings, so none of them imports another. */
const values = ['catalog', 'markdown', 'troubleshooter', 'i18n', 'search'];

/** What each folder below `src/` may import from, besides itself and the words of the project. */
const arrows: Record<string, readonly string[]> = {
  catalog: [],
  markdown: [],
  troubleshooter: [],
  i18n: [],
  search: [],
  // reads and writes one format, knows nothing of the site
  drawings: [],
  // pages of our own: the dialect and what MDX adds to it
  mdx: ['markdown'],
  // passages of texts beside those of their reference
  translations: ['catalog', 'markdown'],
  checks: [...values, 'mdx', 'translations'],
  // `elements`: the policy for scripts must know the text of those inside pages; hosts choose a language as pages do
  site: [...values, 'mdx', 'drawings', 'translations', 'checks', 'elements'],
  // the commands call what the site is made of: loading, settings, progress
  cli: [...values, 'translations', 'checks', 'site'],
  // browser code: pure decisions only, nothing of Node's
  // Styles by address only: an element fetches those of what it adds to a page.
  elements: ['search', 'troubleshooter', 'styles'],
  styles: [],
  components: [...values, 'mdx', 'checks', 'site', 'elements', 'styles'],
  layouts: [...values, 'checks', 'site', 'components', 'elements', 'styles'],
  pages: [...values, 'mdx', 'translations', 'checks', 'site', 'components', 'layouts', 'elements', 'styles'],
};

/** Files directly in `src/`: the words of the project, which import each other alone, and Astro's entry. */
const words = [
  'vocabulary',
  'problem',
  'rules',
  'nearest',
  'resolution',
  'scheme',
  'escape-markup',
  'site-address',
  'digest',
  'html-text',
  'memoize',
  'word-pattern',
  'counted',
  'language-of',
  'yaml-source',
  'by-text',
];
/** What they may use besides each other. */
const wordPackages = ['node:crypto', 'yaml'];

/** What tests share: production code must not lean on it. */
const isTestKit = (target: string): boolean => /\/testing\/|\/test-[^/]*\.ts$|^tests\//.test(target);

/** Folder below `src/` that a relative import leads to; empty for the words, undefined for a package. */
function targetFolder(found: Import): string | undefined {
  const [top, folder, ...rest] = targetFile(found)?.split('/') ?? [];
  if (top !== 'src') return undefined;
  return rest.length === 0 ? '' : folder;
}

const imports = readImports();

/** Circles in a graph, each as the places on the way, the first again at the end. */
function findCircles(graph: ReadonlyMap<string, Iterable<string>>): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (place: string, way: readonly string[]): void => {
    const start = way.indexOf(place);
    if (start >= 0) circles.push([...way.slice(start), place].join(' -> '));
    if (start >= 0 || done.has(place)) return;
    for (const target of graph.get(place) ?? []) visit(target, [...way, place]);
    done.add(place);
  };
  for (const place of graph.keys()) visit(place, []);
  return circles;
}

describe('imports', () => {
  test('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  test.each(Object.entries(arrows))('of %s lead upwards only', (folder, allowed) => {
    const wrong = imports
      .filter((found) => found.layer === folder)
      .filter((found) => {
        const target = targetFolder(found);
        return target !== undefined && target !== '' && target !== folder && !allowed.includes(target);
      });
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('every folder below src has its place among the layers', () => {
    const folders = new Set(imports.map(({ layer }) => layer).filter((folder) => folder !== ''));
    expect([...folders].filter((folder) => !(folder in arrows))).toEqual([]);
  });

  test('of the words of the project lead to such words alone', () => {
    const wrong = imports
      .filter((found) => found.layer === '')
      .filter((found) => targetFolder(found) !== '' && !wordPackages.includes(found.target));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
    const files = imports.filter(({ layer }) => layer === '').map(({ file }) => posix.basename(file, '.ts'));
    expect([...new Set(files)].filter((name) => !words.includes(name))).toEqual([]);
  });

  test('of browser code, and of all that it imports, are nothing of Node’s', () => {
    const start = imports.filter(({ layer }) => layer === 'elements').map(({ file }) => file);
    const reached = new Set(start);
    for (const file of reached)
      for (const found of imports) {
        const target = found.file === file && !found.isType ? targetFile(found) : undefined;
        if (target !== undefined) reached.add(target);
      }
    const wrong = imports.filter(({ file, target, isType }) => reached.has(file) && !isType && !target.startsWith('.'));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('of catalog, translations, checks and troubleshooter open no file, but for the reader of the catalog', () => {
    const readers = new Set(['src/catalog/reading/read-files.ts', 'src/catalog/files/list-files.ts']);
    const pure = new Set(['catalog', 'translations', 'checks', 'troubleshooter']);
    const wrong = imports.filter(
      ({ file, layer, target }) =>
        pure.has(layer) && !readers.has(file) && /^node:(?:fs|child_process|http|https|net)/.test(target),
    );
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('of production code lead to no test kit', () => {
    const wrong = imports.filter((found) => isTestKit(targetFile(found) ?? ''));
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });

  test('form no circle between files, types included', () => {
    const files = Map.groupBy(imports, ({ file }) => file);
    const graph = new Map([...files].map(([file, found]) => [file, found.flatMap((one) => targetFile(one) ?? [])]));
    expect(findCircles(graph)).toEqual([]);
  });

  test.each(roomedFolders)('form no circle between the rooms of src/%s', (folder) => {
    const rooms = roomsOf(imports, folder);
    expect(rooms.size).toBeGreaterThan(0);
    expect(findCircles(rooms)).toEqual([]);
  });

  test('are the picture in docs/architecture.md; if not, run `node src/cli/write-docs.ts`', () => {
    const page = readFileSync(`${projectRoot}docs/architecture.md`, 'utf8');
    expect(page).toBe(betweenMarks(page, 'imports', drawImports(imports)));
  });
});

describe('files that code names by a path instead of importing them', () => {
  /** Those of another layer, and why it cannot be an import. */
  const allowed: Record<string, string> = {
    'src/cli/choose-node.mjs -> .': 'it looks at what `npm ci` has installed for the project',
    'src/cli/documentation/read-imports.ts -> .': 'it reads the code of all layers',
    'src/cli/documentation/read-imports.ts -> src/**/*.{ts,astro}': 'it reads the code of all layers',
    'src/cli/documentation/read-imports.ts -> src/site/development/': 'it tells layers apart and opens nothing there',
    'src/cli/command/tell-loaded.ts -> .': 'it tells the code of the project from packages',
    'src/site/content/inline-texts.ts -> src/markdown/read-inline.ts': 'the digest of this code is the version of its results',
    'src/site/content/kept-front-matter.ts -> src/catalog/front-matter/split-front-matter.ts':
      'the digest of this code is the version of its results',
    'src/site/content/kept-problems.ts -> src/checks/all.ts': 'the digest of this code is the version of its results',
    'src/site/output/search/index-for-search.ts -> src/search/index/build-index.ts':
      'the digest of this code is the version of its results',
    'src/site/output/offline/offline-files.ts -> src/elements/offline/service-worker.ts':
      'a service worker is a file of its own, bundled by itself',
    'src/site/program/program-version.ts -> src/pages': 'Astro compiles them: their digests are the version of the program',
    'src/site/settings.ts -> .': 'the one place that says where the project lies',
  };

  const files = globSync('src/**/*.{ts,mjs,astro}', { cwd: projectRoot })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/\.test\.ts$|\/test-[^/]*\.ts$|\/testing\//.test(file));
  const named = files.flatMap((file) => readPaths(file, readFileSync(projectRoot + file, 'utf8')));

  test('stay in the layer of that code, but for those with a reason', () => {
    expect(named.length).toBeGreaterThan(10);
    const across = named
      .filter(({ file, target }) => !target.startsWith('src/') || layerOf(target) !== layerOf(file))
      .map(({ file, target }) => `${file} -> ${target}`);
    expect([...new Set(across)].sort()).toEqual(Object.keys(allowed).sort());
  });

  test.each([
    ["readFileSync(new URL('../markdown/render.ts', import.meta.url))", 'src/markdown/render.ts'],
    ["new URL(\n  '../..', import.meta.url)", '.'],
    ["join(import.meta.dirname, '../i18n/strings')", 'src/i18n/strings'],
    ["path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')", '.'],
    ["import.meta.glob('../pages/*.astro', { eager: true })", 'src/pages/*.astro'],
    ["import.meta.glob(['../pages/*.astro'])", 'src/pages/*.astro'],
    ["readFileSync(projectRoot + 'src/styles/site.css')", 'src/styles/site.css'],
    ['readFileSync(`${root}/src/styles/site.css`)', 'src/styles/site.css'],
  ])('are found in %s', (source, target) => {
    expect(readPaths('src/catalog/read.ts', source)).toEqual([{ file: 'src/catalog/read.ts', target }]);
  });
});

describe('the environment', () => {
  const mentions = (pattern: RegExp): string[] =>
    globSync('src/**/*.{ts,mjs,astro}', { cwd: projectRoot })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => !/\.test\.ts$|\/test-[^/]*\.ts$|\/testing\//.test(file))
      .filter((file) => pattern.test(readFileSync(projectRoot + file, 'utf8')))
      .sort();

  test('is read by the commands, which hand it on as settings, and where no setting can stand for it', () => {
    expect(mentions(/\bprocess\.env\b/).filter((file) => !file.startsWith('src/cli/'))).toEqual([
      // The browser of tests and pictures belongs to the machine, not to the site.
      'src/site/inspect/find-browser.ts',
      // Vite reads `NODE_ENV` itself.
      'src/site/output/folder/last-build.ts',
      // Fontconfig is told in no other way which fonts there are.
      'src/site/previews/draw-preview.ts',
    ]);
  });

  test('is not asked by pages, whose `import.meta.env` says what the machine’s variables say (`MODE`)', () => {
    expect(mentions(/import\.meta\.env/)).toEqual([]);
  });

  test('is written for other programs alone, and for libraries that know no setting', () => {
    expect(mentions(/process\.env(?:\[[^\]]+\]|\.\w+)\s*(?:[?|]{2})?=[^=]|delete process\.env/)).toEqual([
      // The pool of libuv is made as large as this says, once.
      'src/cli/build/build-site.ts',
      'src/cli/build/make-site.ts',
      'src/site/previews/draw-preview.ts',
    ]);
  });
});

/** So many files of its own a newcomer can look over; tests and pictures stand beside them. */
const mostFiles = 25;
/** Why a folder holds more. */
const largeFolders: Record<string, string> = {
  'src/cli': 'one file for each command',
  'src/styles': 'one sheet for each thing that a page may hold, found by its name',
};

test('no folder below src holds more files than one can look over', () => {
  const files = globSync('src/**/*.{ts,mjs,astro,css}', { cwd: projectRoot }).filter((file) => !file.includes('.test.'));
  const sizes = Map.groupBy(files, (file) => posix.dirname(file));
  expect(sizes.size).toBeGreaterThan(50);
  const large = [...sizes].filter(([, own]) => own.length > mostFiles).map(([folder]) => folder);
  expect(large.toSorted()).toEqual(Object.keys(largeFolders).filter((folder) => (sizes.get(folder)?.length ?? 0) > mostFiles));
});
