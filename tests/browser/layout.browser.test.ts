// How pages are laid out: on the narrowest screens, in long words, from right to left, in the reader's own colours,
// without motion, on paper. And that nothing moves once it is there.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blockScripts, enhanced, inPages, painted, resize } from '../kit/browser-pages.ts';
import { openSites } from '../kit/open-sites.ts';
import { launchBrowser, siteUrl } from '../kit/built-site.ts';
import { cutText, layoutShift, lostControls, overflows, shiftScript, smallTargets } from '../kit/layout-facts.ts';
import { everyConstruct, pseudoLocales } from '../kit/sample-content.ts';
import { longArticle, templatePages } from '../kit/templates.ts';

const long = longArticle();
const sites = openSites();

const narrow = { width: 320, height: 640 };
// 1280 × 1024 at 400 %.
const magnified = { width: 320, height: 256 };
const wide = { width: 1280, height: 1024 };

interface Named {
  name: string;
  url: string;
}
const templates = (locales: readonly string[]): Named[] =>
  templatePages(locales)
    .filter(({ template }) => template !== 'link by id')
    .map(({ template, locale, path }) => ({ name: `${template}, ${locale ?? 'all'}`, url: `${siteUrl()}${path}` }));
const sampled = (locales: readonly string[]): Named[] =>
  locales.map((locale) => ({ name: `every construct, ${locale}`, url: `${sites.samples.url}${locale}/${everyConstruct}` }));
const pseudo = (): Named[] =>
  pseudoLocales.flatMap((locale) =>
    ['', everyConstruct, 'search/', 'troubleshoot/', '404/'].map((path) => ({
      name: `${path || 'home'}, ${locale}`,
      url: `${sites.samples.url}${locale}/${path}`,
    })),
  );

type Fact = (page: Page) => Promise<string[]>;

const in400Percent =
  (fact: Fact): Fact =>
  async (page) => {
    await resize(page, magnified);
    return (await fact(page)).map((answer) => `at 400 %: ${answer}`);
  };
/** A fact of the page as it is there, seen with other settings of the reader. No script of the site asks for them. */
const seenWith =
  (settings: NonNullable<Parameters<Page['emulateMedia']>[0]>, fact: Fact): Fact =>
  async (page) => {
    await page.emulateMedia(settings);
    const answers = await fact(page);
    await page.emulateMedia({ forcedColors: null, reducedMotion: null });
    return answers.map((answer) => `${Object.values(settings).join()}: ${answer}`);
  };

/** Asks each page and gives the answers; the same answer of many pages is one. */
async function ask(
  pages: readonly Named[],
  options: Parameters<typeof inPages>[2],
  facts: readonly Fact[],
  prepare?: (page: Page) => Promise<unknown>,
  inBrowser = sites.browser,
): Promise<string[]> {
  const answers = new Map<string, string[]>();
  await inPages(inBrowser, pages, options, async (page, { name, url }) => {
    await prepare?.(page);
    await page.goto(url);
    if (prepare !== blockScripts) {
      await enhanced(page);
      if (url.includes('?q=')) await page.locator('.search-result, [data-ways]:visible').first().waitFor();
    }
    for (const fact of facts) for (const answer of await fact(page)) answers.set(answer, [...(answers.get(answer) ?? []), name]);
  });
  return [...answers].map(([answer, names]) => `${answer}\n  on ${names.length} pages, e.g. ${names.slice(0, 4).join('; ')}`);
}

describe('nothing lies beside the page', () => {
  test('at 320 px, and there at 400 %, on every template in three languages', async () => {
    const pages = [...templates(['fr', 'sv', 'pt']), ...sampled(['en', 'fr', 'sv', 'pt', 'it'])];
    const facts = [overflows, cutText, in400Percent(overflows), in400Percent(cutText)];
    expect(await ask(pages, {}, facts, (page) => page.setViewportSize(narrow))).toEqual([]);
  });
  test('at 320 px without script', async () => {
    expect(
      await ask([...templates(['sv']), ...sampled(['sv'])], { viewport: narrow }, [overflows, cutText], blockScripts),
    ).toEqual([]);
  });
  test.each([
    ['320 px', narrow],
    ['1280 px', wide],
  ] as const)('in a language of long words and one from right to left, at %s', async (_name, viewport) => {
    expect(await ask(pseudo(), { viewport }, [overflows, cutText])).toEqual([]);
  });
  test('with the distances between letters, words and lines that readers may set (WCAG 1.4.12)', async () => {
    const spaced = (page: Page): Promise<unknown> =>
      page.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          const style = new CSSStyleSheet();
          style.replaceSync(
            '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
          );
          document.adoptedStyleSheets.push(style);
        });
      });
    expect(await ask([...templates(['fr']), ...sampled(['sv'])], { viewport: narrow }, [overflows, cutText], spaced)).toEqual([]);
  });
  describe('in letters twice as large, as a reader may set in the browser,', () => {
    let large: Browser;
    beforeAll(async () => {
      large = await launchBrowser(['--blink-settings=defaultFontSize=32']);
    });
    afterAll(() => large.close());
    test('at 390 px', async () => {
      expect(
        await ask(
          [...templates(['fr', 'es']), ...sampled(['sv'])],
          { viewport: { width: 390, height: 844 } },
          [overflows, cutText],
          undefined,
          large,
        ),
      ).toEqual([]);
    });
    test('the tools stand in one line, the name in another, and the panel of languages on the page', async () => {
      const page = await large.newPage({ viewport: { width: 390, height: 844 } });
      await page.goto(`${siteUrl()}es/${long.path}`);
      const tops = await page
        .locator('.site-header > *')
        .evaluateAll((parts) =>
          parts.filter((part) => part.checkVisibility()).map((part) => Math.round(part.getBoundingClientRect().top)),
        );
      expect(new Set(tops).size).toBe(2);
      await page.click('.language-switch summary');
      await page.locator('.theme-switch label').first().waitFor();
      expect(await overflows(page)).toEqual([]);
      await page.close();
    });
  });
});

