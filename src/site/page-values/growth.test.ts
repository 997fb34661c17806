// What a page costs does not hang on how many there are, told by counting how often entries of the contents are looked at.
import { expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { loadSite } from './load-site.ts';
import { readSettings } from '../settings.ts';
import { articlePaths } from './pages/article-pages.ts';
import { readLedger } from '../../catalog/redirects/ledger.ts';
import { idPage, idPaths } from './pages/id-pages.ts';
import { buildNavigation } from './contents/navigation.ts';
import { sharedSite, shareSite } from './shared-site.ts';
import type { TocNode } from './contents/toc-tree.ts';
import { topicListPage, topicListPaths } from './pages/topic-lists.ts';
import { topicPage, topicPaths } from './pages/topic-pages.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** `topics` topics of four articles, and as many articles again beside them. */
async function load(topics: number): Promise<void> {
  const [inTopics, beside] = [numbers(topics * 4), numbers(topics * 2)];
  const toc = [
    ...numbers(topics).flatMap((topic) => [
      `* Topic ${topic} {#topic-${topic}}`,
      ...inTopics.slice(topic * 4, topic * 4 + 4).map((number) => `  * [Article ${number}](/help/${number}.md)`),
    ]),
    ...beside.map((number) => `* [Beside ${number}](/help/beside-${number}.md)`),
  ];
  const article = (name: string): string => `---\ntitle: ${name}\n---\n\nText.\n`;
  const contentDir = writeFiles({
    'en/help/TOC.md': `# Contents\n\n${toc.join('\n')}\n`,
    ...Object.fromEntries(
      [...inTopics, ...beside.map((number) => `beside-${number}`)].map((name) => [`en/help/${name}.md`, article(`A ${name}`)]),
    ),
  });
  const settings = readSettings({
    CONTENT_DIR: contentDir,
    CACHE_DIR: `${contentDir}/cache`,
    SITE_URL: 'https://help.example.org',
  });
  shareSite(await loadSite({ settings, profile: 'import' }));
}

/** Counts from now on how often what lies below an entry, or one entry of a list, is asked for. */
function countLooks(): () => number {
  let looks = 0;
  const counted = (list: TocNode[]): TocNode[] =>
    new Proxy(list, {
      get(target, key, receiver) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
        return Reflect.get(target, key, receiver) as unknown;
      },
    });
  const visit = (nodes: TocNode[]): void => {
    for (const node of nodes) {
      visit(node.children);
      node.children = counted(node.children);
    }
  };
  const tree = sharedSite().toc('en');
  visit(tree.nodes);
  tree.nodes = counted(tree.nodes);
  return () => looks;
}

/** How often a page looks at an entry, on an average over all pages of each kind. */
async function looksPerPage(topics: number): Promise<Record<string, number>> {
  await load(topics);
  const count = countLooks();
  const average = <Path>(paths: readonly Path[], make: (path: Path) => unknown): number => {
    const before = count();
    for (const path of paths) make(path);
    return (count() - before) / paths.length;
  };
  return {
    sidebar: average(articlePaths(), ({ props }) => buildNavigation(sharedSite(), props.locale, props.path)),
    topics: average(topicPaths(), ({ props }) => topicPage(props)),
    lists: average(topicListPaths(), ({ props }) => topicListPage(props)),
  };
}

test('pages of ids that articles had look through what was published once for all', async () => {
  await load(10);
  const { catalog } = sharedSite();
  let walks = 0;
  const walked = <List extends Iterable<unknown>>(list: List): List =>
    new Proxy(list, {
      get(target, key) {
        if (key === Symbol.iterator) walks += 1;
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  const lines = numbers(50).map((number) => `help/old-${number}/ 00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
  catalog.ledger = walked(readLedger(lines.join('\n')).ledger);
  catalog.articles = walked(catalog.articles);
  const former = idPaths().filter(({ params }) => params.id.startsWith('0000'));
  expect(former).toHaveLength(50);
  for (const { props } of former) idPage(props);
  expect(walks).toBeLessThan(10);
});

test('a page of a site twice as large looks at no more entries of the contents', async () => {
  const [small, large] = [await looksPerPage(90), await looksPerPage(180)];
  expect(Object.keys(small).filter((kind) => (large[kind] ?? 0) > 1.2 * (small[kind] ?? 0))).toEqual([]);
  expect(small['sidebar']).toBeGreaterThan(50);
});
