// The site by keyboard alone: every page from its first stop to its last and back, and everything that opens.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enhanced, shrinkPictures } from '../kit/browser-pages.ts';
import { readFocus, walk, type FocusStop } from '../kit/focus.ts';
import { launchBrowser, siteUrl } from '../kit/built-site.ts';
import { longArticle, templatePages } from '../kit/templates.ts';

const long = longArticle();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 800 };

/** The search comes by itself, its results one by one, and what is offered beside them after a while. */
async function settle(page: Page): Promise<void> {
  await page.locator('search-panel[data-page] :is([data-start], .search-link-main) >> visible=true').first().waitFor();
  // Until three rounds in a row have brought nothing more: each may begin to fetch what the next one shows.
  const look = (): Promise<string> => page.locator('main').evaluate((main) => `${main.innerHTML.length} ${main.scrollHeight}`);
  let before = '';
  for (let still = 0, round = 0; still < 3 && round < 30; round += 1) {
    // Texts of results come when they are in sight, and bring links of their own.
    await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let top = 0; top < document.body.scrollHeight; top += innerHeight / 2) {
        scrollTo(0, top);
        await frame();
        await frame();
      }
      scrollTo(0, 0);
      await frame();
    });
    await page.waitForLoadState('networkidle');
    await page.clock.runFor(1000);
    const now = await look();
    still = now === before ? still + 1 : 0;
    before = now;
  }
}

async function openPage(path: string, viewport = desktop): Promise<Page> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  if (path.includes('search/')) await page.clock.install();
  await page.goto(`${siteUrl()}${path}`);
  if (path.includes('search/')) await settle(page);
  // What comes lazily changes what there is to visit.
  await enhanced(page);
  return page;
}

