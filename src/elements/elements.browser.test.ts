// What script adds to finished pages, in a real browser, and what remains without it.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser, siteUrl } from '../site/testing/built-site.ts';
import { reauthentication } from '../site/testing/templates.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${siteUrl()}${path}`);
  return page;
}

const article = (locale: string): string => `${locale}/${reauthentication}`;
const themeOf = (page: Page): Promise<string | null> => page.locator('html').getAttribute('data-theme');
const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('a chosen theme is there before the first paint of the next page, and “automatic” forgets it', async () => {
  const page = await open(article('fr'), { colorScheme: 'light' });
  const light = await ground(page);
  await page.locator('.language-switch summary').click();
  await page.locator('.theme-switch label:has([value="dark"])').click();
  const dark = await ground(page);
  expect(dark).not.toBe(light);
  await page.goto(`${siteUrl()}fr/`, { waitUntil: 'commit' });
  await page.locator('body').waitFor({ state: 'attached' });
  expect(await themeOf(page)).toBe('dark');
  expect(await ground(page)).toBe(dark);
  await page.locator('.language-switch summary').click();
  await page.locator('.theme-switch label:has([value="auto"])').click();
  expect(await themeOf(page)).toBeNull();
  expect(await ground(page)).toBe(light);
  await page.context().close();
});

test('another language opens at the same section', async () => {
  const page = await open(`${article('fr')}#worked`);
  await page.locator('.language-switch summary').click();
  await page.locator('.panel a[hreflang="sv"]').click();
  await page.waitForURL('**/sv/**');
  expect(new URL(page.url()).hash).toBe('#worked');
  expect(await page.locator('#worked').isVisible()).toBe(true);
  await page.context().close();
});

test('“On this page” marks the section that is being read', async () => {
  const page = await open(article('fr'));
  await page.evaluate(() => document.getElementById('what-to-renew')?.scrollIntoView());
  await expect.poll(() => page.locator('.contents [aria-current]').getAttribute('href')).toBe('#what-to-renew');
  await page.context().close();
});

describe('the original', () => {
  test('of one section opens in place, in its own language, and closes', async () => {
    const page = await open(article('fr'));
    const link = page.locator('[data-section="see-the-status"] .section-original');
    await link.click();
    const original = page.locator('[data-section="see-the-status"] > .original');
    await original.waitFor();
    expect(await original.getAttribute('lang')).toBe('en');
    expect(await original.innerText()).toContain('See which integration fails');
    expect(await original.locator('[id]').count()).toBe(0);
    expect(await link.getAttribute('aria-expanded')).toBe('true');
    await link.click();
    expect(await original.count()).toBe(0);
    expect(await link.getAttribute('aria-expanded')).toBe('false');
    await page.context().close();
  });

  test('of the whole page stands beside it, section by section', async () => {
    const page = await open(article('fr'));
    await page.locator('.beside-button').click();
    const sections = await page.locator('.prose > .section').count();
    await expect.poll(() => page.locator('.original').count()).toBe(sections);
    const [own, other] = await page.locator('[data-section="worked"] > :is(.section-head, .original)').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
    expect(other).toBeGreaterThan((own ?? 0) + 200);
    await page.locator('.beside-button').click();
    expect(await page.locator('.original').count()).toBe(0);
    await page.context().close();
  });

  test('that cannot be fetched is a link like any other', async () => {
    const page = await open(article('fr'));
    let isFirst = true;
    await page.route('**/en/help/**', (route) => {
      const refused = isFirst;
      isFirst = false;
      return refused ? route.abort() : route.continue();
    });
    await page.locator('[data-section="worked"] .section-original').click();
    await page.waitForURL(`**/en/**#worked`);
    await page.context().close();
  });

  test('of a section is a link to that section without script', async () => {
    const page = await open(article('fr'), { javaScriptEnabled: false });
    await page.locator('[data-section="worked"] .section-original').click();
    await page.waitForURL(`**/en/**#worked`);
    await page.context().close();
  });
});

test('without script the drawer and the list of sections open, and nothing is shown that needs script', async () => {
  const page = await open(article('fr'), { javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  await page.locator('.menu-button').click();
  expect(await page.locator('#sidebar').isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('.contents-button').click();
  expect(await page.locator('#contents').isVisible()).toBe(true);
  for (const selector of ['.theme-switch', 'keyboard-help-button button', '.copy-button', '.section-link', '.beside-button', '.zoom-button'])
    expect(await page.locator(selector).filter({ visible: true }).count(), selector).toBe(0);
  await page.context().close();
});

test.each([
  ['of its address', 'sv/does-not-exist/', 'en-US', 'sv'],
  ['of the browser', 'does-not-exist/', 'pt-PT', 'pt-BR'],
])('an unknown address answers in the language %s', async (_name, path, locale, shown) => {
  const page = await open(path, { locale });
  expect(await page.locator('h1').evaluate((title) => title.closest('[lang]')?.getAttribute('lang'))).toBe(shown);
  expect(await page.locator('h1 ~ reader-language section, h1 ~ form').filter({ visible: true }).count()).toBe(1);
  await page.context().close();
});

test('the choice of language offers the reader’s own first', async () => {
  const page = await open('', { locale: 'it-CH' });
  expect(await page.locator('language-choice a').first().getAttribute('hreflang')).toBe('it');
  await page.context().close();
});
