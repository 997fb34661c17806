// A site that is gone comes back from the cache byte for byte, or not at all.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeFiles } from '../../../catalog/test-folder.ts';
import { openKeptFiles } from '../../cache/kept-files.ts';
import { digestFile, listFilesBelow, listManifests, manifestFolder, writeManifests } from '../../delivery/manifest.ts';
import { readSettings } from '../../settings.ts';
import { keepRest, restoreSite, type RestoredSite } from './kept-site.ts';
import type { LastBuild } from './last-build.ts';
import { openSiteFiles } from './site-files.ts';
import { writeAndKeep } from './take-kept.ts';

const image = { 'en/help/assets/a b.png': 'an image', 'fr/help/assets/a b.png': 'une image' };
let root: string;
let last: LastBuild;
const at = (name: string): string => path.join(root, name);
const settings = () => ({ ...readSettings({}), contentDir: at('content'), cacheDir: at('cache'), outDir: at('site') });

beforeEach(() => {
  root = writeFiles(Object.fromEntries(Object.entries(image).map(([name, text]) => [`content/${name}`, text])));
  mkdirSync(at('cache/images'), { recursive: true });
  writeFileSync(at('cache/images/0123456789abcdef-1440.webp'), 'a variant');
  const files = openSiteFiles(at('site'));
  const pages = openKeptFiles(at('cache/pages'));
  writeAndKeep(files, 'en/index.html', Buffer.from('a page'), pages, 'ab');
  pages.save();
  for (const [name, text] of [
    ['en/index.md', 'its Markdown'],
    ['fr/404/index.html', 'a page that no step keeps'],
    ['assets/a b.png', image['en/help/assets/a b.png']],
    ['fr/assets/a b.png', image['fr/help/assets/a b.png']],
    ['assets/drawing.svg', 'a drawing, written anew'],
    ['assets/variants/0123456789abcdef-1440.webp', 'a variant'],
  ] as const)
    files.write(name, text);
  writeManifests(at('site'), { program: 'test', settings: {}, locales: ['en', 'fr'] }, files.list());
  keepRest(files, at('site'), at('cache'));
  cpSync(at('site'), at('before'), { recursive: true });
  const manifests = listManifests(at('site')).map((name): [string, string] => [
    name,
    digestFile(at(`site/${manifestFolder}/${name}`)),
  ]);
  last = { inputs: { settings: '', content: '', code: '', packages: '' }, problems: '', manifests };
});

const restore = (): RestoredSite | undefined => restoreSite(settings(), last, at('new'));
const contents = (folder: string): Record<string, string> => {
  const names = [...listFilesBelow(at(folder)), ...listManifests(at(folder)).map((name) => `${manifestFolder}/${name}`)];
  return Object.fromEntries(names.map((name) => [name, readFileSync(at(`${folder}/${name}`), 'utf8')]));
};

test('every file of a site that is gone comes back', () => {
  rmSync(at('site'), { recursive: true });
  expect(restore()).toMatchObject({ staging: at('new'), takenOver: new Set() });
  expect(Object.keys(contents('new'))).toHaveLength(10);
  expect(contents('new')).toEqual(contents('before'));
});

test('a link in the content that leads nowhere is in nobody’s way', () => {
  symlinkSync(at('nowhere'), at('content/b.png'));
  rmSync(at('site'), { recursive: true });
  expect(restore()).toBeDefined();
});

test('files that are there stay there', () => {
  rmSync(at('site/en/index.html'));
  writeFileSync(at('site/en/index.md'), 'changed');
  expect(restore()?.takenOver.size).toBe(5);
  expect(listFilesBelow(at('new'))).toEqual(['en/index.html', 'en/index.md']);
});

describe('nothing is made where the cache lacks', () => {
  test.each<[string, () => void]>([
    ['a page', () => rmSync(at('cache/pages'), { recursive: true })],
    ['what no step keeps', () => rmSync(at('cache/site'), { recursive: true })],
    ['whole files', () => truncateSync(at(`cache/site/${readdirSync(at('cache/site'))[0]}`), 20)],
    ['all variants', () => rmSync(at('cache/images'), { recursive: true })],
    ['a variant', () => writeFileSync(at('cache/images/0123456789abcdef-1440.webp'), 'another')],
    ['an image', () => writeFileSync(at('content/fr/help/assets/a b.png'), 'another')],
  ])('%s', (_, damage) => {
    rmSync(at('site'), { recursive: true });
    damage();
    expect(restore()).toBeUndefined();
  });
});