/** What of the page has the focus; '' where nothing has. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.activeElement === document.body ? '' : ((document.activeElement?.id || document.activeElement?.className) ?? ''),
  );
const isFocusIn = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((outer) => document.activeElement?.closest(outer) !== null, selector);
const isOpen = (page: Page, selector: string): Promise<boolean> => page.locator(selector).isVisible();

// Within a region the next stop is further down or further along the line, as the eye goes.
const jumpsBack = (before: FocusStop, after: FocusStop): boolean =>
  before.region === after.region && after.bottom <= before.top && after.right <= before.left;

const templates = templatePages(['fr'])
  .filter(({ template }) => template !== 'link by id')
  .map(({ template, path }) => [template, path] as const);

describe.each(templates)('on the page “%s”', (_, path) => {
  test.each([
    ['a wide page', desktop],
    ['a phone', phone],
  ] as const)('Tab visits everything in reading order, visibly, and leaves, on %s', async (_name, viewport) => {
    const page = await openPage(path, viewport);
    // Search results move the focus by themselves: the walk begins at the top.
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    const stops = await walk(page);
    const back = await walk(page, 'Shift+Tab');
    expect(stops[0]?.name).toMatch(/^<a> (?:Aller au contenu|Skip|Go)/);
    // On the way back everything has come that scrolling brings.
    const met = [...stops, ...back];
    expect(met.filter(({ hasIndicator }) => !hasIndicator).map(({ name }) => `no indicator: ${name}`)).toEqual([]);
    expect(met.filter(({ isCovered }) => isCovered).map(({ name }) => `covered: ${name}`)).toEqual([]);
    expect(
      stops
        .filter((stop, index) => index > 0 && stop.order < (stops[index - 1]?.order ?? 0))
        .map(({ name }) => `out of order: ${name}`),
    ).toEqual([]);
    expect(
      stops
        .filter((stop, index) => index > 0 && jumpsBack(stops[index - 1] ?? stop, stop))
        .map(({ name }) => `jumps back: ${name}`),
    ).toEqual([]);
    expect(back.map(({ name }) => name).reverse()).toEqual(stops.map(({ name }) => name));
    await page.close();
  });
});

test('the first key press offers the way to the content, which gets the focus', async () => {
  const page = await openPage(`fr/${long.path}`);
  await page.keyboard.press('Tab');
  expect((await readFocus(page))?.top).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await isFocusIn(page, 'main')).toBe(true);
  await page.close();
});

/** Tabs until the focus is on what a selector names. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < 200; tabs += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${selector}.`);
}

describe('a dialog', () => {
  const dialogs: [string, string, (page: Page) => Promise<unknown>][] = [
    ['the search, by /', '.search-dialog', (page) => page.keyboard.press('/')],
    ['the search, by Ctrl-K', '.search-dialog', (page) => page.keyboard.press('Control+k')],
    ['the list of keys, by ?', '#keyboard-help', (page) => page.keyboard.press('?')],
    [
      'the list of keys, by its button',
      '#keyboard-help',
      async (page) => {
        await tabTo(page, 'keyboard-help-button button');
        await page.keyboard.press('Enter');
      },
    ],
    [
      'an enlarged picture',
      '.zoom-dialog',
      async (page) => {
        await tabTo(page, '.zoom-button');
        await page.keyboard.press('Enter');
      },
    ],
  ];
  test.each(dialogs)('%s: holds the focus, Escape closes it, the focus returns', async (name, dialog, open) => {
    const page = await openPage(`fr/${long.path}`, desktop);
    if (name.includes('picture')) {
      await shrinkPictures(page);
      await page.reload();
    }
    await tabTo(page, '.site-name');
    await open(page);
    await page.locator(dialog).waitFor();
    const opener = name.includes('picture')
      ? '.zoom-button'
      : name.includes('its button')
        ? 'keyboard-help-button button'
        : '.site-name';
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Tab');
      // Between the last and the first stop the browser's own controls may have the focus: never the page behind.
      expect((await isFocusIn(page, dialog)) || (await focused(page)) === '').toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page, dialog)).toBe(false);
    await expect.poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted), opener)).toBe(true);
    await page.close();
  });

  test('of search, opened from the field in the header, gives the focus back without opening again', async () => {
    const page = await openPage(`fr/${long.path}`);
    await tabTo(page, '#site-search');
    await page.keyboard.insertText('Google');
    await page.locator('.search-dialog .search-result').first().waitFor();
    expect(await page.locator('.search-dialog input').inputValue()).toBe('Google');
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page, '.search-dialog')).toBe(false);
    await expect.poll(() => focused(page)).toBe('site-search');
    await page.close();
  });
});

describe('what opens without holding the focus', () => {
  const panels: [string, string, string, typeof desktop][] = [
    ['the menu of languages', '.language-switch summary', '.language-switch .panel', desktop],
    ['the drawer of a phone', '.menu-button', '#sidebar', phone],
    ['the list of sections of a phone', '.contents-button', '#contents', phone],
  ];
  test.each(panels)(
    '%s: opens by keyboard, is next in order, Escape closes it, the focus returns',
    async (_name, opener, panel, viewport) => {
      const page = await openPage(`sv/${long.path}`, viewport);
      await tabTo(page, opener);
      await page.keyboard.press('Enter');
      await page.locator(panel).waitFor();
      await page.keyboard.press('Tab');
      expect(await isFocusIn(page, panel)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => isOpen(page, panel)).toBe(false);
      await expect.poll(() => page.evaluate((wanted) => document.activeElement?.matches(wanted), opener)).toBe(true);
      await page.close();
    },
  );

  test('a section of the phone’s list is followed, and the list closes', async () => {
    const page = await openPage(`sv/${long.path}`, phone);
    await tabTo(page, '.contents-button');
    await page.keyboard.press('Enter');
    await page.locator('#contents').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#.+/);
    await expect.poll(() => isOpen(page, '#contents')).toBe(false);
    await page.close();
  });
});

test('keys without a modifier can be turned off, and stay off', async () => {
  const page = await openPage(`fr/${long.path}`);
  const [help, search] = [page.locator('#keyboard-help'), page.locator('.search-dialog')];
  await page.keyboard.press('?');
  await help.waitFor();
  await tabTo(page, '#keyboard-help input');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'hidden' });
  await page.keyboard.press('/');
  // Heard, it would be in the field of the header until the dialog has come.
  expect(await focused(page)).not.toBe('site-search');
  await page.reload();
  await page.keyboard.press('?');
  // What is asked for last comes last: had the others been heard, they would be there by now.
  await page.keyboard.press('Control+k');
  await search.waitFor();
  expect(await help.count()).toBe(0);
  await page.close();
});
