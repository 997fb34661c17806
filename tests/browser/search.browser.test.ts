// The search as people meet it, in a real browser over the built site.
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.ts';
import { launchBrowser, readBuilt, siteUrl } from '../kit/built-site.ts';
import type { TableText } from '../../src/search/query/table/table-text.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core');
const table: TableText = JSON.parse(readBuilt('search/fr/ranking.json'));
const article = table.urls.findIndex(
  (_, i) => table.kindNames[table.kinds[i] ?? -1] === 'article' && (table.titles[i]?.length ?? 0) > 20,
);
const title = table.titles[article] ?? '';
const address = table.urls[article] ?? '';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
  page = await context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security|Refused|Uncaught/.test(message.text())) complaints.push(message.text());
  });
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await context.close();
});

const home = (): string => `${siteUrl()}fr/`;
const field = () => page.locator('search-dialog input[role="combobox"]');
const status = () => page.locator('search-dialog [data-status]');
const results = () => page.locator('search-dialog .search-link-main');
const open = async (): Promise<void> => {
  await page.goto(home());
  await page.keyboard.press('Control+k');
  await field().waitFor({ state: 'visible' });
};
const ask = async (query: string): Promise<void> => {
  await open();
  await field().fill(query);
  await status().filter({ hasText: /./ }).waitFor({ state: 'attached' });
};
/** The words of the results are those of this query: nothing will be painted in their place. */
const answered = (query: string): Promise<void> =>
  status()
    .filter({ hasText: query.slice(0, 60) })
    .waitFor({ state: 'attached' });

describe('with the keyboard alone', () => {
  test('a result is found and opened', async () => {
    await page.goto(home());
    await page.keyboard.press('/');
    // All letters at once: results of half a title would lose what is chosen among them.
    await page.keyboard.insertText(title);
    await answered(title);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => results().first().getAttribute('aria-selected')).toBe('true');
    expect(await field().getAttribute('aria-activedescendant')).toBe(await results().first().getAttribute('id'));
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === address);
  });

  test('the arrows go round and Escape closes, with the focus back where it was', async () => {
    await page.goto(home());
    await page.keyboard.press('Tab');
    const before = await page.evaluate(() => document.activeElement?.className);
    await page.keyboard.press('Control+k');
    await field().fill(title);
    await answered(title);
    // The sections of a result, which can be chosen as well, come when it is in sight: they would make another option the last.
    await results().last().scrollIntoViewIfNeeded();
    await page.locator('search-dialog .search-result-text').last().filter({ hasText: /./ }).waitFor();
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => page.locator('search-dialog [role="option"]').last().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => results().first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    await page.locator('search-dialog dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe(before);
  });

  test('Enter without a choice shows everything on the search page, and the query is not sent', async () => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await open();
    await page.keyboard.type('zugangsdaten');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith('/fr/search/') && url.search === '?q=zugangsdaten');
    await page.locator('search-panel[data-page] [data-status]').filter({ hasText: 'zugangsdaten' }).waitFor();
    expect(sent.filter((request) => request.includes('zugangsdaten'))).toEqual([]);
  });
});

