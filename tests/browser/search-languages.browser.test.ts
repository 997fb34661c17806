// The panel in languages without everyday words: from right to left, and without spaces.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readLanguageSite } from '../../src/search/evaluation/read-language.ts';
import { serveSite, type ServedSite } from '../../src/site/serve/serve-site.ts';
import { buildForTest, makeFolder, type TestBuild } from '../kit/build-for-test.ts';
import { launchBrowser } from '../kit/built-site.ts';

const content = makeFolder('search-languages-');
let build: TestBuild;
let site: ServedSite;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  for (const lang of ['ar', 'ja', 'ko', 'th']) {
    const folder = path.join(content, lang, 'help');
    mkdirSync(folder, { recursive: true });
    for (const { id, title, description, sections } of readLanguageSite(lang).documents) {
      const parts = sections.map(({ heading, text }) => `## ${heading}\n\n${text}\n`);
      const head = `---\ntitle: ${title}\ndescription: ${description}\nexl-id: ${id}\n---\n`;
      writeFileSync(path.join(folder, `${id}.md`), `${head}\n# ${title}\n\n${description}\n\n${parts.join('\n')}`);
    }
  }
  build = buildForTest({ CONTENT_DIR: content, CONTENT_PROFILE: 'import' });
  site = await serveSite({ dir: build.outDir, base: '/', port: 0 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  build.remove();
  rmSync(content, { recursive: true, force: true });
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  return () => page.close();
});

const field = () => page.locator('search-dialog input[role="combobox"]');
const options = () => page.locator('search-dialog [role="option"]');
const marks = async (): Promise<string[]> => {
  await page.locator('search-dialog .search-result-text mark').first().waitFor();
  return page.locator('search-dialog .search-result-text mark').allTextContents();
};
const ask = async (locale: string, query: string): Promise<void> => {
  await page.goto(`${site.url}${locale}/`);
  await page.keyboard.press('Control+k');
  await field().waitFor({ state: 'visible' });
  await field().fill(query);
  // Said when the results of this query are there: no others come in their place.
  await page.locator('search-dialog [data-status]').filter({ hasText: query }).waitFor({ state: 'attached' });
  await options().first().waitFor();
};

describe('from right to left', () => {
  test('the panel runs that way, and nothing stands outside of the screen', async () => {
    await ask('ar', 'كلمة المرور');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const [icon, text] = await Promise.all([
      page.locator('search-dialog .search-field svg').boundingBox(),
      page.locator('search-dialog .search-result-title').first().boundingBox(),
    ]);
    expect(icon?.x).toBeGreaterThan(390 / 2);
    expect(text && text.x + text.width).toBeGreaterThan(390 / 2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('the arrow keys choose and Enter opens', async () => {
    await ask('ar', 'كلمة المرور');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => options().first().getAttribute('aria-selected')).toBe('true');
    expect(await field().getAttribute('aria-activedescendant')).toBe(await options().first().getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/ar\/help\/password\//);
  });

  test.each([
    ['without marks', 'كلمة المرور'],
    ['with marks', 'كَلِمَةُ المُرُورِ'],
  ])('words that were typed %s are marked', async (_, query) => {
    await ask('ar', query);
    expect((await marks()).join(' ')).toContain('كلمة');
  });
});

test.each([
  ['ja', 'パスワード'],
  ['ko', '비밀번호'],
  ['th', 'รหัสผ่าน'],
])('%s: marked is the word that was typed, not what stands beside it', async (locale, word) => {
  await ask(locale, word);
  const marked = await marks();
  expect(marked).not.toEqual([]);
  for (const mark of marked) expect(mark.startsWith(word) || word.startsWith(mark)).toBe(true);
});
