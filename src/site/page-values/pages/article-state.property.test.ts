// The state of an article page tells its values: whatever is edited, pages of one state have the same values. And it is not
// too wide: another text of one article leaves the others as they were.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { locales, writeSite, type EditedSite } from '../../../../tests/kit/edited-site.ts';
import { contentEdits, start } from '../../../../tests/kit/site-edits.ts';
import { loadContent } from '../../content/load.ts';
import { readSettings } from '../../settings.ts';
import { articlePage, articlePaths } from './article-pages.ts';
import { articleState } from './article-state.ts';
import { shareSite } from '../shared-site.ts';
import { createSite } from '../site.ts';

const root = mkdtempSync(path.join(tmpdir(), 'help-center-states-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (name: string): string => path.join(root, name);

/** By address, the state and the values of every article page. */
async function pagesOf(site: EditedSite): Promise<Map<string, { state: string; values: string }>> {
  writeSite(at('content'), site);
  writeFileSync(at('content/site.yml'), 'url: https://help.example.org\n', { flag: 'a' });
  for (const locale of locales) {
    const entries = Object.keys(site.articles.en).map((name) => `  - [](${name}.md)\n`);
    writeFileSync(at(`content/${locale}/help/TOC.md`), `# Contents\n\n- Group\n${entries.join('')}`);
  }
  // Whatever is deleted, something is left.
  writeFileSync(at('content/en/help/always.md'), '---\ntitle: Always\nexl-id: always\n---\n\n[](a.md)\n');
  const settings = readSettings({ CONTENT_DIR: at('content'), CACHE_DIR: at('cache'), OUT_DIR: at('out') });
  shareSite(createSite(await loadContent({ settings })));
  return new Map(
    articlePaths().map(({ props }) => [
      `${props.locale}/${props.path}`,
      { state: articleState(props) ?? '', values: JSON.stringify(articlePage(props)) },
    ]),
  );
}

test('pages of one state have the same values', { timeout: 300_000 }, async () => {
  const known = new Map<string, string>();
  const counts = { same: 0, other: 0 };
  await fc.assert(
    fc.asyncProperty(start, fc.array(fc.oneof(...contentEdits), { minLength: 1, maxLength: 4 }), async (first, edits) => {
      let site = first;
      for (const edit of [undefined, ...edits]) {
        site = edit?.(site) ?? site;
        const pages = [...(await pagesOf(site)).values()];
        expect(pages.map(({ state, values }) => known.get(state) ?? values)).toEqual(pages.map(({ values }) => values));
        for (const { state } of pages) counts[known.has(state) ? 'same' : 'other'] += 1;
        for (const { state, values } of pages) known.set(state, values);
      }
    }),
    { numRuns: 200 },
  );
  // States that never came back would pass all else.
  expect(counts.same).toBeGreaterThan(200);
});

test('another text, and another image, leave the states of other articles as they were', async () => {
  const article = {
    title: 0,
    heading: 0,
    text: 0,
    target: 1,
    isBare: false,
    hasImage: false,
    hasInclude: false,
    hasNote: false,
    hasTicket: false,
  };
  const site: EditedSite = {
    articles: { en: { a: article, b: article }, fr: { b: article } },
    image: undefined,
    include: 0,
    hasTicket: false,
    word: 0,
    base: '/',
  };
  const changed = { ...site, articles: { ...site.articles, en: { ...site.articles.en, a: { ...article, text: 1 } } } };
  const [before, after] = [await pagesOf(site), await pagesOf(changed)];
  // Now all renderings come from the cache.
  expect(await pagesOf(site)).toEqual(before);
  const others = [...before.keys()].filter((name) => before.get(name)?.state !== after.get(name)?.state);
  expect(others).toEqual(['en/a', 'fr/a']);
  expect(before.size).toBe(6);
  const withImage = async (image: number) => {
    const en = { ...site.articles.en, a: { ...article, hasImage: true } };
    return pagesOf({ ...site, image, articles: { ...site.articles, en } });
  };
  const [narrow, wide] = [await withImage(0), await withImage(1)];
  expect([...narrow.keys()].filter((name) => narrow.get(name)?.state !== wide.get(name)?.state)).toEqual(['en/a', 'fr/a']);
});
