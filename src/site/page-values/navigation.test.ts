import { expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { loadContent } from '../content/load.ts';
import { readSettings } from '../settings.ts';
import { homeLists } from './home-lists.ts';
import { buildNavigation } from './navigation.ts';
import { createSite, type Site } from './site.ts';
import { listTopicLists } from './topic-lists.ts';

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
      const list = buildNavigation(site, 'en', current);
      expect(list).toHaveLength(61);
      expect(list.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
      expect(list.at(-1)).toMatchObject({ label: '240 more articles', url: '/en/#topics-title' });
    }
    // All of them stand where that leads.
    expect(homeLists(site, 'en').topics.flatMap(({ articles }) => articles)).toHaveLength(300);
  },
);

test('of contents that are long for the home page as well, the rest stands in lists of its own', async () => {
  const site = await siteOf(520, '');
  expect(buildNavigation(site, 'en', '0').at(-1)).toMatchObject({ label: '460 more articles', url: '/en/topics/~start/' });
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
  expect(buildNavigation(site, 'en', '7')).toHaveLength(120);
});