describe('for screen readers', () => {
  test('names, states and announcements are there', async () => {
    await ask(title);
    // On a slow machine the status says first that the search loads.
    await page.locator('search-dialog [role="combobox"][aria-expanded="true"]').waitFor();
    expect(await page.getByRole('combobox', { name: /.+/ }).count()).toBeGreaterThan(0);
    expect(await page.getByRole('listbox', { name: /.+/ }).count()).toBe(1);
    await answered(title);
    expect(await status().getAttribute('role')).toBe('status');
    expect(await status().textContent()).toMatch(/\d/);
    expect(await page.getByRole('option', { name: title }).count()).toBeGreaterThan(0);
  });

  test('axe finds nothing wrong with the dialog', async () => {
    await ask(title);
    await page.locator('search-dialog .search-result-text mark').first().waitFor();
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    const source = await import('node:fs').then(({ readFileSync }) => readFileSync(axePath, 'utf8'));
    await page.evaluate(source);
    const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
      'axe.run("search-dialog")',
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});

describe('on a bad connection', () => {
  test('a slow one says that the search loads, then shows results, and texts arrive without moving them', async () => {
    const [ranking, texts] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await page.route('**/ranking.json', (route) => ranking.promise.then(() => route.continue()));
    await page.route('**/*.pf_fragment', (route) => texts.promise.then(() => route.continue()));
    // Both are held back until the test has seen what is there before them.
    await ask(title);
    expect(await results().count()).toBe(0);
    ranking.resolve();
    await results().first().waitFor();
    const places = () => results().evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
    const before = await places();
    texts.resolve();
    await page.locator('search-dialog .search-result-text mark').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await places()).toEqual(before);
  });

  test('a failing one gives a clear message, ways on, and another try that works', async () => {
    await page.route('**/ranking.json', (route) => route.abort());
    await open();
    await field().fill(title);
    const failure = page.locator('search-dialog [data-failure]');
    await failure.waitFor({ state: 'visible' });
    expect(await failure.getAttribute('role')).toBe('alert');
    expect(await page.locator('search-dialog [data-start] a').count()).toBe(3);
    await page.unroute('**/ranking.json');
    await page.locator('search-dialog [data-retry]').click();
    await results().first().waitFor();
    await failure.waitFor({ state: 'hidden' });
  });
});

test('without an index, as in a preview, that is said, and the connection is not blamed', async () => {
  await page.route('**/ranking.json', (route) =>
    route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }),
  );
  await open();
  await field().fill(title);
  const failure = page.locator('search-dialog [data-failure]');
  await failure.waitFor({ state: 'visible' });
  expect((await failure.innerText()).trim()).toBe(translator('fr')('search.noIndex'));
  expect(await page.locator('search-dialog [data-start] a').count()).toBe(3);
});

