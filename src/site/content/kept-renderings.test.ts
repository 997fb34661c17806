// What is rendered again when something changes, and that nothing else is.
import { cpSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import type { Translate } from '../../i18n/translator.ts';
import { readSettings } from '../settings.ts';
import { wordsOf } from './interface-words.ts';
import { loadContent, type LoadedContent } from './load.ts';

const image = (width: number): Promise<Buffer> =>
  sharp({ create: { width, height: 10, channels: 3, background: 'navy' } })
    .png()
    .toBuffer();
const [narrow, wide] = [await image(10), await image(20)];
const article = (title: string, id: string, body: string): string =>
  `---\ntitle: ${title}\nexl-id: ${id}\n---\n\n# ${title}\n\n${body}\n`;

const files = {
  'site.yml': 'profile: import\ntickets: { support: { url: https://a.example/ } }\n',
  'en/help/a.md': article('A', 'id-a', '[](b.md) and [words](b.md#part)\n\n>[!NOTE]\n>\n>Text'),
  'en/help/b.md': article('B', 'id-b', '## Part\n\n![Image](x.png)'),
  'en/help/c.md': article('C', 'id-c', 'Plain.\n\n{{$include /help/_includes/one.md}}'),
  'en/help/d.md': article('D', 'id-d', '[wrong](bb.md) [ticket](ticket:support) [words](c.md)'),
  'fr/help/b.md': article('B en français', 'id-b', '## Partie\n\n![Image](x.png)'),
  'en/help/w.md': article('W', 'id-w', '{{$glossary}}'),
  'en/help/_includes/one.md': 'Included.',
  'en/help/x.png': narrow,
  'glossary.yml': 'words: { plain: {} }\npage: { all: { plain: plain } }\nlinks: { plain: { en: [] } }\n',
  'en/glossary.yml': 'groups: { all: All }\nwords: { plain: Not fancy. }\n',
};

interface Folder {
  write(file: string, content: string | Uint8Array): void;
  remove(file: string): void;
  touch(file: string): void;
  /** Loads with what earlier calls have kept; `env` as `npm run build` takes it. */
  load(env?: Record<string, string>, words?: typeof wordsOf): Promise<LoadedContent>;
  dir: string;
  cacheDir: string;
}

async function open(): Promise<Folder> {
  const dir = writeFiles(files);
  const cacheDir = mkdtempSync(path.join(tmpdir(), 'help-center-cache-'));
  onTestFinished(() => rmSync(cacheDir, { recursive: true, force: true }));
  const folder: Folder = {
    dir,
    cacheDir,
    write: (file, content) => writeFileSync(path.join(dir, file), content),
    remove: (file) => rmSync(path.join(dir, file)),
    touch: (file) => utimesSync(path.join(dir, file), new Date(0), new Date(0)),
    load: (env, words) => loadContent({ settings: readSettings({ CONTENT_DIR: dir, CACHE_DIR: cacheDir, ...env }), words }),
  };
  expect((await renderedAnew(folder)).length).toBe(6);
  return folder;
}

const step = ({ reuse }: LoadedContent, name: string) => reuse.find((found) => found.step === name) ?? { reused: 0, anew: [] };
const renderedAnew = async (folder: Folder, ...how: Parameters<Folder['load']>): Promise<string[]> =>
  step(await folder.load(...how), 'Articles')
    .anew.map(({ name }) => name)
    .sort();
const htmlOf = ({ rendered }: LoadedContent, file: string): string =>
  (rendered.get(file)?.sections ?? []).flatMap(({ blocks }) => blocks.map(({ html }) => html)).join('\n');

describe('nothing is rendered again', () => {
  test.each<[string, (folder: Folder) => void]>([
    ['when nothing changed', () => undefined],
    ['when a file has another date', ({ touch }) => Object.keys(files).map(touch)],
    [
      'when an image is drawn anew in the same size',
      ({ write }) => write('en/help/x.png', Buffer.concat([narrow, Buffer.from([0])])),
    ],
    ['when a file that nothing shows is added', ({ write }) => write('en/help/y.png', narrow)],
    [
      'when a title changes that nothing shows',
      ({ write }) => write('en/help/c.md', files['en/help/c.md'].replace('title: C', 'title: E')),
    ],
    ['when the support portal moves', ({ write }) => write('site.yml', files['site.yml'].replace('a.example', 'b.example'))],
  ])('%s', async (_, change) => {
    const folder = await open();
    change(folder);
    expect(await renderedAnew(folder)).toEqual([]);
  });

  test('below another path or for other locales', async () => {
    const folder = await open();
    expect(await renderedAnew(folder, { BASE_PATH: '/docs/', LOCALES: 'fr', SITE_URL: 'https://help.example.org' })).toEqual([]);
  });

  test('in another place, as after a checkout', async () => {
    const folder = await open();
    const copy = mkdtempSync(path.join(tmpdir(), 'help-center-copy-'));
    onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
    cpSync(folder.dir, copy, { recursive: true });
    expect(await renderedAnew(folder, { CONTENT_DIR: copy })).toEqual([]);
  });

  test('when a branch changes the text and another changes it back', async () => {
    const folder = await open();
    folder.write('en/help/c.md', article('C', 'id-c', 'Other.'));
    expect(await renderedAnew(folder)).toEqual(['en/help/c.md']);
    folder.write('en/help/c.md', files['en/help/c.md']);
    expect(await renderedAnew(folder)).toEqual([]);
  });
});

describe('only what a change concerns is rendered again', () => {
  test.each<[string, (folder: Folder) => void, string[]]>([
    ['a new article', ({ write }) => write('en/help/e.md', article('E', 'id-e', 'New.')), ['en/help/e.md']],
    [
      'a new article that a wrong link meant',
      ({ write }) => write('en/help/bb.md', article('E', 'id-e', 'New.')),
      ['en/help/bb.md', 'en/help/d.md'],
    ],
    [
      'the title of an article, for a link that shows it',
      ({ write }) => write('en/help/b.md', files['en/help/b.md'].replace('title: B', 'title: New')),
      ['en/help/a.md'],
    ],
    [
      'a heading, for the translations that share its id',
      ({ write }) => write('en/help/b.md', files['en/help/b.md'].replace('## Part', '## Piece')),
      ['en/help/b.md', 'fr/help/b.md'],
    ],
    ['an article that goes', ({ remove }) => remove('en/help/a.md'), []],
    ['the target of a link that goes', ({ remove }) => (remove('en/help/b.md'), remove('fr/help/b.md')), ['en/help/a.md']],
    ['an include', ({ write }) => write('en/help/_includes/one.md', 'Changed.'), ['en/help/c.md']],
    [
      'what a word means, for the page that tells',
      ({ write }) => write('en/glossary.yml', files['en/glossary.yml'].replace('Not', 'Hardly')),
      ['en/help/w.md'],
    ],
    [
      'a form of a word, for all texts of the language in which it may stand',
      ({ write }) => write('glossary.yml', files['glossary.yml'].replace('[]', '[plainly]')),
      ['en/help/a.md', 'en/help/b.md', 'en/help/c.md', 'en/help/d.md'],
    ],
    ['the size of an image', ({ write }) => write('en/help/x.png', wide), ['en/help/b.md', 'fr/help/b.md']],
    ['an image that goes', ({ remove }) => remove('en/help/x.png'), ['en/help/b.md', 'fr/help/b.md']],
    ['an image of one locale', ({ write }) => write('fr/help/x.png', narrow), ['fr/help/b.md']],
    ['a ticket that goes', ({ write }) => write('site.yml', 'profile: import\n'), ['en/help/d.md']],
    [
      'the front matter, for the places of problems',
      ({ write }) => write('en/help/d.md', files['en/help/d.md'].replace('---\n\n', 'index: true\n---\n\n')),
      ['en/help/d.md'],
    ],
  ])('%s', async (_, change, expected) => {
    const folder = await open();
    change(folder);
    expect(await renderedAnew(folder)).toEqual(expected);
    expect(await renderedAnew(folder)).toEqual([]);
  });

  test('an interface word, for the pages that show it', async () => {
    const folder = await open();
    const words: typeof wordsOf = (catalog, locale) => {
      const own = wordsOf(catalog, locale);
      const say = (...[key, values]: Parameters<Translate>): string => (key === 'alert.note' ? 'Remark' : own(key, values));
      return Object.assign(say, { words: own.words, page: own.page, languageOf: own.languageOf });
    };
    expect(await renderedAnew(folder, {}, words)).toEqual(['en/help/a.md']);
  });
});

test('a link without a text shows the new title of its target', async () => {
  const folder = await open();
  folder.write('en/help/b.md', files['en/help/b.md'].replace('title: B', 'title: New title'));
  expect(htmlOf(await folder.load(), 'en/help/a.md')).toContain('>New title</a>');
});

test('an image is decoded once in its life, whatever it is called', async () => {
  const folder = await open();
  folder.touch('en/help/x.png');
  folder.write('en/help/y.png', narrow);
  folder.write('en/help/e.md', article('E', 'id-e', '![Other](y.png)'));
  expect(step(await folder.load(), 'Images')).toMatchObject({ reused: 2, anew: [] });
});

test('without its folder, or with a damaged one, everything is rendered as at first', async () => {
  const folder = await open();
  const before = await folder.load();
  rmSync(folder.cacheDir, { recursive: true });
  const after = await folder.load();
  expect(after.rendered).toEqual(before.rendered);
  expect(after.problems).toEqual(before.problems);
});

test('for what is rendered again the build can say why', async () => {
  const folder = await open();
  folder.write('en/help/b.md', files['en/help/b.md'].replace('title: B', 'title: New').replace('Image]', 'Picture]'));
  folder.write('en/help/e.md', article('E', 'id-e', 'New.'));
  folder.write('en/help/_includes/one.md', 'Changed.');
  const { anew } = step(await folder.load(), 'Articles');
  const reasons = Object.fromEntries(anew.map(({ name, reason }) => [name, reason]));
  expect(reasons).toMatchObject({
    'en/help/a.md': 'the title `b.md` was "B" and is "New"',
    'en/help/b.md': 'its text changed',
    'en/help/e.md': 'it is new',
  });
  expect(reasons['en/help/c.md']).toMatch(/^the include `\/help\/_includes\/one\.md` has another `text`/);
});
