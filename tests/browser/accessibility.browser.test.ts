// axe on every template, in every language, light and dark, with and without our script, and on what opens by a click.
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeSource, newShapes, ruleCount, violationsOf } from '../kit/axe.ts';
import { blockScripts, enhanced, inPages } from '../kit/browser-pages.ts';
import { openSites } from '../kit/open-sites.ts';
import { siteUrl } from '../kit/built-site.ts';
import { everyConstruct, sampleLocales } from '../kit/sample-content.ts';
import { builtLocales, longArticle, templatePages } from '../kit/templates.ts';

const long = longArticle();
const sites = openSites();

// All languages share the styles: what is asked of colours is asked in one of them, and on pages that belong to none. Of pages
// that differ in their words alone one is asked what does not hang on words.
const hasColors = (locale: string | undefined): boolean => locale === undefined || locale === 'fr';
// Without transitions a colour is the one that readers see, not one on its way there.
const options = { initScript: axeSource, reducedMotion: 'reduce' } as const;

/** Violations and where they are; the same one on many pages is one. */
class Findings {
  readonly #pages = new Map<string, string[]>();
  readonly #isNew = newShapes();

  /** Looks at the page as it is now; at its colours in both themes. */
  async look(page: Page, name: string, locale?: string): Promise<void> {
    const other = (await this.#isNew(page)) ? 'all but colors' : 'words';
    const looks = hasColors(locale) ? (['all', 'colors'] as const) : ([other] as const);
    for (const which of looks) {
      const colorScheme = which === 'colors' ? 'dark' : 'light';
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const violation of await violationsOf(page, which))
        this.#pages.set(violation, [...(this.#pages.get(violation) ?? []), `${name} ${colorScheme}`]);
    }
  }

  list(): string[] {
    return [...this.#pages].map(
      ([violation, pages]) => `${violation}\n  on ${pages.length} pages, e.g. ${pages.slice(0, 3).join('; ')}`,
    );
  }
}

async function check(
  pages: readonly { name: string; url: string; locale?: string | undefined }[],
  prepare?: (page: Page) => Promise<unknown>,
): Promise<void> {
  const findings = new Findings();
  await inPages(sites.browser, pages, options, async (page, { name, url, locale }) => {
    await prepare?.(page);
    await page.goto(url);
    if (prepare === undefined) await enhanced(page);
    if (url.includes('?q=')) await page.locator('.search-result, [data-ways]:visible').first().waitFor();
    await findings.look(page, name, locale);
  });
  expect(findings.list()).toEqual([]);
}

// With script the link by id leads on at once; its page is looked at without.
const templates = (locales?: readonly string[]) =>
  templatePages(locales).map(({ template, locale, path }) => ({
    name: `${template}, ${locale ?? 'all'}`,
    locale,
    url: `${siteUrl()}${path}`,
  }));
const sampled = () =>
  sampleLocales.map((locale) => ({ name: `every construct, ${locale}`, url: `${sites.samples.url}${locale}/${everyConstruct}` }));

const openPanel = async (page: Page, button: string, panel: string): Promise<void> => {
  await page.click(button);
  await page.locator(panel).waitFor();
};

test('nearly all rules of axe are asked', () => expect(ruleCount).toBeGreaterThan(90));

describe('no violation, light and dark', () => {
  test(
    'on every template in every language',
    () => check(templates().filter(({ name }) => !name.startsWith('link by id'))),
    400_000,
  );
  test('on articles with every construct, translated by machine or shown in another language', () => check(sampled()));
  test('on every template without our script, in two languages', async () => {
    await check(
      templates(['fr', 'sv']).map((page) => ({ ...page, url: page.url.replace(/\?.*/, '') })),
      blockScripts,
    );
  });

  const opened: [string, { width: number; height: number }, (page: Page) => Promise<unknown>][] = [
    [
      'the menu of languages',
      { width: 1280, height: 800 },
      async (page) => {
        await page.click('.language-switch summary');
        await page.locator('.theme-switch label').first().waitFor();
      },
    ],
    [
      'the list of keys',
      { width: 1280, height: 800 },
      async (page) => {
        await page.keyboard.press('?');
        await page.locator('#keyboard-help').waitFor();
      },
    ],
    [
      'the search with results',
      { width: 1280, height: 800 },
      async (page) => {
        await page.keyboard.press('/');
        await page.keyboard.insertText('Google Ads');
        await page.locator('dialog .search-result-text mark').first().waitFor();
      },
    ],
    ['the drawer of a phone', { width: 390, height: 800 }, (page) => openPanel(page, '.menu-button', '#sidebar')],
    ['the list of sections of a phone', { width: 390, height: 800 }, (page) => openPanel(page, '.contents-button', '#contents')],
    [
      'the original beside the text',
      { width: 1280, height: 800 },
      async (page) => {
        const sections = await page.locator('.section').count();
        await page.click('.beside-button');
        await expect.poll(() => page.locator('.original').count()).toBe(sections);
      },
    ],
  ];
  test.each(opened)('in %s, in every language', async (name, viewport, open) => {
    const findings = new Findings();
    const isOriginal = name.startsWith('the original');
    const locales = builtLocales().filter((locale) => !isOriginal || locale !== 'en');
    await inPages(sites.browser, locales, { ...options, viewport }, async (page, locale) => {
      await page.goto(`${siteUrl()}${locale}/${long.path}`);
      await open(page);
      await findings.look(page, locale, locale);
    });
    expect(findings.list()).toEqual([]);
  });
});
