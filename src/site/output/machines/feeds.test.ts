import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readXml, textsOf, type XmlElement } from '../../../../tests/kit/read-xml.ts';
import { writeFiles, type Files } from '../../../catalog/test-folder.ts';
import { loadContent } from '../../content/load.ts';
import { listShownChanges } from '../../page-values/pages/changes.ts';
import { createSite, type Site } from '../../page-values/site.ts';
import { readSettings } from '../../settings.ts';
import { printAtomFeed } from './atom-feed.ts';
import { listFeeds } from '../../page-values/pages/feeds.ts';
import { printFeed } from './feeds.ts';

const ids = ['1b4e28ba-2fa1-41d2-883f-0016d3cca427', '2b4e28ba-2fa1-41d2-883f-0016d3cca427'];
const article = (id: string | undefined, title: string, ...more: string[]): string =>
  ['---', `title: "${title}"`, `exl-id: ${id}`, ...more, '---', '', `# ${title}`, '', 'Text.', ''].join('\n');
const files: Files = {
  'site.yml': 'name: { en: Help & more, fr: Aide }\nlocales: { en: en, fr: fr, sv: sv }\nurl: https://help.example.org:8080\n',
  'en/help/TOC.md': '# All\n\n* Keys {#keys}\n  * [Keys](/help/keys.md)\n* Locks {#locks}\n  * [Locks](/help/locks.md)\n',
  'en/help/keys.md': article(
    ids[0],
    'Keys <& locks>',
    'changes:',
    '  - 2026-11-22: "Steps for [!UICONTROL Save] & more."',
    '  - 2026-11-22: A second one.',
    '  - 2026-10-01: New article.',
  ),
  'en/help/locks.md': article(ids[1], 'Locks', 'changes:', '  - 2026-11-23: New article.'),
  'en/help/hidden.md': article(undefined, 'Hidden', 'hide: true', 'changes:', '  - 2026-11-24: Secret.'),
  'en/help/plain.md': article(undefined, 'Plain', 'last-update: 2026-11-25'),
  'fr/help/keys.md': article(ids[0], 'Clés', 'changes:', '  - 2026-11-22: Nouvelles étapes.'),
  'fr/help/locks.md': article(ids[1], 'Serrures'),
  'sv/help/locks.md': article(ids[1], 'Lås'),
};

async function load(more: Files = {}, env: Record<string, string> = {}): Promise<Site> {
  const contentDir = writeFiles({ ...files, ...more });
  const settings = readSettings({ CONTENT_DIR: contentDir, CONTENT_PROFILE: 'import', BASE_PATH: '/docs/', ...env });
  return createSite(await loadContent({ settings: { ...settings, cacheDir: path.join(contentDir, '.cache') } }));
}

const elements = ({ children }: XmlElement, name: string): XmlElement[] => children.filter((child) => child.name === name);
const linkOf = (element: XmlElement, rel: string): string | undefined =>
  elements(element, 'link').find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'];

/** What RFC 4287 asks of a feed (4.1.1) and of its entries (4.1.2). */
function faultsOf(feed: XmlElement): string[] {
  const once = (element: XmlElement, names: string[]): string[] =>
    names.filter((name) => elements(element, name).length !== 1).map((name) => `${element.name}: not one <${name}>`);
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
  const entries = elements(feed, 'entry');
  const entryIds = entries.flatMap((entry) => elements(entry, 'id').map(({ text }) => text));
  return [
    ...(feed.name === 'feed' && feed.attributes['xmlns'] === 'http://www.w3.org/2005/Atom' ? [] : ['no Atom feed']),
    ...(feed.attributes['xml:lang'] ? [] : ['no language']),
    ...once(feed, ['title', 'id', 'updated', 'author']),
    ...entries.flatMap((entry) => once(entry, ['title', 'id', 'updated', 'summary'])),
    ...[...textsOf(feed, 'updated')].filter((text) => !time.test(text)),
    ...[...textsOf(feed, 'id')].filter((text) => !URL.canParse(text)),
    ...(new Set(entryIds).size === entryIds.length ? [] : ['an id stands twice']),
    ...entries.filter((entry) => linkOf(entry, 'alternate') === undefined).map(() => 'an entry without link'),
  ];
}

