// What script adds to finished pages, in a real browser, and what remains without it.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enhanced, resize, shrinkPictures } from '../kit/browser-pages.ts';
import { launchBrowser, siteUrl } from '../kit/built-site.ts';
import { articleThatHolds, longArticle } from '../kit/templates.ts';

const long = longArticle();
const [, second, , fourth, fifth] = long.sections;
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

/** As `open`, with a clock that `page.clock.runFor` turns on: what must not happen after a while is not waited for. */
async function openWithClock(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await open('404.html', options);
  await page.clock.install();
  await page.goto(`${siteUrl()}${path}`);
  return page;
}

async function openShrunk(path: string): Promise<Page> {
  const page = await open('404.html');
  await shrinkPictures(page);
  await page.goto(`${siteUrl()}${path}`);
  return page;
}

const article = (locale: string): string => `${locale}/${long.path}`;
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
  // Its styles may still be on their way, and nothing is painted before they come.
  await expect.poll(() => ground(page)).toBe(dark);
  await page.locator('.language-switch summary').click();
  await page.locator('.theme-switch label:has([value="auto"])').click();
  expect(await themeOf(page)).toBeNull();
  expect(await ground(page)).toBe(light);
  await page.context().close();
});

test('another language opens at the same section', async () => {
  const page = await open(`${article('fr')}#${fifth}`);
  await page.locator('.language-switch summary').click();
  // The script that lets links lead to the section comes when the reader is at one.
  await page.locator(`.panel a[hreflang="sv"][href$="#${fifth}"]`).click();
  await page.waitForURL('**/sv/**');
  expect(new URL(page.url()).hash).toBe(`#${fifth}`);
  await page.locator(`#${fifth}`).waitFor();
  await page.context().close();
});

/** Waits until the page stands still: two frames without a scroll after the wheel or key has been handled. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let [last, still] = [scrollY, 0];
        const look = (): void => {
          still = scrollY === last ? still + 1 : 0;
          last = scrollY;
          if (still < 4) requestAnimationFrame(look);
          else resolve();
        };
        requestAnimationFrame(look);
      }),
  );

/** Turns the wheel until a heading stands near the top of the window, as a reader does. */
async function wheelTo(page: Page, id: string): Promise<void> {
  const top = (): Promise<number> =>
    page.evaluate((wanted) => document.getElementById(wanted)?.getBoundingClientRect().top ?? Number.NaN, id);
  await page.mouse.move(300, 400);
  for (let turns = 0, still = 0; still < 8 && turns < 200 && Math.abs((await top()) - 60) > 60; turns += 1) {
    const before = await top();
    await page.mouse.wheel(0, Math.max(-120, Math.min(120, before - 60)));
    await settled(page);
    // A page that does not move any more is at its end, or slow.
    still = (await top()) === before ? still + 1 : 0;
  }
}
/** Rests until a section counts as read. */
const restAt = (page: Page, id: string): Promise<void> =>
  expect
    .poll(() => page.locator('.site-footer a[hreflang="sv"]').evaluate((link: HTMLAnchorElement) => link.hash))
    .toBe(`#${id}`);
const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };
const switchTo = async (page: Page, lang: string): Promise<string> => {
  await page.locator('.language-switch summary').click();
  await page.locator(`.panel a[hreflang="${lang}"]`).click();
  await page.waitForURL(`**/${lang}/**`);
  return new URL(page.url()).hash;
};

