// What happens between typing and arriving: choices, filters, pages that lie behind the dialog, connections that fail.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.ts';
import { launchBrowser, readBuilt, siteUrl } from '../kit/built-site.ts';
import { longArticle } from '../kit/templates.ts';
import { longestWay, writtenGuides } from '../kit/written-guides.ts';

const t = translator('fr');
let browser: Browser;
let context: BrowserContext;
let page: Page;
let mistakes: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
  page = await context.newPage();
  mistakes = [];
  page.on('pageerror', (error) => mistakes.push(error.message));
});
afterEach(async () => {
  expect(mistakes).toEqual([]);
  await context.close();
});

const field = () => page.locator('search-dialog input[role="combobox"]');
const results = () => page.locator('search-dialog .search-link-main');
const chosen = () => page.locator('search-dialog [aria-selected="true"]');
/** The status names the query: its results are there, and no others come in their place. */
const answered = (query: string): Promise<void> =>
  page.locator('search-dialog [data-status]').filter({ hasText: query }).waitFor({ state: 'attached' });
const isOpen = () => page.locator('search-dialog dialog').evaluate((dialog: HTMLDialogElement) => dialog.open);
const open = async (address = `${siteUrl()}fr/`): Promise<void> => {
  await page.goto(address);
  await page.keyboard.press('Control+k');
  await field().waitFor({ state: 'visible' });
};

describe('while typing goes on', () => {
  test('a choice belongs to its query: Enter after more words leads to the search page', async () => {
    await open();
    await page.keyboard.insertText('intégration');
    await answered('intégration');
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen().count()).toBe(1);
    await page.keyboard.type(' expirée');
    await page.waitForFunction(() => document.querySelector('search-dialog [aria-selected="true"]') === null);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/fr/search/'));
  });

  test('nothing moves when the number of results is said, on a phone too', async () => {
    await page.setViewportSize({ width: 375, height: 700 });
    await open();
    await page.keyboard.type('reconnecter une intégration expirée');
    await results().nth(2).waitFor();
    const top = () => page.locator('search-dialog [data-list]').evaluate((list) => list.getBoundingClientRect().top);
    const before = await top();
    const status = page.locator('search-dialog [data-status]');
    await status.filter({ hasText: 'expirée' }).waitFor();
    const lines = await status.evaluate((line) => {
      const text = document.createRange();
      text.selectNodeContents(line);
      return text.getClientRects().length;
    });
    expect(lines).toBeGreaterThan(1);
    // Nobody sees a part of a pixel.
    expect(Math.abs((await top()) - before)).toBeLessThan(1);
  });

  test('the list begins at its top again', async () => {
    await page.setViewportSize({ width: 375, height: 600 });
    await open();
    await page.keyboard.insertText('intégration');
    await answered('intégration');
    await page.locator('search-dialog search-panel').evaluate((panel) => panel.scrollTo(0, 400));
    await page.keyboard.type(' de');
    await page.waitForFunction(() => document.querySelector('search-dialog search-panel')?.scrollTop === 0);
  });
});

describe('on the page that is asked for', () => {
  test('a section closes the dialog and has the focus', async () => {
    const { path, sections } = longArticle();
    await open(`${siteUrl()}fr/${path}`);
    const heading = await page.locator(`[id="${sections[1]}"]`).innerText();
    await page.keyboard.insertText(heading);
    await answered(heading);
    const section = page.locator(`search-dialog a[href*="/${path}#"]`).first();
    await section.waitFor();
    const id = decodeURIComponent(new URL(await section.evaluate((link: HTMLAnchorElement) => link.href)).hash.slice(1));
    await section.click();
    await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id);
    await expect.poll(isOpen).toBe(false);
  });

  test('a link is the browser’s to save where it is clicked with Alt: no dialog opens or closes', async () => {
    const { path, sections } = longArticle();
    await page.goto(`${siteUrl()}fr/${path}`);
    await page.setViewportSize({ width: 375, height: 700 });
    const saved = () => page.waitForEvent('download');
    await Promise.all([saved(), page.locator('.search-link').click({ modifiers: ['Alt'] })]);
    await page.keyboard.press('Control+k');
    const heading = await page.locator(`[id="${sections[1]}"]`).innerText();
    await page.keyboard.insertText(heading);
    await answered(heading);
    const section = page.locator(`search-dialog a[href*="/${path}#"]`).first();
    await Promise.all([saved(), section.click({ modifiers: ['Alt'] })]);
    expect(await isOpen()).toBe(true);
  });

  test('a question goes into the ticket that is being written', async () => {
    await open(`${siteUrl()}fr/ticket/`);
    await page.keyboard.insertText('xqzzv blorpf');
    const way = page.locator('search-dialog [data-way="ticket"][href*="blorpf"]');
    await way.click();
    await expect.poll(() => page.inputValue('#ticket-body')).toContain('xqzzv blorpf');
    await expect.poll(isOpen).toBe(false);
  });
});

