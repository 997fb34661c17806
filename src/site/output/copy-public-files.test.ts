import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCatalog } from '../../catalog/read.ts';
import { writeFiles } from '../../catalog/test-folder.ts';
import { copyPublicFiles } from './copy-public-files.ts';
import { openSiteFiles, type SiteFiles } from './folder/site-files.ts';

let outDir: string;
let site: SiteFiles;
beforeEach(() => {
  outDir = mkdtempSync(path.join(tmpdir(), 'public-'));
  site = openSiteFiles(outDir);
});
afterEach(() => rmSync(outDir, { recursive: true }));

const copy = async (...paths: string[]): Promise<void> => {
  const folder = writeFiles({
    'en/help/a.md': '---\ntitle: A\n---\n\n# A\n',
    ...Object.fromEntries(paths.map((name) => [`public/${name}`, name])),
  });
  copyPublicFiles(await readCatalog(folder, {}), site);
};

test('files for the host come to the top of the site', async () => {
  await copy('CNAME', '.well-known/security.txt');
  expect(readFileSync(path.join(outDir, 'CNAME'), 'utf8')).toBe('CNAME');
  expect(existsSync(path.join(outDir, '.well-known/security.txt'))).toBe(true);
});

test('what the check tells is left out', async () => {
  await copy('en/index.html');
  expect(existsSync(path.join(outDir, 'en'))).toBe(false);
});

test.each(['wiki/old.html', 'wiki/old.html.br'])(
  'a file of the site is never replaced, nor told otherwise by %s',
  async (name) => {
    site.write('wiki/old.html', 'a redirect');
    await expect(copy('CNAME', name)).rejects.toThrow(`public/${name}`);
    expect(readFileSync(path.join(outDir, 'wiki/old.html'), 'utf8')).toBe('a redirect');
    expect(existsSync(path.join(outDir, 'CNAME'))).toBe(false);
  },
);

test('an author may keep a text and its compressed form', async () => {
  await copy('list.txt', 'list.txt.br');
  expect(site.list().map(([file]) => file)).toEqual(['list.txt', 'list.txt.br']);
});