describe.each([
  ['a phone', phone],
  ['a wide page', desktop],
] as const)('another language, on %s,', (_name, viewport) => {
  test('opens at the section that was read before the reader went up to the header', async () => {
    const page = await open(article('fr'), { viewport });
    await wheelTo(page, fourth);
    await restAt(page, fourth);
    // Without a rest on the way, however slow the machine is: who rests reads.
    await page.evaluate(async () => {
      while (scrollY > 0) {
        scrollBy({ top: -240, behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    });
    await settled(page);
    expect(await page.evaluate(() => history.length)).toBe(2);
    expect(await switchTo(page, 'sv')).toBe(`#${fourth}`);
    await expect
      .poll(() =>
        page.locator(`#${fourth}`).evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < innerHeight / 2),
      )
      .toBe(true);
    await page.context().close();
  });

  test('opens at the section from which the reader jumped to the footer', async () => {
    const page = await openWithClock(article('fr'), { viewport });
    await wheelTo(page, second);
    await restAt(page, second);
    // However long the jump takes, it is none of the rests in which sections are read.
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 2000));
    await page.keyboard.press('End');
    await page.waitForFunction(() => scrollY + innerHeight > document.documentElement.scrollHeight - 2);
    await page.clock.runFor(700);
    await page.locator('.site-footer a[hreflang="sv"]').click();
    await page.waitForURL('**/sv/**');
    expect(new URL(page.url()).hash).toBe(`#${second}`);
    await page.context().close();
  });

  test('opens at the section read last, not at the one that the reader came by', async () => {
    const page = await open(`${article('fr')}#${fifth}`, { viewport });
    await wheelTo(page, second);
    await restAt(page, second);
    await page.keyboard.press('Home');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    expect(await switchTo(page, 'sv')).toBe(`#${second}`);
    await page.context().close();
  });

  test('opens at the top for a reader who is still there', async () => {
    const page = await openWithClock(article('fr'), { viewport });
    await page.mouse.wheel(0, 40);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await settled(page);
    await page.clock.runFor(700);
    expect(await switchTo(page, 'sv')).toBe('');
    await page.context().close();
  });
});

describe('“On this page”', () => {
  const marked = (page: Page): Promise<string[]> =>
    page
      .locator('.contents [aria-current="location"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

  test.each([
    ['a wide window', desktop],
    ['a high window, where the last sections cannot come to its top', { width: 1280, height: 1800 }],
  ] as const)('marks each section that is chosen, in %s', async (_name, viewport) => {
    const page = await open(article('fr'), { viewport });
    const hrefs = await page.locator('.contents a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(hrefs.length).toBeGreaterThan(4);
    for (const href of [...hrefs, ...hrefs.reverse()]) {
      await page.locator(`.contents a[href="${href}"]`).click();
      await settled(page);
      await expect.poll(() => marked(page)).toEqual([href]);
    }
    await page.context().close();
  });

  test('marks the section that the wheel has brought to the top, down and up, and the last at the end of the page', async () => {
    const page = await open(article('fr'));
    const ids = await page
      .locator('.contents a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.slice(1) ?? ''));
    expect(ids.length).toBeGreaterThan(4);
    for (const id of [...ids, ...ids.toReversed().slice(1)]) {
      await wheelTo(page, id);
      await expect.poll(() => marked(page)).toEqual([`#${id}`]);
    }
    await page.keyboard.press('End');
    await expect.poll(() => marked(page)).toEqual([`#${ids.at(-1)}`]);
    await page.context().close();
  });

  test('marks the section of the address', async () => {
    const page = await open(`${article('fr')}#${fourth}`);
    await expect.poll(() => marked(page)).toEqual([`#${fourth}`]);
    await page.context().close();
  });
});

describe('what lies over the page', () => {
  const panels: [string, string, string, typeof phone, [number, number]][] = [
    ['the languages, on a phone', '.language-switch summary', '.language-switch .panel', phone, [20, 820]],
    ['the languages', '.language-switch summary', '.language-switch .panel', desktop, [20, 880]],
    ['the drawer of a phone', '.menu-button', '#sidebar', phone, [386, 400]],
    ['the list of sections of a phone', '.contents-button', '#contents', phone, [380, 20]],
  ];
  /** Whether something else lies over the middle of what has the focus. */
  const isFocusCovered = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return false;
      const { left, top, width, height } = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
      const over = document.elementFromPoint(left + Math.min(width / 2, 40), top + height / 2);
      return !(over && (focused.contains(over) || over.contains(focused)));
    });

  test.each(panels)(
    '%s: closes when the focus goes on, and hides nothing that has it',
    async (_name, opener, panel, viewport) => {
      const page = await open(article('fr'), { viewport });
      await page.locator(opener).focus();
      await page.keyboard.press('Enter');
      await page.locator(panel).waitFor();
      const isInside = (): Promise<boolean> =>
        page.evaluate((selector) => document.activeElement?.closest(selector) !== null, panel);
      await page.keyboard.press('Tab');
      expect(await isInside()).toBe(true);
      for (let tabs = 0; tabs < 90 && (await isInside()); tabs += 1) {
        expect(await page.locator(panel).isVisible()).toBe(true);
        await page.keyboard.press('Tab');
      }
      expect(await isInside()).toBe(false);
      await expect.poll(() => page.locator(panel).isVisible()).toBe(false);
      for (let tabs = 0; tabs < 3; tabs += 1) {
        expect(await isFocusCovered(page)).toBe(false);
        await page.keyboard.press('Tab');
      }
      await page.context().close();
    },
  );

  test.each(panels)('%s: closes when the focus goes back to what stands before', async (_name, opener, panel, viewport) => {
    const page = await open(article('fr'), { viewport });
    await page.locator(opener).focus();
    await page.keyboard.press('Enter');
    await page.locator(panel).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => page.locator(panel).isVisible()).toBe(false);
    expect(await isFocusCovered(page)).toBe(false);
    await page.context().close();
  });

  test.each(panels)(
    '%s: closes by Escape wherever the focus is, and by a click beside it',
    async (_name, opener, panel, viewport, beside) => {
      const page = await open(article('fr'), { viewport });
      for (const close of [() => page.keyboard.press('Escape'), () => page.mouse.click(...beside)]) {
        await page.locator(opener).click();
        await page.locator(panel).waitFor();
        // A mouse in Safari gives no button the focus.
        await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
        await close();
        await expect.poll(() => page.locator(panel).isVisible()).toBe(false);
      }
      await page.context().close();
    },
  );

  test.each(panels.filter(([, , panel]) => panel !== '#sidebar'))(
    '%s: the button that opens closes as well',
    async (_name, opener, panel, viewport) => {
      const page = await open(article('fr'), { viewport });
      for (const isOpen of [true, false, true, false]) {
        await page.locator(opener).click();
        await expect.poll(() => page.locator(panel).isVisible()).toBe(isOpen);
      }
      await page.context().close();
    },
  );
});

