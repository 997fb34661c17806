// The search does not hold up the page: tables are read and ranked in a worker, and what was typed over is given up.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { builtFiles, launchBrowser, siteDir, siteUrl } from '../kit/built-site.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  page = await context.newPage();
});
afterEach(() => context.close());

const results = () => page.locator('search-dialog .search-link-main');
const status = () => page.locator('search-dialog [data-status]');
const open = async (): Promise<void> => {
  await page.goto(`${siteUrl()}fr/`);
  await page.keyboard.press('Control+k');
  await page.locator('search-dialog input[role="combobox"]').waitFor({ state: 'visible' });
};

test('the page itself neither fetches nor parses a table', async () => {
  await page.addInitScript(() => {
    const read: string[] = [];
    Object.assign(globalThis, { read });
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      read.push(String(input instanceof Request ? input.url : input));
      return fetch(input, init);
    };
  });
  await open();
  await page.keyboard.type('intégration');
  await page.locator('search-dialog .search-result-text mark').first().waitFor();
  const read = await page.evaluate(() => (globalThis as unknown as { read: string[] }).read);
  expect(read.filter((url) => /\/search\/|pf_fragment/.test(url) && !url.endsWith('/'))).toEqual([]);
  expect(page.workers()).toHaveLength(1);
});

test('the ranking stands in the script of the worker alone', () => {
  // A rule of the English stemmer tells that script.
  const holding = builtFiles('.js').filter((file) => readFileSync(path.join(siteDir(), file), 'utf8').includes('[bdfgmnprt]'));
  expect(holding).toEqual([expect.stringMatching(/search-worker/)]);
});

test('the code that a first query fetches stays within its budget', () => {
  const scripts = builtFiles('.js').filter((file) => /search-worker|define-search-panel/.test(file));
  const bytes = scripts.map((file) => gzipSync(readFileSync(path.join(siteDir(), file)), { level: 9 }).length);
  expect(scripts).toHaveLength(2);
  expect(bytes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThanOrEqual(18.5);
});

test('the script of the worker that does not come is said, and another try works', async () => {
  let isBroken = true;
  await page.route('**/search-worker*', (route) => (isBroken ? route.abort() : route.continue()));
  await open();
  await page.locator('search-dialog input[role="combobox"]').fill('intégration');
  await page.locator('search-dialog [data-failure]').waitFor({ state: 'visible' });
  isBroken = false;
  await page.locator('search-dialog [data-retry]').click();
  await results().first().waitFor();
  await page.locator('search-dialog [data-failure]').waitFor({ state: 'hidden' });
});

test('of many letters typed at once the last ones are answered', async () => {
  await open();
  await page.keyboard.type('connexion intégration expirée');
  await status().filter({ hasText: 'connexion intégration expirée' }).waitFor();
  expect(await results().count()).toBeGreaterThan(0);
});

test('with everything at hand a letter is answered at once: no timer of the page has to run', async () => {
  await page.clock.install();
  await open();
  await page.keyboard.type('intégration');
  await status().filter({ hasText: 'intégration' }).waitFor();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('mot de passe');
  await results()
    .filter({ hasText: /mot de passe/i })
    .first()
    .waitFor();
});

test('a long list is painted in parts, with nothing lost for keys and readers', async () => {
  await page.goto(`${siteUrl()}fr/search/`);
  const panel = page.locator('search-panel[data-page]');
  const rows = panel.locator('[data-list] > li');
  await panel.locator('input[role="combobox"]').fill('problème');
  await rows.first().waitFor();
  // What one task adds comes in one call.
  const parts = await panel.locator('[data-list]').evaluateHandle((list) => {
    const counts: number[] = [];
    new MutationObserver((records) => counts.push(records.flatMap(({ addedNodes }) => [...addedNodes]).length)).observe(list, {
      childList: true,
    });
    return counts;
  });
  await panel.locator('input[role="combobox"]').fill('données');
  await expect.poll(() => rows.count()).toBeGreaterThan(30);
  const counts = await parts.jsonValue();
  expect(counts.length).toBeGreaterThan(1);
  expect(Math.max(...counts)).toBeLessThanOrEqual(20);
  expect(new Set(await rows.locator('.search-link-main').evaluateAll((links) => links.map(({ id }) => id))).size).toBe(
    await rows.count(),
  );
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => rows.last().locator('[aria-selected="true"]').count()).toBe(1);
});
