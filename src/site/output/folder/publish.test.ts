import { spawn } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listFilesBelow, readManifests, writeManifests } from '../../delivery/manifest.ts';
import { publish } from './publish.ts';

type Site = Record<string, string>;

let folder: string;
const outDir = (): string => path.join(folder, 'out');
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'help-center-'));
  mkdirSync(path.join(folder, 'out/.help-center'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(dir: string, files: Site): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.join(dir, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  }
}

const read = (dir: string): Site =>
  Object.fromEntries(listFilesBelow(dir).map((file) => [file, readFileSync(path.join(dir, file), 'utf8')]));

/** A finished site in a folder of its own. */
function stage(files: Site, locales: readonly string[] = ['en', 'fr']): string {
  const staging = mkdtempSync(path.join(folder, 'staging-'));
  write(staging, files);
  writeManifests(staging, { program: 'test', settings: {}, locales });
  return staging;
}

function build(files: Site): ReturnType<typeof publish> {
  const staging = stage(files);
  try {
    return publish(staging, outDir());
  } finally {
    rmSync(staging, { recursive: true });
  }
}

describe('publishing a site', () => {
  test('removes what the last build wrote and this one did not, and the folders that are empty then', () => {
    build({ 'fr/old/index.html': '1', 'fr/kept/index.html': '1', 'same.css': 's' });
    const before = statSync(path.join(outDir(), 'same.css'));
    expect(build({ 'fr/kept/index.html': '2', 'fr/new/index.html': '2', 'same.css': 's' })).toEqual({
      written: 2,
      unchanged: 1,
      removed: 1,
      replaced: [],
      kept: [],
    });
    expect(read(outDir())).toEqual({ 'fr/kept/index.html': '2', 'fr/new/index.html': '2', 'same.css': 's' });
    expect(existsSync(path.join(outDir(), 'fr/old'))).toBe(false);
    expect(statSync(path.join(outDir(), 'same.css')).ino).toBe(before.ino);
  });

  test('moves what is new as whole folders, and pages after what they name', () => {
    build({ 'fr/index.html': '1' });
    const staging = stage({ 'fr/index.html': '1', 'fr/new/a/index.html': '2', 'fr/new/b.md': '2', 'assets/x.css': '2' });
    const folders = ['fr/new', 'assets'].map((name) => statSync(path.join(staging, name)).ino);
    expect(publish(staging, outDir())).toMatchObject({ written: 3, unchanged: 1 });
    expect(['fr/new', 'assets'].map((name) => statSync(path.join(outDir(), name)).ino)).toEqual(folders);
    expect(existsSync(path.join(staging, 'fr/new'))).toBe(false);
  });

  test('leaves files of somebody else alone, wherever they stand', () => {
    const theirs = { CNAME: 'help.example.org', '.nojekyll': '', '.well-known/security.txt': 'x', 'fr/notes.txt': 'mine' };
    write(outDir(), theirs);
    build({ 'fr/index.html': '1' });
    build({ 'en/index.html': '2' });
    expect(read(outDir())).toEqual({ ...theirs, 'en/index.html': '2' });
  });

  test.each([
    ['a file', { 'en/index.html': 'mine' }],
    ['a file where a folder is wanted', { en: 'mine' }],
    ['a folder where a file is wanted', { 'en/index.html/notes.txt': 'mine' }],
  ])('changes nothing where %s of somebody else is in the way', (_what, theirs) => {
    write(outDir(), theirs);
    expect(() => build({ 'en/index.html': 'ours', 'a.css': 'ours' })).toThrow('`en/index.html`');
    expect(read(outDir())).toEqual(theirs);
  });

  test('takes a file of somebody else that is the same already', () => {
    write(outDir(), { 'en/index.html': 'ours' });
    expect(build({ 'en/index.html': 'ours' })).toMatchObject({ written: 0, unchanged: 1 });
  });

  test('a file may become a folder, and a folder a file', () => {
    build({ a: '1', 'b/c': '1' });
    build({ 'a/d': '2', b: '2' });
    expect(read(outDir())).toEqual({ 'a/d': '2', b: '2' });
  });

  test('tells which files somebody changed since: replaced where the site has them, kept where not', () => {
    build({ 'index.html': '1', 'old.html': '1' });
    write(outDir(), { 'index.html': 'edited', 'old.html': 'edited' });
    expect(build({ 'index.html': '2' })).toMatchObject({ replaced: ['index.html'], kept: ['old.html'] });
    expect(read(outDir())).toEqual({ 'index.html': '2', 'old.html': 'edited' });
    // From now on it is theirs.
    expect(() => build({ 'old.html': '3' })).toThrow('`old.html`');
  });

  test('a link that somebody put in the place of a file is such a change, whatever it leads to', () => {
    build({ 'a.html': 'a', 'old.html': 'b' });
    for (const [file, target] of [
      ['a.html', 'copy'],
      ['old.html', 'other'],
    ] as const) {
      renameSync(path.join(outDir(), file), path.join(outDir(), target));
      symlinkSync(target, path.join(outDir(), file));
    }
    expect(build({ 'a.html': 'a' })).toMatchObject({ replaced: ['a.html'], kept: ['old.html'] });
    expect(lstatSync(path.join(outDir(), 'a.html')).isFile()).toBe(true);
    expect(readFileSync(path.join(outDir(), 'copy'), 'utf8')).toBe('a');
  });

  test('the manifests of single locales are those that one build of all writes', () => {
    const shared = { 'index.html': 'i', '404.html': '4', 'fr/assets/own.png': 'p' };
    const en = { 'en/index.html': 'e', 'search/en/a.json': 'e' };
    const fr = { 'fr/index.html': 'f', 'search/fr/a.json': 'f' };
    const merged = path.join(folder, 'merged');
    for (const [locale, own] of Object.entries({ en, fr })) write(merged, readAll(stage({ ...shared, ...own }, [locale])));
    expect(readAll(merged)).toEqual(readAll(stage({ ...shared, ...en, ...fr })));
  });

  test('a manifest that cannot be read stops it', () => {
    build({ 'index.html': '1' });
    write(outDir(), { '.help-center/shared.json': '{' });
    expect(() => build({ 'index.html': '2' })).toThrow('shared.json');
    expect(read(outDir())).toEqual({ 'index.html': '1' });
  });

  test.skipIf(!existsSync('/dev/shm'))('works from one disk to another', () => {
    const other = mkdtempSync('/dev/shm/help-center-');
    try {
      mkdirSync(path.join(other, '.help-center'));
      publish(stage({ 'fr/index.html': '1' }), other);
      publish(stage({ 'fr/other.html': '2' }), other);
      expect(readAll(other)).toEqual(readAll(stage({ 'fr/other.html': '2' })));
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  test('ended at any moment it loses nothing, and the next build repairs', async () => {
    const theirs = { 'notes.txt': 'mine' };
    write(outDir(), theirs);
    const site = (round: number): Site =>
      Object.fromEntries(
        Array.from({ length: 60 }, (_, page) => [`${page % 7 === round % 7 ? 'x' : 'en'}/${page}/index.html`, `round ${round}`]),
      );
    build(site(0));
    for (let round = 1; round <= 20; round += 1) {
      await publishAndKill(stage(site(round)), round);
      const { 'notes.txt': notes, ...pages } = read(outDir());
      expect(notes).toBe('mine');
      // Each page is one of the two sites, whole.
      expect(Object.values(pages).filter((text) => !/^round \d+$/.test(text))).toEqual([]);
      build(site(round));
      expect(read(outDir())).toEqual({ ...theirs, ...site(round) });
      expect(readManifests(outDir())?.size).toBe(60);
    }
  }, 120_000);
});

/** With the manifests. */
const readAll = (dir: string): Site => ({
  ...read(dir),
  ...Object.fromEntries(
    listFilesBelow(path.join(dir, '.help-center')).map((file) => [
      `.help-center/${file}`,
      readFileSync(path.join(dir, '.help-center', file), 'utf8'),
    ]),
  ),
});

/** Publishes in a process of its own and kills it some milliseconds after it began to. */
async function publishAndKill(staging: string, milliseconds: number): Promise<void> {
  const script = `import { publish } from ${JSON.stringify(path.join(import.meta.dirname, 'publish.ts'))}; process.stdout.write('go'); publish(${JSON.stringify(staging)}, ${JSON.stringify(outDir())});`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), milliseconds));
  await ended;
}
