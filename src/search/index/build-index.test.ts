import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { cacheIn } from '../testing/cache-in.ts';
import { projectTopics } from '../testing/project-topics.ts';
import { document, languages, parallelArticles } from '../testing/parallel-articles.ts';
import type { EnglishText } from '../query/table/english-table.ts';
import type { TableText } from '../query/table/table-text.ts';
import { startSearch, type SearchInput, type SearchOutput } from './build-index.ts';
import { pageHtml } from './page-html.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cacheAt = (name: string, version?: string) => cacheIn(join(folder, name), version);
const words = { source: '', topics: () => projectTopics };
const writeTo = (name: string) => (file: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, name, file)), { recursive: true });
  writeFileSync(join(folder, name, file), content);
};
const buildSearch = ({ write, ...input }: SearchInput & SearchOutput) => {
  const search = startSearch(input);
  return search.finish({ write }).finally(search.stop);
};
const build = (name: string, cache?: ReturnType<typeof cacheAt>, documents = parallelArticles()) =>
  buildSearch({ documents, locales: languages, reference: 'en', words, write: writeTo(name), cache });
const filesOf = (name: string) =>
  readdirSync(join(folder, name), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
const contentsOf = (name: string) =>
  filesOf(name).map((file) => [file.slice(join(folder, name).length), readFileSync(file).toString('base64')]);

test('every locale gets a table and texts of its own, and nothing that no browser asks for', async () => {
  const { problems, indexes } = await build('all');
  expect(problems).toEqual([]);
  expect(indexes.map(({ locale, pages }) => [locale, pages])).toEqual(languages.map(({ locale }) => [locale, 5]));
  const names = filesOf('all').map((file) => file.slice(join(folder, 'all').length + 1));
  for (const { locale } of languages) {
    expect(names).toContain(join('search', locale, 'ranking.json'));
    expect(names.filter((name) => name.startsWith(join('pagefind', locale, 'fragment')))).toHaveLength(5);
  }
  expect(names.filter((name) => !/^search\W\w+\W(?:ranking|english)\.json$|\.pf_fragment$/.test(name))).toEqual([]);
});

test('each page of the table names the fragment with its text', async () => {
  const table: TableText = JSON.parse(readFileSync(join(folder, 'all/search/fr/ranking.json'), 'utf8'));
  expect(table.urls).toHaveLength(5);
  table.urls.forEach((url, i) => {
    const text = gunzipSync(readFileSync(join(folder, `all/pagefind/fr/fragment/${table.fragments[i]}.pf_fragment`))).toString(
      'utf8',
    );
    expect(JSON.parse(text.slice(text.indexOf('{')))).toMatchObject({
      url,
      meta: { 'exl-id': url.split('/').at(-2), kind: 'article' },
    });
  });
});

describe('an article that exists in English alone', () => {
  const documents = parallelArticles((locale, id) => locale === 'fr' && id === 'payment');
  const buildSome = (name: string, locales = languages) =>
    buildSearch({ documents, locales, reference: 'en', words, write: writeTo(name), cache: cacheAt('some-cache') });
  const foreignCount = (name: string): TableText['foreign'] =>
    JSON.parse(readFileSync(join(folder, name, 'search/fr/ranking.json'), 'utf8')).foreign;
  const foreignOf = (name: string): EnglishText['foreign'] =>
    JSON.parse(readFileSync(join(folder, name, 'search/fr/english.json'), 'utf8')).foreign;

  test('brings its address and its text to the other languages', async () => {
    await buildSome('foreign');
    expect(foreignCount('foreign')).toBe(1);
    expect(foreignOf('foreign')).toMatchObject({ urls: ['/en/help/payment/'], titles: ['Payment stops'] });
    expect(readdirSync(join(folder, 'foreign/pagefind/en/fragment'))).toContain(
      `${foreignOf('foreign').fragments[0]}.pf_fragment`,
    );
  });

  test('does so too where another build writes English: the outputs merge', async () => {
    await buildSome(
      'alone',
      languages.filter(({ locale }) => locale === 'fr'),
    );
    expect(foreignOf('alone')).toEqual(foreignOf('foreign'));
    expect(foreignCount('alone')).toBe(1);
  });
});

test('the same documents give the same bytes, from the cache too', async () => {
  const cache = cacheAt('cache');
  await build('first', cache);
  const { indexes } = await build('second', cache);
  expect(indexes.every(({ isKept }) => isKept)).toBe(true);
  expect(contentsOf('second')).toEqual(contentsOf('first'));
  expect(contentsOf('all')).toEqual(contentsOf('first'));
});

test('changed documents are not taken from the cache', async () => {
  const { indexes } = await build('third', cacheAt('cache'), [...parallelArticles(), document({ id: 'new' })]);
  expect(indexes.every(({ isKept }) => !isKept)).toBe(true);
});

test('changed words are not taken from the cache', async () => {
  const input = { documents: parallelArticles(), locales: languages, reference: 'en', cache: cacheAt('cache') };
  const { indexes } = await buildSearch({ ...input, words: { ...words, source: 'other' }, write: writeTo('fourth') });
  expect(indexes.every(({ isKept }) => !isKept)).toBe(true);
});

test('the texts of a language are taken from the cache where its own documents are the same', async () => {
  const before = await build('before-change', cacheAt('one-language'));
  const kept = () => readdirSync(join(folder, 'one-language/search')).filter((name) => name.startsWith('texts-'));
  const changed = [...parallelArticles(), document({ id: 'new', locale: 'fr', lang: 'fr' })];
  const { indexes } = await build('after-change', cacheAt('one-language'), changed);
  expect(indexes.every(({ isKept }) => !isKept)).toBe(true);
  expect(kept()).toHaveLength(before.indexes.length + 1);
  await build('without-cache', undefined, changed);
  expect(contentsOf('after-change')).toEqual(contentsOf('without-cache'));
});

test('what other code made is not taken from the cache', async () => {
  await build('old-code', cacheAt('code', '1'));
  const { indexes } = await build('new-code', cacheAt('code', '2'));
  expect(indexes.every(({ isKept }) => !isKept)).toBe(true);
});

test('a damaged bundle in the cache is made anew', async () => {
  await build('whole', cacheAt('damaged'));
  const kept = readdirSync(join(folder, 'damaged/search')).map((name) => join(folder, 'damaged/search', name));
  for (const file of kept) {
    const bytes = readFileSync(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }
  const { indexes } = await build('mended', cacheAt('damaged'));
  expect(indexes.every(({ isKept }) => !isKept)).toBe(true);
  expect(contentsOf('mended')).toEqual(contentsOf('whole'));
});

test('a locale without documents is a problem', async () => {
  const { problems } = await build(
    'none',
    undefined,
    parallelArticles((locale) => locale === 'it'),
  );
  expect(problems).toMatchObject([{ rule: 'search-index-missing', file: 'it' }]);
  expect(readdirSync(join(folder, 'none', 'search'))).not.toContain('it');
});

test('apostrophes between letters are straightened in what is indexed, and markup is text', () => {
  const html = pageHtml(
    document({ id: 'a', title: 'L’accès <b>', sections: [{ id: 's"1', heading: 'D’abord', text: 'l’index & co' }] }),
  );
  expect(html).toContain(`content="L'accès &lt;b&gt;"`);
  expect(html).toContain(`<h2 id="s&quot;1">D'abord</h2><p>l'index &amp; co</p>`);
});

test('of a page without end the beginning is kept, and all headings', () => {
  const sections = Array.from({ length: 30 }, (_, i) => ({ id: `s${i}`, heading: `Heading ${i}`, text: 'word '.repeat(500) }));
  const html = pageHtml(document({ id: 'long', sections }));
  expect(html.length).toBeLessThan(27_000);
  expect(html).toContain('Heading 29');
  expect(pageHtml(document({ id: 'log', sections: [{ id: '', heading: '', text: 'line '.repeat(9000) }] }))).toContain(
    '<p>line line',
  );
});

test('after a change in one language the tables are those of a search made anew', async () => {
  const cache = cacheAt('memory');
  await build('remembered', cache);
  for (const locale of ['fr', 'en']) {
    const changed = parallelArticles().map((article) =>
      article.locale === locale && article.id === 'reconnect' ? { ...article, title: `${article.title} wieder` } : article,
    );
    await build(`remembered-${locale}`, cache, changed);
    await build(`anew-${locale}`, undefined, changed);
    expect(contentsOf(`remembered-${locale}`)).toEqual(contentsOf(`anew-${locale}`));
  }
});