describe('what is said of the results', () => {
  const said = (words: string) => page.locator('search-dialog [data-status]').filter({ hasText: words });

  test('their number is that of all pages that fit, and the search page shows them all', async () => {
    await open();
    await page.keyboard.insertText('intégration');
    await answered('intégration');
    const count = Number.parseInt((await page.locator('search-dialog [data-status]').textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(10);
    expect(await results().count()).toBe(10);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/fr/search/'));
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('search-panel[data-page] .search-link-main').length === wanted,
      count,
    );
  });

  test('words in quotation marks that no page holds in this order', async () => {
    await open();
    await page.keyboard.insertText('« intégration la mot passe »');
    await said(t('search.missingPhrase', { phrase: 'intégration la mot passe' }).slice(0, 20)).waitFor();
    expect(await results().count()).toBeGreaterThan(0);
  });
});

describe('the answer beyond doubt', () => {
  const titleOf = (file: string): string => /<h1[^>]*>([^<]+)/.exec(readBuilt(`fr/${file}index.html`))?.[1]?.trim() ?? '';

  test('an article shows more of its text, in a place that is kept free', async () => {
    const texts = Promise.withResolvers<void>();
    await page.route('**/*.pf_fragment', (route) => texts.promise.then(() => route.continue()));
    await open();
    await page.keyboard.insertText(titleOf(longArticle().path));
    const answer = page.locator('search-dialog .search-answer');
    await answer.waitFor();
    const before = await answer.boundingBox();
    texts.resolve();
    await answer.locator('.search-result-text mark').first().waitFor();
    expect((await answer.boundingBox())?.height).toBe(before?.height);
    const words = await answer.locator('.search-result-text').innerText();
    expect(words.split(/\s+/).length).toBeGreaterThan(40);
  });

  test('a guide shows its first question, whose answers lead on', async () => {
    const { guide } = longestWay(writtenGuides());
    await open();
    await page.keyboard.insertText(titleOf(`troubleshoot/${guide.id}/`));
    const steps = page.locator('search-dialog .search-first-question .search-link-section');
    await steps.first().waitFor();
    await expect.poll(() => steps.count()).toBe(Object.keys(guide.nodes[guide.start]?.options ?? {}).length);
    await steps.first().click();
    await page.waitForURL((url) => url.pathname.includes('/troubleshoot/') && !url.pathname.endsWith(`/${guide.id}/`));
  });
});

describe('filters', () => {
  const askFiltered = async (): Promise<void> => {
    await open();
    await page.keyboard.insertText('confidentialité');
    await answered('confidentialité');
    await page.locator('search-dialog select[data-kind]').selectOption('guide');
  };

  test('that leave nothing can be taken away', async () => {
    await askFiltered();
    await page
      .locator('search-dialog')
      .getByRole('button', { name: t('search.clearFilters') })
      .click();
    await results().first().waitFor();
    expect(await page.locator('search-dialog select[data-kind]').inputValue()).toBe('');
    await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('go along to the search page and stay in its address', async () => {
    await askFiltered();
    await field().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('kind') === 'guide' && url.searchParams.get('q') === 'confidentialité');
    await page.waitForFunction(
      () => document.querySelector<HTMLSelectElement>('search-panel[data-page] select[data-kind]')?.value === 'guide',
    );
  });
});

describe('on a failing connection', () => {
  test('a script that does not come is said, no query leaves the page, and another try works', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    let failed = 0;
    page.on('requestfailed', (request) => (failed += /define-search-panel/.test(request.url()) ? 1 : 0));
    await page.route(/define-search-panel/, (route) => route.abort());
    await open();
    await page.locator('search-dialog').getByText(t('search.failed')).waitFor();
    const before = failed;
    await page.keyboard.type('jeton expiré');
    await page.keyboard.press('Enter');
    // Enter tries once more; another try begins only when that one has failed.
    await expect.poll(() => failed).toBeGreaterThan(before);
    expect(asked.filter((url) => url.includes('?q='))).toEqual([]);
    await page.unroute(/define-search-panel/);
    await page
      .locator('search-dialog')
      .getByRole('button', { name: t('search.retry') })
      .click();
    await results().first().waitFor();
    await page.locator('search-dialog').getByText(t('search.failed')).waitFor({ state: 'hidden' });
  });

  test('after another try the focus is in the field', async () => {
    await page.route(/ranking\.json/, (route) => route.abort());
    await open();
    // All letters at once: each one that comes later is another try.
    await field().fill('jeton');
    const retry = page.locator('search-dialog').getByRole('button', { name: t('search.retry') });
    await retry.waitFor();
    await page.unroute(/ranking\.json/);
    await retry.click();
    await results().first().waitFor();
    await expect.poll(() => field().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  test('texts that did not come are asked for again', async () => {
    await page.route(/pf_fragment/, (route) => route.abort());
    const failure = page.waitForEvent('requestfailed', (request) => /pf_fragment/.test(request.url()));
    await open();
    await page.keyboard.insertText('intégration');
    await results().first().waitFor();
    await failure;
    await page.unroute(/pf_fragment/);
    await page.locator('search-dialog .search-result-text').filter({ hasText: /./ }).first().waitFor();
  });
});

test('without script the search page has no field that does nothing', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const other = await plain.newPage();
  await other.goto(`${siteUrl()}fr/search/`);
  expect(await other.locator('search-panel input').first().isVisible()).toBe(false);
  expect(await other.locator('main .notice').first().isVisible()).toBe(true);
  await plain.close();
});