describe('the original', () => {
  test('of one section opens in place, in its own language, and closes', async () => {
    const page = await open(article('fr'));
    const link = page.locator(`[data-section="${second}"] .section-original`);
    await link.click();
    const original = page.locator(`[data-section="${second}"] > .original`);
    await original.waitFor();
    expect(await original.getAttribute('lang')).toBe('en');
    const english = await (await page.context().request.get(`${siteUrl()}${article('en')}`)).text();
    const heading = new RegExp(`id="${second}"[^>]*>([^<]+)<`).exec(english)?.[1] ?? 'no such heading';
    expect(await original.innerText()).toContain(heading);
    expect(await original.locator('[id]').count()).toBe(0);
    expect(await link.getAttribute('aria-expanded')).toBe('true');
    await link.click();
    await original.waitFor({ state: 'detached' });
    expect(await link.getAttribute('aria-expanded')).toBe('false');
    await page.context().close();
  });

  test('of the whole page stands beside it, section by section', async () => {
    const page = await open(article('fr'));
    await page.locator('.beside-button').click();
    const sections = await page.locator('.prose > .section').count();
    await expect.poll(() => page.locator('.original').count()).toBe(sections);
    const [own, other] = await page
      .locator(`[data-section="${fifth}"] > :is(.section-head, .original)`)
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().left));
    expect(other).toBeGreaterThan((own ?? 0) + 200);
    await page.locator('.beside-button').click();
    await expect.poll(() => page.locator('.original').count()).toBe(0);
    await page.context().close();
  });

  test('of a section is the browser’s to save where the link is clicked with Alt', async () => {
    const page = await open(article('fr'));
    const link = page.locator(`[data-section="${second}"] .section-original`);
    await link.click();
    await page.locator(`[data-section="${second}"] > .original`).waitFor();
    await Promise.all([page.waitForEvent('download'), link.click({ modifiers: ['Alt'] })]);
    expect(await link.getAttribute('aria-expanded')).toBe('true');
    await page.context().close();
  });

  test('that cannot be fetched is told beside its link, which leads there then', async () => {
    const page = await open(article('fr'));
    let isFirst = true;
    await page.route('**/en/help/**', (route) => {
      const refused = isFirst;
      isFirst = false;
      return refused ? route.abort() : route.continue();
    });
    const link = page.locator(`[data-section="${fifth}"] .section-original`);
    await link.click();
    await page.locator(`[data-section="${fifth}"] .section-head [role="alert"]`).waitFor();
    expect(await page.getByRole('alert').innerText()).toBe('L’original n’a pas pu être chargé.');
    await link.click();
    await page.waitForURL(`**/en/**#${fifth}`);
    await page.context().close();
  });

  test('of the whole page that cannot be fetched is told beside the button, which tries again', async () => {
    const page = await open(article('fr'));
    let isFirst = true;
    await page.route('**/en/help/**', (route) => {
      const refused = isFirst;
      isFirst = false;
      return refused ? route.abort() : route.continue();
    });
    const button = page.locator('.beside-button');
    await button.click();
    await page.locator('.meta [role="alert"]').waitFor();
    expect(await button.innerText()).toBe('Afficher l’original en regard');
    expect(await page.locator('.is-beside').count()).toBe(0);
    await button.click();
    await page.locator('.original').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.context().close();
  });

  test('of a section is a link to that section without script', async () => {
    const page = await open(article('fr'), { javaScriptEnabled: false });
    await page.locator(`[data-section="${fifth}"] .section-original`).click();
    await page.waitForURL(`**/en/**#${fifth}`);
    await page.context().close();
  });
});

