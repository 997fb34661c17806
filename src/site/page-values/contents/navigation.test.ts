import { describe, expect, test } from 'vitest';
import { writeFiles } from '../../../catalog/test-folder.ts';
import { loadContent } from '../../content/load.ts';
import { readSettings } from '../../settings.ts';
import { homeLists } from '../pages/home-lists.ts';
import { buildNavigation } from './navigation.ts';
import { createSite, type Site } from '../site.ts';
import { listTopicLists } from '../pages/topic-lists.ts';

const article = (n: number): string => `---\ntitle: Article ${String(n).padStart(3, '0')}\n---\n\nText.\n`;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);

async function siteOf(count: number, folder: string): Promise<Site> {
  const files = numbers(count).map((n): [string, string] => [`en/help/${folder}${n}.md`, article(n)]);
  const contentDir = writeFiles(Object.fromEntries(files));
  const settings = readSettings({ CONTENT_DIR: contentDir, CACHE_DIR: `${contentDir}/cache`, CONTENT_PROFILE: 'import' });
  return createSite(await loadContent({ settings }));
}

test.each(['', 'topic/'])(
  'of a long list without a table of contents (%j) a page shows a part, and where the rest is',
  async (folder) => {
    const site = await siteOf(300, folder);
    for (const current of ['0', '150', '299'].map((name) => `${folder}${name}`)) {
      const { nodes, currentUrl } = buildNavigation(site, 'en', current);
      expect(nodes).toHaveLength(61);
      expect(nodes.filter(({ url }) => url === currentUrl)).toHaveLength(1);
      expect(nodes.at(-1)).toMatchObject({ label: '240 more articles', url: '/en/#topics-title' });
    }
    // All of them stand where that leads.
    expect(homeLists(site, 'en').topics.flatMap(({ articles }) => articles)).toHaveLength(300);
  },
);

test('of contents that are long for the home page as well, the rest stands in lists of its own', async () => {
  const site = await siteOf(520, '');
  expect(buildNavigation(site, 'en', '0').nodes.at(-1)).toMatchObject({ label: '460 more articles', url: '/en/topics/~start/' });
  const { topics } = homeLists(site, 'en');
  expect(topics.map(({ articles, more }) => [articles.length, more])).toEqual([[6, { count: 514, url: '/en/topics/~start/' }]]);
  expect(listTopicLists(site, 'en').map(({ url }) => url)).toEqual([
    '/en/topics/~start/',
    '/en/topics/~start/2/',
    '/en/topics/~start/3/',
  ]);
});

test('a list that a table of contents may well have is shown whole', async () => {
  const site = await siteOf(120, '');
  expect(buildNavigation(site, 'en', '7').nodes).toHaveLength(120);
});

describe('pages of one open group', () => {
  const toc = '# Contents\n\n- One\n  - [A](a.md)\n  - [B](b.md)\n- Two\n  - [C](c.md)\n';
  const siteWith = async (files: Record<string, string>): Promise<Site> => {
    const contentDir = writeFiles({ 'en/help/TOC.md': toc, ...Object.fromEntries(['a', 'b', 'c'].map(write)), ...files });
    const settings = readSettings({ CONTENT_DIR: contentDir, CACHE_DIR: `${contentDir}/cache`, CONTENT_PROFILE: 'import' });
    return createSite(await loadContent({ settings }));
  };
  const write = (name: string): [string, string] => [`en/help/${name}.md`, `---\ntitle: ${name}\n---\n\nText.\n`];
  const open = (site: Site, path?: string): unknown[] => buildNavigation(site, 'en', path).nodes.map(({ isOpen }) => isOpen);

  test('show the same entries, each with its own mark', async () => {
    const site = await siteWith({});
    const [a, b, c] = (['a', 'b', 'c'] as const).map((path) => buildNavigation(site, 'en', path));
    expect(b?.nodes).toBe(a?.nodes);
    expect([a, b, c].map((one) => one?.currentUrl)).toEqual(['/en/help/a/', '/en/help/b/', '/en/help/c/']);
    expect([open(site, 'a'), open(site, 'c'), open(site)]).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });

  test('have other values where an entry is another', async () => {
    const values = async (files: Record<string, string>) => JSON.stringify(buildNavigation(await siteWith(files), 'en', 'a'));
    const before = await values({});
    expect(await values({})).toBe(before);
    expect(
      await values({ 'en/help/b.md': '---\ntitle: Other\n---\n\nText.\n', 'en/help/TOC.md': toc.replace('[B]', '[Other]') }),
    ).not.toBe(before);
  });
});
