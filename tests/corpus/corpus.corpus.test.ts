// 1,327 real articles of another publisher, built as they are: nothing is missing, nothing of the dialect shows.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusDir } from '../kit/corpus.ts';
import { buildForTest, type TestBuild } from '../kit/build-for-test.ts';
import { firstVisits, middleOf } from '../kit/first-visit.ts';
import { byTag, findFirst, parseHtml, textOf } from '../kit/html.ts';

const locales = ['en', 'es', 'fr', 'it', 'pt', 'sv'];
const sources = (locale: string): string[] =>
  readdirSync(path.join(corpusDir ?? '', locale, 'help'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.md') && path.basename(file) !== 'TOC.md' && !file.includes('_includes/'))
    .map((file) => file.replace(/\.md$/, ''))
    .sort();

/** Text outside `<code>` and `<pre>`, where authors may show any characters. */
function textWithoutCode(node: Root | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre' || node.tagName === 'script')) return ' ';
  return 'children' in node ? (node.children as ElementContent[]).map(textWithoutCode).join('') : '';
}

describe.skipIf(corpusDir === undefined)('the corpus', () => {
  let build: TestBuild;
  const mains = new Map<string, Element | undefined>();

  beforeAll(() => {
    build = buildForTest({ CONTENT_DIR: corpusDir ?? '', CONTENT_PROFILE: 'import' });
    for (const locale of locales)
      for (const article of sources(locale)) {
        const file = path.join(build.outDir, locale, 'help', article, 'index.html');
        if (existsSync(file)) mains.set(`${locale}/${article}`, findFirst(parseHtml(readFileSync(file, 'utf8')), byTag('main')));
      }
  });

  afterAll(() => build.remove());

  test('builds with profile import', () => {
    expect(build.exitCode, build.output.slice(-3000)).toBe(0);
  });

  test('prints its problems grouped with counts', () => {
    expect(build.output).toMatch(/\d+ warnings?, \d+ notes? \(profile import\), by rule/);
    expect(build.output).toMatch(/^ +858 {2}warning {2}broken-link/m);
  });

  test('costs a first visit to the middle article at most 20,000 bytes gzip, 14,000 of them for the first view', () => {
    const articles = firstVisits(build.outDir).filter(({ template }) => template === 'article');
    expect(middleOf(articles, 'all').all).toBeLessThanOrEqual(20_000);
    expect(middleOf(articles, 'view').view).toBeLessThanOrEqual(14_000);
    expect(articles.filter(({ requests }) => requests > 5)).toEqual([]);
  });

  test.each(locales)('%s has a page with text for every article', (locale) => {
    const empty = sources(locale).filter((article) => textOf(mains.get(`${locale}/${article}`)).length < 40);
    expect(empty).toEqual([]);
  });

  test('shows every article of a language in all others, too', () => {
    const all = [...new Set(locales.flatMap(sources))];
    const missing = locales.flatMap((locale) =>
      all
        .filter((article) => !existsSync(path.join(build.outDir, locale, 'help', article, 'index.html')))
        .map((article) => `${locale}/${article}`),
    );
    expect(missing).toEqual([]);
  });

  test('shows nothing of the dialect outside code', () => {
    const shown = [...mains].flatMap(([page, main]) => {
      const found = /\[!|\+\+\+|\{#|\{width|\{:/.exec(main ? textWithoutCode(main) : '');
      return found ? [`${page}: ${found[0]}`] : [];
    });
    expect(shown).toEqual([]);
  });

  test('keeps every word between Markdown and page', () => {
    const words = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]{2,}/gu) ?? [];
    const lost = [...mains].flatMap(([page, main]) => {
      const [locale = '', ...rest] = page.split('/');
      const source = readFileSync(path.join(corpusDir ?? '', locale, 'help', `${rest.join('/')}.md`), 'utf8');
      // Plain paragraphs only: what marks, entities and tags become is the concern of the dialect's own test.
      const plain = source
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .split(/\n{2,}/)
        .filter((block) => /^[\p{L}]/u.test(block) && !/[[\]<>&{}`|*_\\]|https?:/.test(block));
      const onPage = new Set(words(textOf(main)));
      const missing = plain.flatMap(words).filter((word) => !onPage.has(word));
      return missing.length > 0 ? [`${page}: ${missing.slice(0, 5).join(' ')}`] : [];
    });
    expect(lost).toEqual([]);
  });

  test('has a search index for every language', () => {
    for (const locale of locales) expect(existsSync(path.join(build.outDir, 'search', locale, 'ranking.json'))).toBe(true);
  });
});