describe('names of what script adds', () => {
  test.each([
    ['fr', 'Copier le lien vers cette section\u00a0: ', 'Agrandir l’image\u00a0: '],
    ['sv', 'Kopiera länk till avsnittet: ', 'Förstora bilden: '],
  ])('follow the rules of the language: %s', async (locale, link, zoom) => {
    const page = await openShrunk(article(locale));
    const heading = await page.locator(`#${fifth}`).evaluate((element) => element.textContent);
    expect(await page.locator(`.section-link[href="#${fifth}"]`).getAttribute('aria-label')).toBe(`${link}${heading}`);
    const image = page.locator('.prose img').first();
    await image.scrollIntoViewIfNeeded();
    await page.locator('.zoom-button').waitFor();
    expect(await page.locator('.zoom-button').getAttribute('aria-label')).toBe(`${zoom}${await image.getAttribute('alt')}`);
    await page.context().close();
  });
});

test('the link of a section stands on the last line of its heading, however full that is', async () => {
  const page = await open(article('fr'));
  for (const width of [1280, 1281, 1290, 1300, 1024, 900]) {
    await resize(page, { width, height: 900 });
    const off = await page.locator('.section-head').evaluateAll((heads) =>
      heads.flatMap((head) => {
        const link = head.querySelector('.section-link')?.getBoundingClientRect();
        const box = head.getBoundingClientRect();
        const middle = link ? (link.top + link.bottom) / 2 : Number.NaN;
        return middle > box.top && middle < box.bottom ? [] : [head.textContent];
      }),
    );
    expect(off, `${width} px`).toEqual([]);
  }
  await page.context().close();
});

