// The guides in a real browser: without script by keyboard alone, and with script as a comfort that may fail.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeSource, violationsOf } from '../kit/axe.ts';
import { enhanced, inPages, painted } from '../kit/browser-pages.ts';
import { builtFiles, launchBrowser, readBuilt, siteUrl } from '../kit/built-site.ts';
import { answersTo, longestWay, writtenGuides } from '../kit/written-guides.ts';

const guides = writtenGuides();
const { guide: walked, answers: way, fix, elsewhere } = longestWay(guides);
const id = walked.id;
const [first, second, third] = way;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const locales = (): string[] => [
  ...new Set(builtFiles('/index.html').flatMap((file) => /^([^/]+)\/troubleshoot\/index\.html$/.exec(file)?.[1] ?? [])),
];
const urlOf = (locale: string, guide: string, address = ''): string =>
  `${siteUrl()}${locale}/troubleshoot/${guide}/${address === '' ? '' : `${address}/`}`;
/** The address of a step below its guide, by the links of the built pages. */
function addressAfter(...options: string[]): string {
  let address = '';
  for (const option of options) {
    const html = readBuilt(path.posix.join('en/troubleshoot', id, address, 'index.html'));
    const [link = ''] = html.match(new RegExp(`<a[^>]*data-option="${option}"[^>]*>`)) ?? [];
    address = /href="[^"]*\/troubleshoot\/[^/"]+\/([^"]*?)\/?"/.exec(link)?.[1] ?? '';
    if (address === '') throw new Error(`The step has no answer ${option}.`);
  }
  return address;
}
const endsWith = (address: string): RegExp => new RegExp(`/${RegExp.escape(address)}/$`);
const heading = (page: Page): Promise<string> => page.locator('.step-title').innerText();
/** Opens an address, or reloads the page, and waits for the elements of the guides. */
async function visit(page: Page, url?: string): Promise<void> {
  await (url === undefined ? page.reload() : page.goto(url));
  await enhanced(page);
}
/** Follows an answer to its own page. */
async function answer(page: Page, option: string, address: string): Promise<void> {
  await page.click(`[data-option="${option}"]`);
  await page.waitForURL(endsWith(address));
  await enhanced(page);
}

async function withPage<T>(
  options: Parameters<Browser['newContext']>[0],
  run: (page: Page, context: BrowserContext) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  try {
    return await run(await context.newPage(), context);
  } finally {
    await context.close();
  }
}

/** Moves the focus with Tab until it is on the answer, then presses Enter. */
async function answerByKeyboard(page: Page, option: string): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.getAttribute('data-option'))) === option) {
      const left = page.url();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== left);
      return;
    }
  }
  throw new Error(`The keyboard does not reach the answer ${option} on ${page.url()}.`);
}

// That every language has the same links is read from the files (guides.built); what a browser adds is the keyboard.
test.each(guides.map((guide) => [guide.id, guide] as const))(
  'the guide %s leads to every end without script, by keyboard alone',
  async (name, guide) => {
    const ends = Object.keys(guide.nodes).filter((node) => guide.nodes[node]?.kind === 'end');
    const languages = locales();
    const followed = new Map<string, string>();
    await withPage({ javaScriptEnabled: false }, async (page) => {
      for (const end of ends) {
        let address = '';
        for (const option of answersTo(guide, end)) {
          const step = `${address} ${option}`;
          // Ways that begin alike share their steps; each step is taken in one language, all languages in turn.
          if (!followed.has(step)) {
            const locale = languages[followed.size % languages.length] ?? '';
            await page.goto(urlOf(locale, name, address));
            await answerByKeyboard(page, option);
            // Where it leads out of the guide, the whole address stands there and is no step of it.
            const root = urlOf(locale, name);
            followed.set(step, (page.url().startsWith(root) ? page.url().slice(root.length) : page.url()).replace(/\/$/, ''));
          }
          address = followed.get(step) ?? '';
        }
        expect(address.split('/')[0]).toBe(end);
      }
    });
  },
  600_000,
);

test('an old link to a step of the whole guide, which stood on the first page, leads to that step', async () => {
  await withPage({}, async (page) => {
    const before = `${siteUrl()}fr/`;
    await page.goto(before);
    await page.goto(`${urlOf('fr', id)}#step-3`);
    await page.waitForURL(`${urlOf('fr', id)}all/#step-3`);
    const isInSight = (step: Element): boolean => {
      const { top } = step.getBoundingClientRect();
      return step.matches(':target') && top >= 0 && top < innerHeight;
    };
    await expect.poll(() => page.locator('#step-3').evaluate(isInSight)).toBe(true);
    await page.goBack();
    expect(page.url()).toBe(before);
  });
});

