import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../settings.ts';
import { writeManifests } from '../../delivery/manifest.ts';
import { makeOutputFolder, requireBuiltSite, requireOwnFolder } from './output-folder.ts';

let folder: string;
const at = (file: string): string => path.join(folder, file);
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
};

beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'help-center-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the folder of the site', () => {
  test('is made where it is missing', () => {
    makeOutputFolder(at('a/b'));
    expect(existsSync(at('a/b'))).toBe(true);
  });

  test.skipIf(!existsSync('/proc/self'))('is refused where the system makes no folder', () => {
    expect(() => makeOutputFolder('/proc/help-center')).toThrow(UsageError);
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

  test('may be empty, a repository or an earlier site', () => {
    mkdirSync(at('out'));
    expect(check(at('out'))).not.toThrow();
    write('out/.git/config', '');
    expect(check(at('out'))).not.toThrow();
    write('out/404.html', 'made by a build');
    writeManifests(at('out'), { program: 'x', settings: {}, locales: [] });
    expect(check(at('out'))).not.toThrow();
  });

  test.each(['photo.jpg', '404.html', 'CNAME', '.nojekyll', '.well-known/security.txt'])(
    'may not hold `%s` of somebody else, unless told so',
    (file) => {
      write(`out/${file}`, 'mine');
      expect(check(at('out'))).toThrow(`such as \`${file.split('/')[0]}\``);
      expect(check(at('out'))).toThrow('--keep-others');
      const settings = { outDir: at('out'), projectDir: at('site'), contentDir: at('site/content') };
      expect(() => requireOwnFolder(settings, { keepOthers: true })).not.toThrow();
    },
  );

  test('can be served when a site is in it', () => {
    expect(() => requireBuiltSite(folder)).toThrow('Run `npm run build` first');
    write('404.html', '');
    expect(() => requireBuiltSite(folder)).not.toThrow();
  });
});