describe('the feeds of a locale', () => {
  test('are one for all changes and one for each topic that has some', async () => {
    const site = await load();
    expect(['en', 'fr', 'sv'].flatMap((locale) => listFeeds(site, locale)).map(({ url }) => url)).toEqual([
      '/docs/en/changes/feed.xml',
      '/docs/en/topics/keys/feed.xml',
      '/docs/en/topics/locks/feed.xml',
      '/docs/fr/changes/feed.xml',
      '/docs/fr/topics/keys/feed.xml',
    ]);
  });

  test('are Atom as RFC 4287 has it', async () => {
    const site = await load();
    const feeds = ['en', 'fr'].flatMap((locale) => listFeeds(site, locale)).map((feed) => readXml(printFeed(site, feed)));
    expect(feeds.flatMap(faultsOf)).toEqual([]);
  });

  test('hold what is announced, the newest first: nothing hidden, nothing that nobody wrote', async () => {
    const site = await load();
    const [root] = listFeeds(site, 'en').map((feed) => readXml(printFeed(site, feed)));
    if (root === undefined) throw new Error('The site has no feed.');
    expect(linkOf(root, 'self')).toBe('https://help.example.org:8080/docs/en/changes/feed.xml');
    expect(linkOf(root, 'alternate')).toBe('https://help.example.org:8080/docs/en/changes/');
    expect(textsOf(root, 'title')[0]).toBe('Help & more – New and changed articles');
    expect(textsOf(root, 'updated')[0]).toBe('2026-11-23T00:00:00Z');
    expect(
      elements(root, 'entry').map((entry) => [
        textsOf(entry, 'updated')[0]?.slice(0, 10),
        textsOf(entry, 'title')[0],
        textsOf(entry, 'summary')[0],
        elements(entry, 'category')[0]?.attributes['term'],
        linkOf(entry, 'alternate'),
      ]),
    ).toEqual([
      ['2026-11-23', 'Locks', 'New article.', 'locks', 'https://help.example.org:8080/docs/en/help/locks/'],
      ['2026-11-22', 'Keys <& locks>', 'Steps for Save & more.', 'keys', 'https://help.example.org:8080/docs/en/help/keys/'],
      ['2026-11-22', 'Keys <& locks>', 'A second one.', 'keys', 'https://help.example.org:8080/docs/en/help/keys/'],
      ['2026-10-01', 'Keys <& locks>', 'New article.', 'keys', 'https://help.example.org:8080/docs/en/help/keys/'],
    ]);
  });

  test('know an entry again when its article has moved, has another title, or another wording', async () => {
    const idsOf = (site: Site): string[] =>
      listFeeds(site, 'fr').flatMap((feed) => textsOf(readXml(printFeed(site, feed)), 'id').slice(1));
    const before = idsOf(await load());
    const moved = await load({
      'fr/help/keys.md': article(undefined, 'Autre chose'),
      'fr/help/moved/keys.md': article(ids[0], 'Clefs', 'changes:', '  - 2026-11-22: Étapes nouvelles.'),
    });
    expect(before).toEqual(Array.from({ length: 2 }, () => `tag:help.example.org,2026-11-22:fr/${ids[0]}`));
    expect(idsOf(moved)[0]).toBe(before[0]);
  });

  test('are missing where nobody said where the site will live', async () => {
    const site = await load({ 'site.yml': 'locales: { en: en }\n' });
    expect(listFeeds(site, 'en')).toEqual([]);
  });
});

test('a locale without changes of its own shows those of the reference, marked', async () => {
  const site = await load();
  const shown = listShownChanges(site, 'sv');
  expect(shown.map(({ lang }) => lang)).toEqual(['en', 'en', 'en', 'en']);
  expect(shown.map(({ article: { url, title, lang } }) => [url, title, lang])[0]).toEqual([
    '/docs/sv/help/locks/',
    'Lås',
    undefined,
  ]);
});

test('no text of an author breaks a feed', () => {
  const hostile = `]]><!-- </entry> & "quotes" \u0000\u0008\uFFFE ${String.fromCharCode(0xd800)} 𝄞`;
  const xml = printAtomFeed({
    url: 'https://help.example.org/a?b=1&c=2',
    pageUrl: 'https://help.example.org/',
    title: hostile,
    author: hostile,
    lang: 'en',
    entries: [
      {
        id: 'tag:a',
        url: 'https://help.example.org/',
        title: hostile,
        day: '2026-11-22',
        summary: hostile,
        category: { term: 'x"y', label: hostile },
      },
    ],
  });
  const root = readXml(xml);
  expect(textsOf(root, 'summary')).toEqual([']]><!-- </entry> & "quotes"   𝄞']);
  expect(faultsOf(root).filter((fault) => fault !== 'tag:a')).toEqual([]);
});