describe('a step without script', () => {
  test('is complete: the ticket’s text, download and mail are there, nothing that needs script is shown', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(urlOf('en', id, addressAfter(...way, 'failed')));
      expect(await page.locator('[data-agent]').textContent()).toContain(`tried=${fix}:failed`);
      expect(await page.locator('[data-download]').getAttribute('href')).toMatch(/^data:text\/plain/);
      expect(await page.locator('[data-copy]').isVisible()).toBe(false);
      expect(await page.locator('[data-fields]').isVisible()).toBe(false);
      // The reader's list of what to add stands for the fields.
      expect(await page.locator('noscript li').count()).toBe(await page.locator('input[data-fact]').count());
    });
  });
  test('lets an answer be changed and keeps the others', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(urlOf('en', id, addressAfter(...way, 'failed')));
      const before = page.url().split('/');
      const answer = page.locator('.answers dl > div').nth(1);
      await answer.locator('summary').click();
      await answer.locator('a').first().click();
      await page.waitForURL((url) => url.href !== before.join('/'));
      const now = page.url().split('/');
      for (const kept of [first, third]) expect(now).toContain(kept);
    });
  });
});

describe('a step on its own page, with script', () => {
  test('goes back to where the reader came from, reloads and opens directly', async () => {
    await withPage({}, async (page) => {
      await visit(page, urlOf('en', id));
      const firstTitle = await heading(page);
      await answer(page, first, addressAfter(first));
      const secondTitle = await heading(page);
      await answer(page, second, addressAfter(first, second));
      await visit(page);
      expect(page.url()).toMatch(endsWith(addressAfter(first, second)));
      const length = await page.evaluate(() => history.length);
      await page.click('[data-back]');
      await page.waitForURL(endsWith(addressAfter(first)));
      await expect.poll(() => heading(page)).toBe(secondTitle);
      expect(await page.evaluate(() => history.length)).toBe(length);
      await page.goBack();
      await expect.poll(() => heading(page)).toBe(firstTitle);
    });
  });
  test('opens an answer in a new tab', async () => {
    await withPage({}, async (page, context) => {
      await page.goto(urlOf('en', id));
      const [tab] = await Promise.all([
        context.waitForEvent('page'),
        page.click(`[data-option="${first}"]`, { modifiers: ['Control'] }),
      ]);
      await tab.waitForURL(endsWith(addressAfter(first)));
      expect(page.url()).toBe(urlOf('en', id));
    });
  });
  test('keeps the place for a return, and forgets it when told', async () => {
    await withPage({}, async (page) => {
      await visit(page, urlOf('en', id, addressAfter(first, second)));
      const left = await heading(page);
      await page.goto(urlOf('en', id));
      const offer = page.locator('[data-resume]');
      await offer.locator('a').filter({ hasText: left }).waitFor();
      await offer.locator('button').click();
      await offer.waitFor({ state: 'hidden' });
      await visit(page);
      expect(await offer.isVisible()).toBe(false);
    });
  });
  test('works where storage is blocked', async () => {
    await withPage({}, async (page) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      });
      await visit(page, urlOf('en', id, addressAfter(first, second)));
      await answer(page, third, addressAfter(first, second, third));
      expect(errors).toEqual([]);
    });
  });
  test('carries what an entry page said to the ticket, and into another guide', async () => {
    await withPage({}, async (page) => {
      await page.goto(`${urlOf('en', id)}#i=Sales%20DB`);
      // Links carry the facts once the script has come.
      await page.click(`[data-option="${first}"][href*="#i="]`);
      await page.click(`[data-option="${elsewhere.option}"][href*="i="]`);
      await page.waitForURL((url) => url.pathname.includes(`/troubleshoot/${elsewhere.guide}/`));
      // So does the way to the ticket.
      await page.click('[data-ticket][href*="i="]');
      await page.waitForSelector('[data-copy][data-ready]');
      const text = await page.locator('[data-agent]').textContent();
      expect(text).toContain('integration=Sales DB');
      expect(text).toContain(`from=${id}/${addressAfter(first)}`);
    });
  });
  test('language can be switched to the same step', async () => {
    await withPage({}, async (page) => {
      const [one = 'en', other] = locales();
      if (other === undefined) throw new Error('The site has one language: nothing to switch to.');
      await page.goto(urlOf(one, id, addressAfter(first, second)));
      const target = await page
        .locator(`a[hreflang]`)
        .evaluateAll(
          (links, locale) => links.map((link) => link.getAttribute('href') ?? '').find((href) => href.includes(`/${locale}/`)),
          other,
        );
      expect(target).toContain(`/${other}/troubleshoot/${id}/${addressAfter(first, second)}/`);
    });
  });
});

