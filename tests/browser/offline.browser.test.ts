// A reader whose connection is cut: the server is really gone. And one who is online again.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.ts';
import { serviceWorker } from '../../src/site/output/offline/offline-files.ts';
import { serveSite, type ServedSite } from '../../src/site/serve/serve-site.ts';
import { makeFolder } from '../kit/build-for-test.ts';
import { builtFiles, launchBrowser, siteDir } from '../kit/built-site.ts';
import { longArticle } from '../kit/templates.ts';
import { writtenGuides } from '../kit/written-guides.ts';

const t = translator('fr');
const age = t('offline.age', { date: '' }).slice(0, 20);
const { path: article } = longArticle();
const [other = ''] = builtFiles('/index.html').filter((file) => file.startsWith('fr/help/') && !file.includes(article));
const [guide] = writtenGuides();
const guideFile = `fr/troubleshoot/${guide?.id}/index.html`;
let dir: string;
let site: ServedSite | undefined;
let port: number;
let browser: Browser;
let page: Page;
const errors: string[] = [];

const serve = async (): Promise<void> => {
  site ??= await serveSite({ dir, base: '/', port });
  port = Number(new URL(site.url).port);
};
const cut = async (): Promise<void> => {
  await site?.close();
  site = undefined;
};
/** Another build of a file: what stood beside it compressed is of the one before. */
const publish = (file: string, text: string): void => {
  writeFileSync(path.join(dir, file), text);
  for (const ending of ['.br', '.gz']) rmSync(path.join(dir, `${file}${ending}`), { force: true });
};
const at = (address: string): string => `http://localhost:${port}/${address}`;

beforeAll(async () => {
  dir = makeFolder('offline-');
  for (const part of ['fr', 'site-files', 'search/fr', 'favicon.svg', 'service-worker.js', 'assets'])
    cpSync(path.join(siteDir(), part), path.join(dir, part), { recursive: true });
  port = 0;
  await serve();
  browser = await launchBrowser([], true);
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => /Content.Security.Policy/i.test(message.text()) && errors.push(message.text()));
});
afterAll(async () => {
  await browser.close();
  await cut();
  rmSync(dir, { recursive: true, force: true });
});

test('the first visit keeps the page and, at last, its language', async () => {
  await page.goto(at(`fr/${article}`));
  await expect
    .poll(() => page.evaluate(async () => (await caches.match('/fr/offline/files.json')) !== undefined), { timeout: 120_000 })
    .toBe(true);
});

describe('without a connection', () => {
  beforeAll(cut);

  test('an article that was read is there, whole, and says how old it is', async () => {
    await page.goto(at(`fr/${article}`));
    expect(await page.locator('main .notice').first().innerText()).toContain(age);
    expect(await page.locator('main .notice').first().innerText()).toContain(String(new Date().getFullYear()));
    expect(await page.locator('.prose').first().innerText()).not.toBe('');
    const broken = await page.evaluate(() =>
      Promise.all(
        [...document.images].map((image) => {
          image.loading = 'eager';
          return image.decode().then(
            () => [],
            () => [image.src],
          );
        }),
      ),
    );
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.flat()).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.site-header') ?? document.body).display)).toBe(
      'flex',
    );
  });

  test('a guide leads to its ticket', async () => {
    await page.goto(at(`fr/troubleshoot/${guide?.id}/`));
    expect(await page.locator('main .notice').first().innerText()).toContain(age);
    await page.locator('.choices a').first().click();
    await page.waitForURL((url) => url.pathname.split('/').length > 5);
    await page.locator('.step-ways [data-ticket]').click();
    await page.locator('#ticket-body').waitFor();
    expect(await page.locator('#ticket-body').inputValue()).not.toBe('');
    expect(await page.locator('main .notice').first().innerText()).toContain(age);
  });

  test('the search finds', async () => {
    await page.goto(at(`fr/${article}`));
    await page.keyboard.press('Control+k');
    await page.locator('.search-dialog').waitFor();
    await page.keyboard.insertText('intégration');
    await page.locator('.search-dialog .search-link-main').first().waitFor();
  });

  test('a page that was not read is told to be missing, with the ways that there are', async () => {
    await page.goto(at(other.replace('index.html', '')));
    expect(await page.locator('h1').innerText()).toBe(t('offline.title'));
    expect(await page.locator('main a').count()).toBeGreaterThan(1);
    expect(await page.locator('main .notice').count()).toBe(0);
  });
});

describe('online again', () => {
  beforeAll(serve);

  test('a guide that has changed is never shown old', async () => {
    const file = path.join(dir, guideFile);
    publish(guideFile, readFileSync(file, 'utf8').replace(/(<h1[^>]*>)[^<]*/, '$1Renamed'));
    await page.goto(at(`fr/troubleshoot/${guide?.id}/`));
    expect(await page.locator('h1').first().innerText()).toBe('Renamed');
    expect(await page.locator('main .notice').count()).toBe(0);
  });

  test('a site that keeps nothing any more removes what it had kept', async () => {
    const off = serviceWorker({ base: '/', locales: [], offline: false });
    publish('service-worker.js', off);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const kept = async (): Promise<number> =>
      (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length;
    await expect.poll(() => page.evaluate(kept)).toBe(0);
  });

  test('nothing was refused by the policy, and no script failed', () => {
    expect(errors).toEqual([]);
  });
});
