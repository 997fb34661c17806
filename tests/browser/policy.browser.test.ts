// The content security policy refuses nothing of what the site itself does: every template, everything that a reader can use
// on it, and what is kept for readers without a connection. Pages of old addresses are in old-addresses.browser.test.ts,
// tickets that a page sends itself in tickets.browser.test.ts.
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readDelivery } from '../../src/site/delivery/delivery.ts';
import { serveSite, type ServedSite } from '../../src/site/serve/serve-site.ts';
import { enhanced, shrinkPictures } from '../kit/browser-pages.ts';
import { launchBrowser, siteDir } from '../kit/built-site.ts';
import { watchComplaints } from '../kit/complaints.ts';
import { templatePages } from '../kit/templates.ts';
import { longestWay, writtenGuides } from '../kit/written-guides.ts';

const pages = templatePages(['fr']);
const pathOf = (template: string): string => {
  const found = pages.find((page) => page.template === template);
  if (found === undefined) throw new Error(`There is no template “${template}”.`);
  return found.path;
};

let browser: Browser;
let site: ServedSite;
let context: BrowserContext;
let page: Page;
let complaints: string[];

// The policy is a header, as every host sends it, beside the one that each page holds: both have to allow what is done.
const serve = async (port = 0): Promise<void> => {
  const { policy } = readDelivery(siteDir());
  site = await serveSite({ dir: siteDir(), base: '/', port, delivery: { policy, answers: new Map(), languages: [] } });
};
beforeAll(async () => {
  await serve();
  browser = await launchBrowser([], true);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    // In a language that the site lacks nothing leads on from the pages of all languages.
    locale: 'de-DE',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  complaints = await watchComplaints(context);
  page = await context.newPage();
});
afterEach(() => context.close());

async function visit(path: string): Promise<void> {
  await page.goto(`${site.url}${path}`);
  await enhanced(page);
}
const shown = (selector: string): Locator => page.locator(selector).filter({ visible: true }).first();
async function click(selector: string): Promise<void> {
  await shown(selector).click();
}
const hasChanged = (what: () => Promise<string | null>, before: string | null): Promise<void> =>
  expect.poll(what).not.toBe(before);

test('a page that broke it would be heard, by its own policy and by the header’s', async () => {
  const response = await page.goto(`${site.url}fr/`);
  const own = await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content');
  expect(response?.headers()['content-security-policy']).toContain(own?.split(';')[0]);
  expect(complaints).toEqual([]);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.isBroken = true';
    document.body.append(script);
    setTimeout(() => {
      throw new Error('A script has failed.');
    });
  });
  await expect.poll(() => complaints.filter((text) => / policy: script-src-elem inline/.test(text)).length).toBe(2);
  await expect.poll(() => complaints.filter((text) => text.includes('A script has failed.')).length).toBeGreaterThan(0);
  expect(await page.evaluate(() => 'isBroken' in window)).toBe(false);
});