describe('from right to left', () => {
  test('the page is mirrored', async () => {
    const page = await sites.browser.newPage({ viewport: wide });
    await page.goto(`${sites.samples.url}ar-xb/${everyConstruct}`);
    const left = async (selector: string): Promise<number> =>
      (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN;
    expect(await left('.sidebar')).toBeGreaterThan(await left('main'));
    expect(await left('.site-name')).toBeGreaterThan(await left('.language-switch'));
    expect(await left('.contents')).toBeLessThan(await left('.article-head'));
    // The article is English and stays as it is.
    expect(await page.locator('.prose').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    await page.close();
  });
  test('the drawer of a phone comes from the right', async () => {
    const page = await sites.browser.newPage({ viewport: { width: 390, height: 800 } });
    await page.goto(`${sites.samples.url}ar-xb/${everyConstruct}`);
    await page.click('.menu-button');
    // It slides in.
    const right = async (): Promise<number> => {
      const box = await page.locator('#sidebar').boundingBox();
      return Math.round((box?.x ?? 0) + (box?.width ?? 0));
    };
    await expect.poll(right).toBe(390);
    await page.close();
  });
});

/** How far things have moved since the page began to load. */
const moved: Fact = async (page) => {
  await page.waitForLoadState('networkidle');
  await painted(page);
  return layoutShift(page);
};
/** What moves by itself or on a change. */
const moving: Fact = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
      })
      .map((element) => `moves: <${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`),
  );
const lost: Fact = async (page) => (await lostControls(page)).map((control) => `cannot be seen: ${control}`);

describe('nothing moves while a page loads, and targets are at least 24 px wide and high', () => {
  const pages = (): Named[] => [...templates(['fr']), ...sampled(['en', 'fr', 'sv'])];
  test('on a phone', async () => {
    const options = { viewport: { width: 390, height: 800 }, hasTouch: true, initScript: shiftScript };
    expect(await ask(pages(), options, [moved, smallTargets])).toEqual([]);
  });
  test('on a wide page; with less motion nothing moves at all, in forced colours every control can be seen', async () => {
    const facts = [
      moved,
      smallTargets,
      seenWith({ reducedMotion: 'reduce' }, moving),
      // Without motion the colours are there at once.
      seenWith({ reducedMotion: 'reduce', forcedColors: 'active' }, lost),
    ];
    expect(await ask(pages(), { viewport: wide, initScript: shiftScript }, facts)).toEqual([]);
  });
  test('the foot is as high before scripts come as after', async () => {
    const heightOfFoot = async (prepare?: typeof blockScripts): Promise<number | undefined> => {
      const page = await sites.browser.newPage({ viewport: wide });
      await prepare?.(page);
      await page.goto(`${siteUrl()}fr/404/`);
      if (!prepare) await page.locator('.site-footer').getByRole('button').waitFor();
      const foot = await page.locator('.site-footer').boundingBox();
      await page.close();
      return foot?.height;
    };
    expect(await heightOfFoot(blockScripts)).toBe(await heightOfFoot());
  });
});

describe('the reader’s own settings', () => {
  test('forced colours: what is chosen can be told from what is not', async () => {
    const page = await sites.browser.newPage({ viewport: wide, forcedColors: 'active' });
    await page.goto(`${siteUrl()}fr/`);
    await page.click('.language-switch summary');
    // The choice of a theme comes when the menu is opened.
    await page.locator('.theme-switch label').first().waitFor();
    const looks = await page.locator('.theme-switch label').evaluateAll((labels) =>
      labels.map((label) => {
        const { backgroundColor, fontWeight, outlineStyle, borderTopStyle } = getComputedStyle(label);
        return [backgroundColor, fontWeight, outlineStyle, borderTopStyle].join(' ');
      }),
    );
    expect(looks).toHaveLength(3);
    expect(new Set(looks).size).toBe(2);
    await page.close();
  });
});

describe('on paper', () => {
  const furniture = [
    '.site-search',
    '.search-link',
    '.language-switch',
    '.menu-button',
    '.sidebar',
    '.contents',
    '.contents-button',
    '.breadcrumbs',
    '.site-footer',
    '.neighbours',
    '.section-link',
    '.section-original',
    '.copy-button',
    'dialog',
  ];
  test('there is the text and nothing to click', async () => {
    const shown: Fact = async (page) => {
      await page.emulateMedia({ media: 'print' });
      return page.evaluate(
        (selectors) =>
          [...document.querySelectorAll(selectors.join())]
            .filter((element) => element.checkVisibility())
            .map((element) => `<${element.tagName.toLowerCase()} class="${element.className}">`),
        furniture,
      );
    };
    const pages = [...templates(['fr']).filter(({ name }) => !/search|not found|choice/.test(name)), ...sampled(['en', 'fr'])];
    expect(await ask(pages, { viewport: wide }, [shown])).toEqual([]);
  });
  test('what is folded on the screen can be read', async () => {
    const page = await sites.browser.newPage({ viewport: wide });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${sites.samples.url}en/${everyConstruct}`);
    const height = await page
      .locator('.prose details p')
      .last()
      .evaluate((element) => element.getBoundingClientRect().height);
    expect(height).toBeGreaterThan(10);
    expect(await page.locator('main').evaluate((element) => element.scrollWidth <= element.clientWidth + 1)).toBe(true);
    await page.close();
  });
});
