import { describe, expect, test } from 'vitest';
import { article, loadFiles } from '../../checks/test-content.ts';
import { createPageAddresses } from './page-addresses.ts';

const files = {
  'en/help/a.md': article('# A\n\n[1](b.md#Sec) [2](b.md#own_id) [3](b.md#nothing)\n\n## See [4](b.md#SEC)', { id: 'id-of-a' }),
  'en/help/b.md': article('# B\n\n## Sec\n\n## Second {#Own_ID}', { id: 'id-of-b' }),
  'fr/help/a.md': article('# A\n\n[1](b.md#partie-été) [2](b.md#sec)\n\n## Voir [4](c.md#first-part)', { id: 'id-of-a' }),
  'fr/help/b.md': article('# B\n\n## Partie été\n\n## Autre {#Own_ID}', { id: 'id-of-b' }),
  'en/help/c.md': article('# C\n\n## First part {#part}', { id: 'id-of-c' }),
};

/** HTML of a document as a page of a locale shows it. */
async function show(file: string, to: string, more: Record<string, string> = {}): Promise<string> {
  const { catalog, rendered } = await loadFiles({ ...files, ...more }, { BASE_PATH: '/docs/' });
  const sections = rendered.get(file)?.sections ?? [];
  return createPageAddresses(catalog, rendered)
    .sections(sections, file.split('/')[0] ?? '', to)
    .flatMap(({ headingHtml, blocks }) => [...blocks.map(({ html }) => html), headingHtml])
    .join('');
}

const linksIn = (html: string): string[] => [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);

describe('a section of another page is found', () => {
  test('in other capitals', async () => {
    expect(linksIn(await show('en/help/a.md', 'en'))).toEqual([
      '/docs/en/help/b/#sec',
      '/docs/en/help/b/#Own_ID',
      '/docs/en/help/b/',
      '/docs/en/help/b/#sec',
    ]);
  });

  test('by the words of its heading, in the language of the target or of the text that stands in for it', async () => {
    expect(linksIn(await show('fr/help/a.md', 'fr'))).toEqual([
      '/docs/fr/help/b/#sec',
      '/docs/fr/help/b/#sec',
      '/docs/fr/help/c/#part',
    ]);
  });

  test('by the words of the author’s language, where the reader’s has others', async () => {
    const html = await show('en/help/d.md', 'fr', { 'en/help/d.md': article('# D\n\n[x](b.md#second)', { id: 'id-of-d' }) });
    expect(linksIn(html)).toEqual(['/docs/fr/help/b/#Own_ID']);
  });
});

test('sections of our own pages are found as those of articles are', async () => {
  const page = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n# ${title}\n\n${body}\n`;
  const more = {
    'en/pages/legal.mdx': page('Legal', '[1](about.mdx#main) [2](about.mdx#Team) [3](about.mdx#nothing) [4](../#Ways)'),
    'en/pages/about.mdx': page('About', '## Main\n\n## Team {#people}'),
    'fr/pages/about.mdx': page('À propos', '## Essentiel\n\n## Équipe {#people}'),
    'fr/pages/legal.mdx': page('Mentions', '[1](about.mdx#essentiel) [2](about.mdx#équipe) [3](../#ways)'),
    'en/pages/home.mdx': page('Home', '## Ways'),
    'en/help/d.md': article('# D\n\n[x](/about/#team)', { id: 'id-of-d' }),
  };
  const about = '/docs/fr/about/';
  expect(linksIn(await show('en/pages/legal.mdx', 'en', more))).toEqual([
    '/docs/en/about/#main-1',
    '/docs/en/about/#people',
    '/docs/en/about/',
    '/docs/en/#ways',
  ]);
  expect(linksIn(await show('fr/pages/legal.mdx', 'fr', more))).toEqual([`${about}#main-1`, `${about}#people`, '/docs/fr/#ways']);
  expect(linksIn(await show('en/help/d.md', 'fr', more))).toEqual([`${about}#people`]);
});

test('a section that the translation lacks leads to the article', async () => {
  const more = {
    'en/help/d.md': article('# D\n\n## One\n\n## Two {#two}', { id: 'id-of-d' }),
    'fr/help/d.md': article('# D\n\n## Une', { id: 'id-of-d' }),
    'fr/help/e.md': article('# E\n\n[x](d.md#two) [y](d.md#one)', { id: 'id-of-e' }),
    'en/help/f.md': article('# F\n\n[x](d.md#two)', { id: 'id-of-f' }),
  };
  expect(linksIn(await show('fr/help/e.md', 'fr', more))[0]).toBe('/docs/fr/help/d/');
  expect(linksIn(await show('en/help/f.md', 'fr', more))).toEqual(['/docs/fr/help/d/']);
  expect(linksIn(await show('en/help/f.md', 'en', more))).toEqual(['/docs/en/help/d/#two']);
});

test('a text that stands in for a missing one leads to pages in the reader’s language, and says where they are not', async () => {
  const body = '# D\n\n[b](b.md) <a href="c.md" title="x > y">c</a> [home](https://help.example.org/docs/en/)';
  const html = await show('en/help/d.md', 'fr', {
    'en/help/d.md': article(body, { id: 'id-of-d' }),
    'site.yml': 'url: https://help.example.org',
  });
  expect(html).toContain('<a href="/docs/fr/help/b/">b</a>');
  expect(html).toContain('<a href="/docs/fr/help/c/" hreflang="en" title="x > y">c</a>');
  expect(html).toContain('<a href="/docs/fr/">home</a>');
});

test('images and other files lie below the base path, those that a locale overrides below the locale', async () => {
  const html = await show('fr/help/a.md', 'fr', {
    'fr/help/a.md': article('# A\n\n![Une](x.png) [Deux](y.pdf)', { id: 'id-of-a' }),
    'en/help/x.png': 'x',
    'en/help/y.pdf': 'y',
    'fr/help/y.pdf': 'y',
  });
  expect(html).toMatch(/<img src="x\.png"/); // as the image preparer of the tests gives it
  expect(linksIn(html)).toEqual(['/docs/fr/assets/y.pdf']);
});

describe('an author cannot write a symbolic address', () => {
  test.each([
    ['in a text', '&lt;a href="site:article/b/">', '&#x3C;a href="site:article/b/">'],
    ['in code', '`<a href="site:article/b/">`', '<code>&#x3C;a href="site:article/b/"></code>'],
    ['in an attribute', `<em title='<a href="site:article/b/">'>x</em>`, 'title="<a href=&#x22;site:article/b/&#x22;>"'],
    ['as a link', '[x](site:article/b/)', '<p>x</p>'],
    ['as a link in HTML', 'y <a href="site:article/b/">x</a>', '<p>y x</p>'],
    ['hidden', 'y <a href=" SI&#10;TE:article/b/">x</a>', '<p>y x</p>'],
    ['as an image', '![x](site:file//x)', '<span class="missing-image">'],
  ])('%s', async (_, written, expected) => {
    const html = await show('en/help/d.md', 'en', { 'en/help/d.md': article(`# D\n\n${written}`, { id: 'id-of-d' }) });
    expect(html).toContain(expected);
  });
});