describe('a guide inside an article', () => {
  const article = (): string => {
    const file = builtFiles('/index.html').find(
      (name) => name.startsWith('en/help/') && readBuilt(name).includes(`data-guide="${id}"`),
    );
    if (file === undefined) throw new Error('No article shows the guide.');
    return `${siteUrl()}${file.replace(/index\.html$/, '')}`;
  };
  const widget = 'guide-steps[data-embedded]';

  test('exchanges steps in place: focus, title, address and history follow', async () => {
    await withPage({}, async (page) => {
      await page.goto(article());
      const [title, firstTitle] = [await page.title(), await heading(page)];
      await page.evaluate(() => document.body.setAttribute('data-same-document', ''));
      await page.click(`${widget} [data-option="${first}"]`);
      await page.waitForURL(endsWith(addressAfter(first)));
      // The focus comes last, when all else has been exchanged.
      await page.waitForFunction((before) => {
        const title = document.querySelector('.step-title');
        return title?.textContent !== before && document.activeElement === title;
      }, firstTitle);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      expect(await page.title()).not.toBe(title);
      const secondTitle = await heading(page);
      await page.click(`${widget} [data-option="${second}"]`);
      await page.waitForURL(endsWith(addressAfter(first, second)));
      await page.waitForFunction((before) => document.querySelector('.step-title')?.textContent !== before, secondTitle);
      const third = await heading(page);
      await page.goBack();
      await expect.poll(() => heading(page)).toBe(secondTitle);
      await page.goBack();
      await expect.poll(() => heading(page)).toBe(firstTitle);
      expect(page.url()).toBe(article());
      expect(await page.title()).toBe(title);
      await page.goForward();
      await page.goForward();
      await expect.poll(() => heading(page)).toBe(third);
      expect(await page.locator('[data-same-document]').count()).toBe(1);
      await page.click(`${widget} [data-back]`);
      await expect.poll(() => heading(page)).toBe(secondTitle);
      await page.reload();
      expect(await page.locator('[data-same-document]').count()).toBe(0);
      await expect.poll(() => heading(page)).toBe(secondTitle);
    });
  });
  test('shows the step that was asked for last, whichever comes first', async () => {
    await withPage({}, async (page) => {
      await page.goto(article());
      for (const option of [first, second]) await page.click(`${widget} [data-option="${option}"]`);
      await page.waitForURL(endsWith(addressAfter(first, second)));
      const last = await heading(page);
      for (const address of [addressAfter(first), '']) {
        await page.goBack();
        await page.waitForFunction((state) => document.querySelector<HTMLElement>('.step')?.dataset['state'] === state, address);
      }
      const held = Promise.withResolvers<void>();
      await page.route(endsWith(addressAfter(first)), (route) => held.promise.then(() => route.continue()));
      await page.goForward();
      await page.goForward();
      await expect.poll(() => heading(page)).toBe(last);
      const late = page.waitForResponse(endsWith(addressAfter(first)));
      held.resolve();
      await (await late).finished();
      await painted(page);
      expect(await heading(page)).toBe(last);
    });
  });
  test.each([
    ['the server fails', 500, undefined],
    ['the page has no step', 200, '<title>x</title>'],
  ])('goes to the step’s own page when %s', async (_, status, body) => {
    await withPage({}, async (page) => {
      await page.goto(article());
      let isFirst = true;
      await page.route(endsWith(addressAfter(first)), (route) => {
        if (!isFirst) return route.continue();
        isFirst = false;
        return route.fulfill({ status, contentType: 'text/html', body: body ?? '' });
      });
      await page.click(`${widget} [data-option="${first}"]`);
      await page.waitForURL(endsWith(addressAfter(first)));
      await expect.poll(() => page.locator('h1.step-title').count()).toBe(1);
    });
  });
  test('works up to the ticket', async () => {
    await withPage({}, async (page) => {
      await page.goto(article());
      for (const option of [...way, 'failed']) await page.click(`${widget} [data-option="${option}"]`);
      // A field is locked until its script is there.
      await page.fill('input[data-entry="i"]', 'Stripe EU');
      expect(await page.locator('[data-agent]').textContent()).toMatch(
        new RegExp(`tried=${fix}:failed.*\nintegration=Stripe EU`),
      );
      // Its styles come with it.
      await expect.poll(() => page.locator('.ticket-ways').evaluate((ways) => getComputedStyle(ways).display)).toBe('flex');
    });
  });
  test('is a list of links without script', async () => {
    await withPage({ javaScriptEnabled: false }, async (page) => {
      await page.goto(article());
      await page.click(`${widget} [data-option="${first}"]`);
      await page.waitForURL(endsWith(addressAfter(first)));
    });
  });
});

