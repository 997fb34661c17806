// The Markdown beside each page of the real articles, below a base path: nothing in it is the dialect's or the author's.
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadSite } from '../../src/site/page-values/load-site.ts';
import { articleSources, sourceText } from '../../src/site/output/sources/article-sources.ts';
import { readSettings } from '../../src/site/settings.ts';
import { corpusDir } from '../kit/corpus.ts';

describe.skipIf(corpusDir === undefined)('the Markdown of the corpus', () => {
  let nodes: { target: string; node: Nodes }[];
  let targets: Set<string>;
  beforeAll(async () => {
    const settings = readSettings({ CONTENT_DIR: corpusDir, CONTENT_PROFILE: 'import', BASE_PATH: '/docs/' });
    const loaded = await loadSite({ settings });
    const sources = articleSources(loaded);
    const { building } = loaded.catalog.site;
    targets = new Set(
      building.flatMap((locale) => loaded.catalog.articles.map((article) => `/docs/${locale}/help/${article.path}/`)),
    );
    nodes = sources.flatMap((source) =>
      listNodes(parse(sourceText(loaded, source))).map((node) => ({ target: source.target, node })),
    );
  });

  const listed = (matches: (node: Nodes) => boolean): string[] =>
    nodes.filter(({ node }) => matches(node)).map(({ target, node }) => `${target} ${'value' in node ? node.value : node.type}`);

  test('is there', () => {
    expect(listed(({ type }) => type === 'heading').length).toBeGreaterThan(1000);
  });

  test('holds no token of the dialect outside of code', () => {
    expect(listed((node) => node.type === 'text' && /\[!\s*[A-Z]{3}/.test(node.value))).toEqual([]);
  });

  test('holds no comment and no HTML but what GFM has no mark for', () => {
    expect(listed((node) => node.type === 'html' && !/^(?:<br>|<\/?su[bp]>)+$/.test(node.value))).toEqual([]);
  });

  test('leads to articles that there are', () => {
    const dead = nodes.flatMap(({ target, node }) =>
      node.type === 'link' && node.url.includes('/help/') && node.url.startsWith('/') && !targets.has(node.url.replace(/#.*/, ''))
        ? [`${target} ${node.url}`]
        : [],
    );
    expect(dead).toEqual([]);
  });

  test('has no relative address', () => {
    const relative = nodes.flatMap(({ target, node }) =>
      (node.type === 'link' || node.type === 'image') && !/^(?:\/docs\/|https?:|mailto:|tel:)/.test(node.url)
        ? [`${target} ${node.url}`]
        : [],
    );
    expect(relative).toEqual([]);
  });
});

const parse = (text: string) =>
  fromMarkdown(text.replace(/^---\n[\s\S]*?\n---\n/, ''), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const listNodes = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(listNodes) : [])];
