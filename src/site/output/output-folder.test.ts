import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isOnSameDevice, openOutputFolder, requireBuiltSite, requireOwnFolder } from './output-folder.ts';
import { UsageError } from '../settings.ts';

let folder: string;
const at = (file: string): string => path.join(folder, file);
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'help-center-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the folder of the site', () => {
  test('loses what the last build wrote and this one did not', async () => {
    for (const file of ['fr/help/old/index.html', 'fr/help/kept/index.html', '.git/config']) write(file, 'first');
    await wait(20);
    const output = openOutputFolder(folder);
    write('fr/help/kept/index.html', 'second');
    write('fr/help/new/index.html', 'second');
    output.removeLeftOvers();
    expect(existsSync(at('fr/help/old'))).toBe(false);
    expect(readFileSync(at('fr/help/kept/index.html'), 'utf8')).toBe('second');
    expect(existsSync(at('fr/help/new/index.html'))).toBe(true);
    expect(existsSync(at('.git/config'))).toBe(true);
    expect(existsSync(at('.building'))).toBe(false);
  });

  test('may be on another device than the project', () => {
    expect(isOnSameDevice(at('a/b/c'), folder)).toBe(true);
    expect(existsSync('/dev/shm') && isOnSameDevice('/dev/shm/site', folder)).toBe(false);
  });

  test('is made where it is missing', () => {
    openOutputFolder(at('a/b')).removeLeftOvers();
    expect(existsSync(at('a/b'))).toBe(true);
  });

  test.each([
    ['the project', '/home'],
    ['the project itself', '/home/site'],
    ['the content', '/texts'],
  ])('may not hold %s', (_what, outDir) => {
    const settings = { outDir, projectDir: '/home/site', contentDir: '/texts/content' };
    expect(() => requireOwnFolder(settings)).toThrow(UsageError);
    expect(() => requireOwnFolder(settings)).toThrow(`OUT_DIR is \`${outDir}\``);
  });

  const check = (outDir: string) => () => requireOwnFolder({ outDir, projectDir: at('site'), contentDir: at('site/content') });

  test.each(['site/dist', 'site-dist', 'else/where'])('may be %s', (outDir) => {
    expect(check(at(outDir))).not.toThrow();
  });

  test.skipIf(process.getuid?.() === 0)('may not be one that nobody may write to', () => {
    mkdirSync(at('locked'), { mode: 0o500 });
    expect(check(at('locked/site'))).toThrow('may not be written to');
  });

  test('may not be a file, nor lie in one', () => {
    write('file', '');
    for (const outDir of [at('file'), at('file/site')]) expect(check(outDir)).toThrow(`\`${at('file')}\` is a file`);
  });

  test('may be empty, a repository, an earlier site or one that was broken off; nothing else is overwritten', () => {
    mkdirSync(at('out'));
    expect(check(at('out'))).not.toThrow();
    write('out/.git/config', '');
    expect(check(at('out'))).not.toThrow();
    write('out/photo.jpg', 'mine');
    expect(check(at('out'))).toThrow('such as `photo.jpg`; a build would remove them');
    openOutputFolder(at('out'));
    expect(check(at('out'))).not.toThrow();
    openOutputFolder(at('out')).removeLeftOvers();
    write('out/404.html', '');
    expect(check(at('out'))).not.toThrow();
  });

  test('can be served when a site is in it', () => {
    expect(() => requireBuiltSite(folder)).toThrow('Run `npm run build` first');
    write('404.html', '');
    expect(() => requireBuiltSite(folder)).not.toThrow();
  });
});