describe('nothing is refused, and nothing said in the console', () => {
  test.each(pages.map(({ template, path }) => [template, path] as const))('on the page “%s”', async (_, path) => {
    await visit(path);
    if (path.includes('?q=')) await shown('.search-result-text mark').waitFor();
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
  });

  const uses: [string, string, () => Promise<void>][] = [
    [
      'the theme, the list of keys and another language',
      'home',
      async () => {
        await click('.language-switch summary');
        await click('.theme-switch label:has([value="dark"])');
        await page.keyboard.press('Escape');
        await page.keyboard.press('?');
        await page.locator('#keyboard-help').waitFor();
        await page.keyboard.press('Escape');
        await page.locator('#keyboard-help').waitFor({ state: 'hidden' });
        await click('.language-switch summary');
        await click('.panel a[hreflang="sv"]');
        await page.waitForURL('**/sv/');
      },
    ],
    [
      'the search, its filters and its own page',
      'home',
      async () => {
        await page.keyboard.press('/');
        await page.keyboard.insertText('intégration');
        await shown('search-dialog .search-result-text mark').waitFor();
        const status = page.locator('search-dialog [data-status]');
        const all = await status.textContent();
        await page.locator('search-dialog select[data-kind]').selectOption('guide');
        await hasChanged(() => status.textContent(), all);
        await page.locator('search-dialog input[role="combobox"]').press('Enter');
        await page.waitForURL('**/search/**');
        await shown('search-panel[data-page] .search-link-main').waitFor();
      },
    ],
    [
      'an article: sections, pictures, the original, its Markdown',
      'article with steps, tables and a picture',
      async () => {
        await click('.section-link');
        await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#');
        await page.locator('.zoom-button').first().click();
        await shown('.zoom-dialog img').waitFor();
        await page.keyboard.press('Escape');
        await page.locator('.zoom-dialog').waitFor({ state: 'detached' });
        await click('.section-original');
        await page.locator('.original').first().waitFor();
        await click('.beside-button');
        await expect.poll(() => page.locator('.original').count()).toBeGreaterThan(1);
        const before = await page.locator('.copy-markdown').innerText();
        await click('.copy-markdown');
        await hasChanged(() => page.locator('.copy-markdown').innerText(), before);
        expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('# ');
      },
    ],
    [
      'a sample of code',
      'article with code',
      async () => {
        const before = await page.locator('.copy-button').first().innerText();
        await click('.copy-button');
        await hasChanged(() => page.locator('.copy-button').first().innerText(), before);
      },
    ],
    [
      'the drawer and the list of sections of a phone',
      'article with steps, tables and a picture',
      async () => {
        await page.setViewportSize({ width: 390, height: 800 });
        await click('.menu-button');
        await page.locator('#sidebar').waitFor();
        await page.keyboard.press('Escape');
        await page.locator('#sidebar').waitFor({ state: 'hidden' });
        await click('.contents-button');
        await page.locator('#contents').waitFor();
      },
    ],
    [
      'a guide inside an article, up to its ticket, which is copied and downloaded',
      'article with steps, tables and a picture',
      async () => {
        const { guide, answers } = longestWay(writtenGuides());
        const address = await page.evaluate(() => location.pathname);
        const other = page.locator(`guide-steps[data-embedded] .step[data-guide="${guide.id}"]`);
        if ((await other.count()) === 0) throw new Error(`The article at ${address} does not show the guide ${guide.id}.`);
        for (const option of [...answers, 'failed']) await click(`guide-steps [data-option="${option}"]`);
        await page.fill('input[data-entry="i"]', 'password: hunter2hunter');
        await page.locator('[data-warning]').filter({ hasText: /./ }).waitFor();
        await click('ticket-text [data-copy]');
        await page.locator('ticket-text [data-status]').filter({ hasText: /./ }).waitFor();
        const [download] = await Promise.all([page.waitForEvent('download'), click('[data-download]')]);
        expect(await download.failure()).toBeNull();
      },
    ],
    [
      'a guide on pages of its own, left and come back to',
      'guide, question',
      async () => {
        await page.goto(page.url().replace(/(\/troubleshoot\/[^/]+\/).*/, '$1'));
        await click('[data-resume] a');
        await enhanced(page);
        await click('[data-option]');
        await enhanced(page);
        await click('[data-back]');
      },
    ],
    [
      'a ticket without a guide',
      'ticket',
      async () => {
        await page.fill('input[data-fact="symptom"]', 'Nothing arrives');
        await click('ticket-text [data-copy]');
        await page.locator('ticket-text [data-status]').filter({ hasText: /./ }).waitFor();
      },
    ],
    [
      'the choice of a language',
      'choice of language',
      async () => {
        await click('language-choice a[hreflang="sv"]');
        await page.waitForURL('**/sv/');
      },
    ],
  ];
  test.each(uses)('by %s', async (_, template, use) => {
    // Whatever its size, a picture can be enlarged then.
    await shrinkPictures(page);
    await visit(pathOf(template));
    await use();
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
  });

  test('by what is kept for readers without a connection', async () => {
    const article = pathOf('article with steps, tables and a picture');
    await visit(article);
    await expect
      .poll(() => page.evaluate(async () => (await caches.match('/fr/offline/files.json')) !== undefined), { timeout: 120_000 })
      .toBe(true);
    await site.close();
    try {
      await visit(article);
      await shown('main .notice').waitFor();
      await page.keyboard.press('/');
      await page.keyboard.insertText('intégration');
      await shown('search-dialog .search-link-main').waitFor();
      await visit(pathOf('guide, ticket'));
      await page.fill('input[data-entry="i"]', 'Sales');
      await visit('fr/help/not-read-before/');
      await page.locator('h1').waitFor();
    } finally {
      await serve(Number(new URL(site.url).port));
    }
    // What cannot be fetched any more is said by the browser itself.
    expect(complaints.filter((text) => !/net::ERR_|Failed to fetch/.test(text))).toEqual([]);
  });
});
