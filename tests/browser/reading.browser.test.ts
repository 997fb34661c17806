// The ways that readers go through the site: a language, an id, a theme, a copied line. With script, without,
// and always without a word from the console or a request to anybody else.
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.ts';
import { enhanced, inPages, shrinkPictures } from '../kit/browser-pages.ts';
import { openSites } from '../kit/open-sites.ts';
import { siteUrl } from '../kit/built-site.ts';
import { everyConstruct, everyConstructId as sampleId } from '../kit/sample-content.ts';
import { builtLocales, longArticle, templatePages } from '../kit/templates.ts';

const long = longArticle();
const [, , third, fourth] = long.sections;
const sites = openSites();

async function withPage(
  options: BrowserContextOptions,
  run: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await sites.browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
  try {
    await run(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

const article = (locale: string, section = ''): string => `${siteUrl()}${locale}/${long.path}${section && `#${section}`}`;
const byId = (): string => `${siteUrl()}id/${long.id}/`;

describe('another language', () => {
  test('keeps the section', async () => {
    await withPage({}, async (page) => {
      await page.goto(article('fr', third));
      await page.click('.language-switch summary');
      // The script that lets links lead to the section comes when the reader is at one.
      await page.click(`.panel a[hreflang="sv"][href$="#${third}"]`);
      await page.waitForURL(article('sv', third));
      expect(await page.locator('html').getAttribute('lang')).toBe('sv');
      await expect
        .poll(() =>
          page.locator(`#${third}`).evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < innerHeight / 2),
        )
        .toBe(true);
    });
  });
  test('keeps the section that the reader went to on the page', async () => {
    await withPage({}, async (page) => {
      await page.goto(article('fr'));
      await page.click(`.contents a[href="#${fourth}"]`);
      await page.click('.language-switch summary');
      await page.click(`.panel a[hreflang="sv"][href$="#${fourth}"]`);
      await page.waitForURL(article('sv', fourth));
    });
  });
  test('is one click away without script', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(article('fr'));
      await page.click('.language-switch summary');
      await page.click('.panel a[hreflang="sv"]');
      await page.waitForURL(article('sv'));
    });
  });
});