describe('a wide drawing, on a phone', () => {
  const path = articleThatHolds('fr', 'drawing-scroll');
  test.each([true, false])(
    'is shown at a size that can be read, and scrolls in itself; with script: %s',
    async (javaScriptEnabled) => {
      const page = await open(path, { viewport: phone, javaScriptEnabled });
      const drawing = page.locator('.drawing-scroll');
      expect((await drawing.locator('img').boundingBox())?.width).toBeGreaterThanOrEqual(600);
      expect((await drawing.boundingBox())?.width).toBeLessThanOrEqual(phone.width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
      expect(await page.locator('.drawing').evaluate((element) => getComputedStyle(element, '::before').content)).toContain(
        'Faites glisser',
      );
      await drawing.scrollIntoViewIfNeeded();
      await drawing.focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => drawing.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
      await page.context().close();
    },
  );
  test('has one stop for the keyboard where it can be enlarged', async () => {
    const page = await openShrunk(path);
    await page.locator('.zoom-button').waitFor();
    expect(await page.locator('.drawing-scroll').getAttribute('tabindex')).toBeNull();
    await page.context().close();
  });
  test('needs no hint on a wide page', async () => {
    const page = await open(path);
    expect(await page.locator('.drawing').evaluate((element) => getComputedStyle(element, '::before').content)).toBe('none');
    await page.context().close();
  });
});

test('without script the drawer and the list of sections open, and nothing is shown that needs script', async () => {
  const page = await open(article('fr'), { javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  await page.locator('.menu-button').click();
  await page.locator('#sidebar').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#sidebar').waitFor({ state: 'hidden' });
  await page.locator('.contents-button').click();
  await page.locator('#contents').waitFor();
  for (const selector of [
    '.theme-switch',
    'keyboard-help-button button',
    '.copy-button',
    '.section-link',
    '.beside-button',
    '.zoom-button',
  ])
    expect(await page.locator(selector).filter({ visible: true }).count(), selector).toBe(0);
  await page.context().close();
});

describe('an unknown address answers in the language', () => {
  const answers: [string, string, string, string, string][] = [
    ['of its address', 'sv/does-not-exist/', 'en-US', 'sv', 'sv'],
    ['of the browser', 'does-not-exist/', 'pt-PT', 'pt', 'pt-BR'],
    ['of the browser, which is the reference', 'does-not-exist/', 'en-GB', 'en', 'en'],
    ['of its address, where the host knows `/404.html` alone', 'fr/404-alone/', 'en-US', 'fr', 'fr'],
  ];
  const openUnknown = async (path: string, locale: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: desktop, locale });
    const page = await context.newPage();
    const alone = await (await context.request.get(`${siteUrl()}404.html`)).text();
    await page.route('**/404-alone/', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: alone }));
    await page.goto(`${siteUrl()}${path}`);
    await enhanced(page);
    return page;
  };

  test.each(answers)('%s, all of it, at its own address', async (_name, path, locale, folder, lang) => {
    const page = await openUnknown(path, locale);
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(lang);
    expect(page.url()).toBe(`${siteUrl()}${path}`);
    const forms = await page.locator('form[role="search"]').all();
    expect(forms).not.toEqual([]);
    for (const form of forms) expect(await form.getAttribute('action')).toBe(`/${folder}/search/`);
    expect(await page.locator('main form[role="search"]').filter({ visible: true }).count()).toBe(1);
    expect(await page.locator('.language-current').evaluate((name) => name.textContent)).toBe(
      { sv: 'Svenska', pt: 'Português (Brasil)', en: 'English', fr: 'Français' }[folder],
    );
    // Each text of the page but the names of languages is in its language.
    const own = await (await page.context().request.get(`${siteUrl()}${folder}/404/`)).text();
    const words = await page.evaluate((html) => {
      const textOf = (root: ParentNode): string[] =>
        [...root.querySelectorAll('.skip-link, .site-name, .site-footer p, .site-footer a, .not-found .lead, .not-found h1')].map(
          (element) => element.textContent?.trim() ?? '',
        );
      return { shown: textOf(document), own: textOf(new DOMParser().parseFromString(html, 'text/html')), title: document.title };
    }, own);
    expect(words.shown.filter((text) => !words.own.includes(text))).toEqual(folder === 'en' ? expect.any(Array) : []);
    expect(words.title).toContain(words.own[0] === undefined ? '-' : await page.locator('h1').innerText());
    await page.context().close();
  });

  test('and the page that came in its place works', async () => {
    const page = await openUnknown('does-not-exist/', 'sv-SE');
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('sv');
    await page.locator('.language-switch summary').click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.language-switch .panel').isVisible()).toBe(false);
    await page.keyboard.press('/');
    await page.locator('.search-dialog').waitFor();
    await page.keyboard.type('Google Ads');
    await page.locator('.search-dialog .search-result').first().waitFor();
    expect(await page.locator('.search-dialog .search-result a').first().getAttribute('href')).toContain('/sv/');
    await page.context().close();
  });

  test('in its words alone, where its own page cannot be had', async () => {
    const context = await browser.newContext({ locale: 'fr-FR' });
    const page = await context.newPage();
    await page.route('**/fr/404/', (route) => route.abort());
    await page.goto(`${siteUrl()}does-not-exist/`);
    await expect.poll(() => page.locator('h1').getAttribute('lang')).toBe('fr');
    await expect.poll(() => page.locator('reader-language section').filter({ visible: true }).count()).toBe(1);
    await context.close();
  });
});

test('the choice of language offers the reader’s own first', async () => {
  const page = await open('', { locale: 'it-CH' });
  await expect.poll(() => page.locator('language-choice a').first().getAttribute('hreflang')).toBe('it');
  await page.context().close();
});