describe('odd queries', () => {
  test('markup is text', async () => {
    await ask('<img src=x onerror="window.hacked=1"><b>token</b>');
    await page.locator('search-dialog :is(.search-link-main, [data-way])').filter({ visible: true }).first().waitFor();
    expect(await page.locator('search-dialog search-panel img, search-dialog search-panel b').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('two thousand letters neither break the layout nor the search', async () => {
    await ask(`${title} ${'mot de passe '.repeat(160)}`.slice(0, 2000));
    await results().first().waitFor();
    expect(await page.locator('search-dialog dialog').evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
    await answered(title);
    expect((await status().textContent())?.length).toBeLessThan(250);
  });

  test('an emoji finds nothing, and the way on carries the question', async () => {
    await ask('🙂🙂');
    const ticket = page.locator('search-dialog [data-way="ticket"]');
    await ticket.waitFor({ state: 'visible' });
    expect(await ticket.getAttribute('href')).toContain(`#q=${encodeURIComponent('🙂🙂')}`);
  });

  test('right-to-left text is kept, also on a right-to-left page', async () => {
    await open();
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    await field().fill('تسجيل الدخول');
    await status().filter({ hasText: 'تسجيل الدخول' }).waitFor();
    const box = await page.locator('search-dialog dialog').boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= 1100).toBe(true);
  });

  test('a slip is corrected and said, and can be searched as typed', async () => {
    const word = title.match(/\p{L}{7,}/u)?.[0] ?? '';
    const slip = `${word.slice(0, 3)}${word[4]}${word[3]}${word.slice(5)}`;
    await ask(title.replace(word, slip));
    const asTyped = page.locator('search-dialog [data-as-typed]');
    await asTyped.waitFor({ state: 'visible' });
    await expect.poll(() => results().first().getAttribute('href')).toBe(address);
    await asTyped.click();
    await asTyped.waitFor({ state: 'hidden' });
  });
});

test('words in quotation marks lead to the pages that hold them in this order', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open();
  const words = title.replace(/[^\p{L}\p{N}’' -]/gu, '').trim();
  await field().fill(`« ${words} »`);
  // Where the texts take their time, what holds the words in any order is shown first: as many as there is room for.
  const hrefs = () => results().evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await expect.poll(async () => (await hrefs()).includes(address) && (await hrefs()).length < 10).toBe(true);
  const held = await results().count();
  const turned = words.split(' ').reverse().join(' ');
  await field().fill(`"${turned}"`);
  await expect.poll(() => results().count()).toBeGreaterThan(held);
  expect(asked.filter((url) => /wasm|pf_index/.test(url))).toEqual([]);
});

test('a filter by topic keeps the results of that topic', async () => {
  await ask('configuration');
  await answered('configuration');
  const topics = page.locator('search-dialog select[data-topic]');
  const shown = async (): Promise<(string | undefined)[]> =>
    (await results().evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))).map(
      (href) => table.topicNames[table.topics[table.urls.indexOf(href)] ?? -1],
    );
  const before = await shown();
  const topic = before.findLast((name) => name !== undefined);
  if (topic === undefined) throw new Error('No result has a topic.');
  expect(new Set(before).size).toBeGreaterThan(1);
  await topics.selectOption(topic);
  await expect.poll(async () => [...new Set(await shown())]).toEqual([topic]);
});

test('the address of the search page brings its query', async () => {
  await page.goto(`${siteUrl()}fr/search/?q=${encodeURIComponent(title)}`);
  const first = page.locator('search-panel[data-page] .search-link-main').first();
  await expect.poll(() => first.getAttribute('href')).toBe(address);
});

test('what is typed into the field of the page goes on in the dialog', async () => {
  await page.goto(`${siteUrl()}fr/troubleshoot/`);
  await page.locator('.site-header input[type="search"]').fill(title);
  await results().first().waitFor();
  expect(await field().inputValue()).toBe(title);
});

test('a question that comes along is shown on the page it leads to', async () => {
  const carrying = `${siteUrl().replace(/\/$/, '')}${address}#q=${encodeURIComponent('<b>rien ne va plus</b>')}`;
  await page.goto(carrying, { referer: `${siteUrl()}fr/search/` });
  await page.locator('main .notice').filter({ hasText: '<b>rien ne va plus</b>' }).waitFor();
  expect(await page.locator('main .notice b').count()).toBe(0);
});

describe('a question in an address that somebody else wrote', () => {
  test('is no word of the reader’s on the page it leads to', async () => {
    await page.goto(`${siteUrl().replace(/\/$/, '')}${address}#q=${encodeURIComponent('rien ne va plus')}`, {
      referer: 'https://elsewhere.example/',
    });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main').innerText()).not.toContain('rien ne va plus');
  });

  test('is searched, but neither remembered nor carried on', async () => {
    await page.goto(`${siteUrl()}fr/search/?q=${encodeURIComponent(title)}`, { referer: 'https://elsewhere.example/' });
    const ticket = page.locator('search-panel[data-page] [data-way="ticket"]');
    await page.locator('search-panel[data-page] .search-link-main').first().waitFor();
    await expect.poll(() => ticket.getAttribute('href')).not.toContain('#');
    await page.locator('search-panel[data-page] .search-link-main').first().click();
    await page.waitForURL((url) => url.pathname === address);
    expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
  });
});

test('recent searches are offered and can be erased', async () => {
  await ask(title);
  await results().first().click();
  await page.waitForURL((url) => url.pathname === address);
  await page.keyboard.press('Control+k');
  const recent = page.locator('search-dialog [data-recent-list] button');
  await recent.first().waitFor();
  expect(await recent.first().textContent()).toBe(title);
  await page.locator('search-dialog [data-forget]').click();
  await expect.poll(() => recent.count()).toBe(0);
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

test('without script the header leads to a page that says so and to the topics', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1100, height: 800 } });
  const tab = await plain.newPage();
  await tab.goto(`${siteUrl()}fr/troubleshoot/`);
  await tab.locator('.site-header input[type="search"]').fill('token');
  await tab.keyboard.press('Enter');
  await tab.waitForURL((url) => url.pathname.endsWith('/fr/search/') && url.search === '?q=token');
  expect(await tab.locator('.notice').first().isVisible()).toBe(true);
  await tab
    .locator('main')
    .getByRole('link', { name: translator('fr')('search.topics') })
    .click();
  await expect.poll(() => tab.locator('.topics a').count()).toBeGreaterThan(3);
  await plain.close();
});
