// A site is left as it is where nothing that it is made of changed and nobody touched it, and only then.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings, type BuildSettings } from '../../settings.ts';
import { findReason, keepLastBuild, readInputs, readLastBuild, stampCode, stampContent } from './last-build.ts';
import { writeManifests } from '../../delivery/manifest.ts';

let root: string;
let settings: BuildSettings;
const place = (file: string): string => path.join(root, file);
const entry = (): string => place('src/build.ts');

function write(file: string, text: string): void {
  mkdirSync(path.dirname(place(file)), { recursive: true });
  writeFileSync(place(file), text);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'help-center-'));
  settings = {
    ...readSettings({}),
    projectDir: root,
    contentDir: place('content'),
    outDir: place('site'),
    cacheDir: place('cache'),
  };
  write('src/build.ts', `import 'some-package';`);
  write('src/pages/index.astro', '<p>');
  write('node_modules/some-package/package.json', '{"name":"some-package","version":"1.0.0"}');
  write('content/en/help/a.md', 'A');
  write('content/en/help/b.md', 'B');
  write('content/public/.well-known/security.txt', 'A');
  write('site/a.html', 'A');
  write('site/b.html', 'B');
  writeManifests(settings.outDir, { program: 'test', settings: {}, locales: ['en'] });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const build = (changed: Partial<BuildSettings> = {}): void => {
  const now = { ...settings, ...changed };
  keepLastBuild(now, { inputs: readInputs(now, entry()), problems: '3 warnings\n' });
};
const ask = (changed: Partial<BuildSettings> = {}): string | undefined => {
  const now = { ...settings, ...changed };
  return findReason(now, readLastBuild(now), readInputs(now, entry()));
};

test('before the first build nothing is known', () => {
  expect(ask()).toBe('nothing is known of an earlier build');
});

test('after a build there is nothing to do, and its problems are known', () => {
  build();
  expect(ask()).toBeUndefined();
  expect(readLastBuild(settings)?.problems).toBe('3 warnings\n');
});

test.each<[name: string, edit: () => void, reason: string]>([
  ['a text', () => write('content/en/help/a.md', 'a'), 'the content changed'],
  ['a name', () => renameSync(place('content/en/help/a.md'), place('content/en/help/c.md')), 'the content changed'],
  ['an article more', () => write('content/en/help/c.md', ''), 'the content changed'],
  ['an empty folder more', () => mkdirSync(place('content/fr')), 'the content changed'],
  ['a file for the host', () => write('content/public/.well-known/security.txt', 'B'), 'the content changed'],
  ['a link for a file', () => linkFor('content/en/help/b.md', 'a.md'), 'the content changed'],
  [
    'a template',
    () => write('src/pages/index.astro', '<b>'),
    'the code of the project, its search words or its public files changed',
  ],
  ['a public file', () => write('public/x.svg', 'x'), 'the code of the project, its search words or its public files changed'],
  [
    'the version of a package',
    () => write('node_modules/some-package/package.json', '{"name":"some-package","version":"1.0.1"}'),
    'a package or Node changed',
  ],
  [
    'a package that is read and not imported',
    () => write('node_modules/.package-lock.json', '{"packages":{"node_modules/some-font":{"version":"1.0.1"}}}'),
    'a package or Node changed',
  ],
  ['a file of the site', () => write('site/a.html', 'B'), 'the site is not as the last build left it'],
  ['a file of the site cut off', () => truncateSync(place('site/a.html')), 'the site is not as the last build left it'],
  ['a file of the site gone', () => rmSync(place('site/a.html')), 'the site is not as the last build left it'],
  ['a link in its place', () => linkFor('site/a.html', 'b.html'), 'the site is not as the last build left it'],
  ['a manifest gone', () => rmSync(place('site/.help-center/shared.json')), 'the site is not as the last build left it'],
  [
    'the manifest of a build that was broken off',
    () => cpSync(place('site/.help-center/shared.json'), place('site/.help-center/next-shared.json')),
    'the site is not as the last build left it',
  ],
])('%s is a reason to build', (_, edit, reason) => {
  build();
  edit();
  expect(ask()).toBe(reason);
});

function linkFor(file: string, target: string): void {
  rmSync(place(file));
  symlinkSync(target, place(file));
}

test.each<[string, () => void]>([
  ['dates', () => utimesSync(place('content/en/help/a.md'), 1, 1)],
  ['files of a version control', () => write('content/.git/HEAD', 'x')],
  ['files of somebody else in the site', () => write('site/CNAME', 'example.org')],
])('%s are no reason', (_, edit) => {
  build();
  edit();
  expect(ask()).toBeUndefined();
});

test.each<Partial<BuildSettings>>([
  { base: '/docs/' },
  { siteUrl: 'https://a.example' },
  { locales: ['fr'] },
  { profile: 'import' },
])('other settings are a reason: %o', (changed) => {
  build();
  expect(ask(changed)).toBe('settings changed');
});

test('a damaged record is none', () => {
  build();
  const folder = place('cache/last-builds');
  for (const name of readdirSync(folder)) truncateSync(path.join(folder, name), 80);
  expect(ask()).toBe('nothing is known of an earlier build');
});

test.each<[string, string, () => string]>([
  ['the content', 'content/en/help/a.md', () => stampContent(settings)],
  ['the code', 'src/pages/index.astro', () => stampCode(settings)],
])('what is written to %s and taken back while a build runs is seen', (_, file, stamp) => {
  const [before, text] = [stamp(), readFileSync(place(file), 'utf8')];
  expect(stamp()).toBe(before);
  write(file, 'other');
  write(file, text);
  expect(stamp()).not.toBe(before);
});

test('after any edits, a site is left alone exactly where inputs and site are those of the last build', () => {
  const files = ['content/en/help/a.md', 'content/en/help/b.md', 'content/en/help/c.md', 'src/pages/index.astro', 'site/a.html'];
  const state = new Map(files.map((file) => [file, 'A']));
  for (const file of files) write(file, 'A');
  const publish = (): string => {
    writeManifests(settings.outDir, { program: 'test', settings: {}, locales: ['en'] });
    build();
    return JSON.stringify([...state]);
  };
  let built = publish();
  const edit = fc.record({ file: fc.constantFrom(...files), text: fc.constantFrom('A', 'B', '') });
  const counts = { left: 0, built: 0 };
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 3 }), ([...edits]) => {
      for (const { file, text } of edits) {
        write(file, text);
        state.set(file, text);
      }
      const isSame = JSON.stringify([...state]) === built;
      expect(ask() === undefined).toBe(isSame);
      counts[isSame ? 'left' : 'built'] += 1;
      if (edits.length === 1) built = publish();
    }),
    { numRuns: 200 },
  );
  expect(Math.min(counts.left, counts.built)).toBeGreaterThan(20);
});