describe('the ticket, with script', () => {
  const ticket = addressAfter(...way, 'failed');
  test('takes what is typed into the text, and warns of a secret', async () => {
    await withPage({}, async (page) => {
      await visit(page, urlOf('en', id, ticket));
      await page.fill('input[data-entry="i"]', 'Google Ads EU');
      expect(await page.locator('[data-agent]').textContent()).toMatch(/integration=Google Ads EU/);
      expect(await page.locator('#ticket-body').inputValue()).toMatch(/: Google Ads EU$/m);
      expect(await page.locator('[data-warning]').isVisible()).toBe(false);
      await page.fill('input[data-entry="i"]', 'Google Ads, password: hunter2hunter');
      expect(await page.locator('[data-warning]').innerText()).toContain('hun…');
      await page.fill('input[data-entry="i"]', '');
      expect(await page.locator('[data-warning]').isVisible()).toBe(false);
    });
  });
  test('is copied, or selected where copying is refused', async () => {
    await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await visit(page, urlOf('en', id, ticket));
      await page.click('[data-copy]');
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`tried=${fix}:failed`);
    });
    await withPage({}, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('blocked')) } });
      });
      await visit(page, urlOf('en', id, ticket));
      await page.click('[data-copy]');
      await expect
        .poll(() =>
          page
            .locator('#ticket-body')
            .evaluate(
              (area) => area instanceof HTMLTextAreaElement && area.selectionEnd - area.selectionStart === area.value.length,
            ),
        )
        .toBe(true);
    });
  });
  test('is downloaded as it stands', async () => {
    await withPage({ acceptDownloads: true }, async (page) => {
      await visit(page, urlOf('en', id, ticket));
      await page.fill('input[data-entry="i"]', 'Größe & Co.');
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-download]')]);
      expect(download.suggestedFilename()).toBe(`ticket-${id}.txt`);
      expect(readFileSync(await download.path(), 'utf8')).toContain('integration=Größe & Co.');
    });
  });
  test('sends and stores nothing', async () => {
    await withPage({}, async (page) => {
      await visit(page, urlOf('en', id, ticket));
      await page.waitForLoadState('networkidle');
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.fill('input[data-entry="i"]', 'Unmistakable');
      await page.fill('#ticket-body', 'Unmistakable text');
      await page.click('[data-copy]');
      await page.locator('[data-status]').filter({ hasText: /./ }).waitFor();
      expect(requests).toEqual([]);
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie)).not.toContain(
        'Unmistakable',
      );
    });
  });
});

describe('an address that does not exist', () => {
  test.each(locales())('leads to the guide, with an explanation in %s', async (locale) => {
    await withPage({ locale }, async (page) => {
      await page.goto(urlOf(locale, id, `no-such-step/${first}`));
      const offered = page.locator('guide-lost a:visible');
      // The reader's language is chosen by a script that comes lazily.
      await offered.first().waitFor();
      await expect.poll(() => offered.count()).toBe(1);
      expect(await offered.getAttribute('href')).toContain(`/${locale}/troubleshoot/${id}/`);
    });
  });
});

test('no state of a guide has a violation of accessibility', async () => {
  const [first = '', ...others] = locales();
  // States of one node differ in the answers that led to it: a list, which the state with the most shows all of.
  const longest = guides.flatMap(({ id: guide }) => {
    const below = builtFiles('/index.html').flatMap((file) => file.split(`${first}/troubleshoot/${guide}/`)[1] ?? []);
    const byNode = Map.groupBy(below, (file) => file.split('/')[0]);
    return [...byNode.values()].map((files) => ({ guide, file: files.sort((a, b) => b.length - a.length)[0] ?? '' }));
  });
  expect(longest.length).toBeGreaterThan(guides.flatMap(({ nodes }) => Object.keys(nodes)).length);
  // The templates have a test of their own in all languages and both themes (accessibility); here each node is seen in one.
  const urls = longest.map(({ guide, file }, index) => {
    const locale = [first, ...others][index % locales().length] ?? first;
    return urlOf(locale, guide, file.replace(/\/?index\.html$/, ''));
  });
  const violations: string[] = [];
  // Each state as a first visit: the offer to go on lies over the lower edge, where it covers half of what scrolls below it.
  const initScript = `localStorage.clear();${axeSource}`;
  await inPages(browser, urls, { initScript, bypassCSP: true, reducedMotion: 'reduce' }, async (page, url) => {
    await visit(page, url);
    violations.push(...(await violationsOf(page, 'all but colors')).map((violation) => `${url} ${violation}`));
  });
  expect(violations.slice(0, 10)).toEqual([]);
}, 900_000);