describe('a link by id', () => {
  test.each([
    ['sv-SE', 'sv'],
    ['pt-PT', 'pt'],
    ['fr-CA', 'fr'],
  ])('opened by a browser in %s shows %s', async (locale, expected) => {
    await withPage({ locale }, async (page) => {
      await page.goto(`${byId()}#${third}`);
      await page.waitForURL(article(expected, third));
      await page.goBack();
      expect(page.url()).not.toContain('/id/');
    });
  });
  test('opened by a browser in a language that none is near to shows English, or the list, but never nothing', async () => {
    await withPage({ locale: 'de-DE' }, async (page) => {
      await page.goto(`${byId()}#${third}`);
      await enhanced(page);
      expect(await page.locator('main a[hreflang], .prose').count()).toBeGreaterThan(0);
    });
  });
  test('goes to the language that was chosen on this site', async () => {
    await withPage({ locale: 'fr-FR' }, async (page) => {
      await page.goto(article('fr'));
      await page.click('.language-switch summary');
      await page.click('.panel a[hreflang="it"]');
      await page.waitForURL(article('it'));
      await page.goto(byId());
      await page.waitForURL(article('it'));
    });
  });
  test('says which languages lack the article, and in which language it is read there', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${sites.samples.url}id/${sampleId}/`);
      const [french, italian] = [page.locator('main a[data-lang="fr"]'), page.locator('main a[data-lang="it"]')];
      expect(await french.innerText()).not.toContain('–');
      expect(await french.getAttribute('hreflang')).toBe('fr');
      expect(await italian.innerText()).toContain(`Italiano – ${translator('it')('language.missing')}`);
      expect(await italian.getAttribute('hreflang')).toBe('en');
      expect(await italian.locator('strong').getAttribute('lang')).toBe('en');
    });
  });
  test('opens in a language that lacks the article, which says so', async () => {
    await withPage({ locale: 'it-IT' }, async (page) => {
      await page.goto(`${sites.samples.url}id/${sampleId}/`);
      await page.waitForURL(`${sites.samples.url}it/${everyConstruct}`);
    });
  });
  test('offers every language without script', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(byId());
      expect(await page.locator('main a[hreflang]').count()).toBe(builtLocales().length);
      await page.click('main a[hreflang="sv"]');
      await page.waitForURL(article('sv'));
    });
  });
});

describe('a theme', () => {
  test('that was chosen is there before anything is painted, on every page', async () => {
    await withPage({ colorScheme: 'light' }, async (page, context) => {
      await page.goto(`${siteUrl()}fr/`);
      const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await background();
      await page.click('.language-switch summary');
      await page.click('.theme-switch label:has([value="dark"])');
      const dark = await background();
      expect(dark).not.toBe(light);
      // The body is not there yet when the head has run: nothing can have been painted.
      await context.addInitScript(() => {
        const seen: (string | undefined)[] = [];
        Object.assign(window, { themesSeen: seen });
        new MutationObserver(() => {
          if (document.body && seen.length === 0) seen.push(document.documentElement.dataset['theme']);
        }).observe(document, { childList: true, subtree: true });
      });
      await page.goto(article('sv'));
      expect(await page.evaluate(() => (window as unknown as { themesSeen: string[] }).themesSeen)).toEqual(['dark']);
      expect(await background()).toBe(dark);
      await page.click('.language-switch summary');
      await page.click('.theme-switch label:has([value="auto"])');
      expect(await background()).toBe(light);
    });
  });
});

test('no page says anything to the console, breaks its policy, or asks anybody else', async () => {
  const wrong: string[] = [];
  const watched = new WeakSet<Page>();
  // In the language of the browser the link by id stays where it is: its own page is seen, too.
  const pages = templatePages(['en', 'sv']).map(({ path }) => `${siteUrl()}${path}`);
  const initScript = `document.addEventListener('securitypolicyviolation', (event) => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));`;
  await inPages(
    sites.browser,
    [...pages, ...['en', 'sv', 'it'].map((locale) => `${sites.samples.url}${locale}/${everyConstruct}`)],
    { initScript, locale: 'de-DE' },
    async (page, url) => {
      if (!watched.has(page)) {
        watched.add(page);
        page.on('console', (message) => wrong.push(`${page.url()} console: ${message.text()}`));
        page.on('pageerror', ({ message }) => wrong.push(`${page.url()} error: ${message}`));
        page.on('request', (request) => {
          const { hostname, protocol } = new URL(request.url());
          if (hostname !== 'localhost' && protocol !== 'data:') wrong.push(`${page.url()} asks ${request.url()}`);
        });
        page.on('response', (response) => {
          if (response.status() >= 400) wrong.push(`${page.url()}: ${response.status()} for ${response.url()}`);
        });
      }
      await page.goto(url);
      await page.waitForLoadState('networkidle');
    },
  );
  expect([...new Set(wrong)]).toEqual([]);
});

describe('an article, with script', () => {
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
  const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

  test('copies a block of code', async () => {
    await withPage(clipboard, async (page) => {
      await page.goto(`${sites.samples.url}fr/${everyConstruct}`);
      const block = page.locator('.copy-holder').first();
      await block.locator('.copy-button').click();
      await expect.poll(() => block.locator('.copy-button').innerText()).toBe('Copié');
      expect(await copied(page)).toBe(await block.locator('pre').evaluate((pre) => pre.textContent));
    });
  });
  test('copies the link to a section, and goes there', async () => {
    await withPage(clipboard, async (page) => {
      await page.goto(article('fr'));
      await page.locator(`.section-link[href="#${third}"]`).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => copied(page)).toBe(article('fr', third));
      await page.waitForURL(article('fr', third));
    });
  });
  test('copies a section as Markdown, by the keyboard, from the link beside its heading', async () => {
    await withPage(clipboard, async (page) => {
      await page.goto(article('fr'));
      await page.locator(`.section-link[href="#${third}"]`).focus();
      await page.keyboard.press('Enter');
      const button = page.locator('.copy-section');
      await button.waitFor();
      const heading = await page.locator(`#${third}`).innerText();
      expect(await button.getAttribute('aria-labelledby')).toBe(`copy-section ${third}`);
      await page.keyboard.press('Tab');
      expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.press('Enter');
      await expect.poll(() => button.innerText()).toBe('Copié');
      const text = await copied(page);
      const whole = await page.evaluate(() => fetch('index.md').then((response) => response.text()));
      expect(text).toMatch(/^#{2,3} /);
      expect(text.split('\n')[0]).toContain(heading);
      expect(whole).toContain(text.trim());
      await page.locator(`.section-link[href="#${fourth}"]`).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => button.getAttribute('aria-labelledby')).toBe(`copy-section ${fourth}`);
      expect(await button.count()).toBe(1);
      const left = page.locator('.section-head', { has: page.locator(`#${third}`) });
      expect(await left.evaluate((head) => head.lastChild === head.querySelector('.section-link'))).toBe(true);
    });
  });
  test('enlarges a picture that is shown smaller than it is', async () => {
    await withPage({ viewport: { width: 390, height: 800 } }, async (page) => {
      await shrinkPictures(page);
      await page.goto(article('fr'));
      await page.locator('.prose img').first().scrollIntoViewIfNeeded();
      const button = page.locator('.zoom-button').first();
      await button.scrollIntoViewIfNeeded();
      const small = (await button.locator('img').boundingBox())?.width ?? 0;
      await button.click();
      const large = page.locator('.zoom-dialog img');
      await expect.poll(async () => (await large.boundingBox())?.width ?? 0).toBeGreaterThan(small * 1.15);
      expect(await large.getAttribute('alt')).toBe(await button.locator('img').getAttribute('alt'));
      await page.locator('.zoom-dialog .button').click();
      await expect.poll(() => page.locator('.zoom-dialog').count()).toBe(0);
    });
  });
  test('shows the original of a section in its place, and of all side by side', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${sites.samples.url}fr/${everyConstruct}`);
      const section = page.locator('.section[data-section="steps"]');
      await section.locator('.section-original').focus();
      await page.keyboard.press('Enter');
      const original = section.locator(':scope > .original');
      await original.waitFor();
      expect(await original.getAttribute('lang')).toBe('en');
      expect(await original.innerText()).toContain('Open Manage Data.');
      expect(
        await page.evaluate(
          () =>
            [...document.querySelectorAll('[id]')].filter(
              (element, _, all) => all.filter(({ id }) => id === element.id).length > 1,
            ).length,
        ),
      ).toBe(0);
      expect(page.url()).toContain('/fr/');
      await page.keyboard.press('Enter');
      await original.waitFor({ state: 'detached' });
      await page.click('.beside-button');
      const sections = await page.locator('.section').count();
      await expect.poll(() => page.locator('.original').count()).toBe(sections);
      const [text, beside] = [
        await page.locator('.section[data-section="steps"] > ol').boundingBox(),
        await original.boundingBox(),
      ];
      expect(beside?.x ?? 0).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
      await page.click('.beside-button');
      await expect.poll(() => page.locator('.original').count()).toBe(0);
    });
  });
  test('leads to the original’s section without script', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${sites.samples.url}fr/${everyConstruct}`);
      await page.locator('.section[data-section="steps"] .section-original').click();
      await page.waitForURL(`${sites.samples.url}en/${everyConstruct}#steps`);
    });
  });
  test('says that a machine translated it, and where the original is', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${sites.samples.url}sv/${everyConstruct}`);
      const line = page.locator('.meta-translation');
      expect(await line.innerText()).toMatch(/maskin/i);
      await line.locator('a').click();
      await page.waitForURL(`${sites.samples.url}en/${everyConstruct}`);
    });
  });
  test('in a language that lacks it, says so in that language and marks the text as English', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(`${sites.samples.url}it/${everyConstruct}`);
      expect(await page.locator('html').getAttribute('lang')).toBe('it');
      expect(await page.locator('.notice').innerText()).toMatch(/inglese/i);
      expect(await page.locator('.prose').getAttribute('lang')).toBe('en');
      expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
    });
  });
  test('marks the section that is being read', async () => {
    await withPage({}, async (page) => {
      await page.goto(article('fr'));
      await page.locator(`#${fourth}`).evaluate((heading) => heading.scrollIntoView());
      await expect.poll(() => page.locator('.contents a[aria-current]').getAttribute('href')).toBe(`#${fourth}`);
    });
  });
});

describe('keys', () => {
  test('`?` lists them, `/` opens the search, which finds', async () => {
    await withPage({}, async (page) => {
      await page.goto(article('sv'));
      await page.keyboard.press('?');
      const help = page.locator('#keyboard-help');
      await help.filter({ hasText: 'Ctrl K' }).waitFor();
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'hidden' });
      await page.keyboard.press('/');
      // All letters at once: results of half a word would lose what is chosen among them.
      await page.keyboard.insertText('Google Ads');
      await page.locator('.search-dialog [data-status]').filter({ hasText: 'Google Ads' }).waitFor({ state: 'attached' });
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/sv\/(?:help|troubleshoot)\//);
    });
  });
});

test('without script the search leads to the topics', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(`${siteUrl()}fr/`);
    await page.fill('main input[type="search"]', 'jeton');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/fr\/search\/\?q=jeton$/);
    await page
      .locator('main')
      .getByRole('link', { name: translator('fr')('search.topics') })
      .click();
    await expect.poll(() => page.locator('main a[href*="/fr/help/"]').count()).toBeGreaterThan(10);
  });
});
