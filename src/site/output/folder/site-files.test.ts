import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { digest } from '../../../digest.ts';
import { writeManifests } from '../../delivery/manifest.ts';
import { openSiteFiles } from './site-files.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'site-files-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => path.join(folder, name);

/** A site of two files, with its manifests. */
function makeLast(): void {
  const last = openSiteFiles(at('last'));
  last.write('fr/a.html', 'one');
  last.write('b.txt', 'two');
  writeManifests(at('last'), { program: 'test', settings: {}, locales: ['fr'] }, last.list());
}

test('a site tells its files and their digests, and gives them back', () => {
  const site = openSiteFiles(at('new'));
  site.write('fr/a.html', 'one');
  site.write('b.txt', Buffer.from('two'));
  expect(site.list()).toEqual([
    ['b.txt', digest(Buffer.from('two'))],
    ['fr/a.html', digest(Buffer.from('one'))],
  ]);
  expect([String(site.read('fr/a.html')), site.sizeOf('b.txt'), site.digestOf('c')]).toEqual(['one', 3, undefined]);
  expect(() => site.read('c')).toThrow('no file `c`');
});

describe('what the last site holds', () => {
  test('is not written again, and is read from there', () => {
    makeLast();
    const site = openSiteFiles(at('new'), at('last'));
    site.write('fr/a.html', 'one');
    site.write('b.txt', 'other');
    expect([...site.takenOver]).toEqual(['fr/a.html']);
    expect(existsSync(at('new/fr/a.html'))).toBe(false);
    expect(String(site.read('fr/a.html'))).toBe('one');
    expect(readFileSync(at('new/b.txt'), 'utf8')).toBe('other');
  });

  test('is written again where somebody changed it or took it away', () => {
    makeLast();
    writeFileSync(at('last/fr/a.html'), 'changed');
    rmSync(at('last/b.txt'));
    const site = openSiteFiles(at('new'), at('last'));
    site.write('fr/a.html', 'one');
    expect(site.takeOver('b.txt', digest(Buffer.from('two')))).toBe(false);
    expect([...site.takenOver]).toEqual([]);
    expect(readFileSync(at('new/fr/a.html'), 'utf8')).toBe('one');
  });

  test('is written again where somebody put a link in its place', () => {
    makeLast();
    renameSync(at('last/b.txt'), at('copy'));
    symlinkSync(at('copy'), at('last/b.txt'));
    expect(openSiteFiles(at('new'), at('last')).takeOver('b.txt', digest('two'))).toBe(false);
  });

  test('is of no use where no manifest names it', () => {
    writeFileSync(at('a.txt'), 'one');
    const site = openSiteFiles(at('new'), folder);
    site.write('a.txt', 'one');
    expect([...site.takenOver]).toEqual([]);
  });
});
