// Words that somebody else wrote stay words: over two hundred attacks in every place from which a page shows something.
// The policy, which would refuse them anyway, is switched off, so that the pages themselves are asked; a canary tells.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from '../../src/site/serve/serve-site.ts';
import { buildForTest, makeFolder, type TestBuild } from '../kit/build-for-test.ts';
import { enhanced } from '../kit/browser-pages.ts';
import { builtFiles, launchBrowser, readBuilt, siteUrl } from '../kit/built-site.ts';
import { joinedAttacks, markupAttacks } from '../kit/markup-attacks.ts';
import { articleThatHolds } from '../kit/templates.ts';

const canary = { sung: 0 };
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ bypassCSP: true });
  await context.exposeFunction('canary', () => void (canary.sung += 1));
  page = await context.newPage();
  // A page that leads away would be asked nothing more.
  page.on('dialog', (dialog) => void dialog.dismiss());
});
afterAll(() => browser.close());

/** What is on the page has had its time: a request made after those of its images is answered, and they are, too. */
const settle = async (): Promise<void> => {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    for (let turn = 0; turn < 2; turn += 1) await fetch('/x');
    await new Promise((resolve) => setTimeout(resolve));
  });
};
const expectSilence = async (): Promise<void> => {
  await settle();
  expect(canary.sung).toBe(0);
  expect(
    await page.evaluate(
      () => document.querySelectorAll('[href^="javascript:" i], [src^="javascript:" i], [onerror], [onload]').length,
    ),
  ).toBe(0);
};
const ticketPage = (): string =>
  builtFiles('/index.html').find((file) => file.startsWith('fr/troubleshoot/') && readBuilt(file).includes('<ticket-text')) ?? '';

test('the attacks are many, and the canary sings where one succeeds', async () => {
  expect(new Set(markupAttacks).size).toBeGreaterThanOrEqual(200);
  await page.goto(`${siteUrl()}fr/`);
  await page.evaluate((html) => {
    document.body.innerHTML = html;
  }, markupAttacks[1] ?? '');
  await expect.poll(() => canary.sung).toBeGreaterThan(0);
  canary.sung = 0;
});

describe('what somebody types or sends in an address', () => {
  test('in the search', async () => {
    await page.goto(`${siteUrl()}fr/search/?q=${encodeURIComponent(joinedAttacks(1500)[0] ?? '')}`);
    await page.waitForFunction(() => customElements.get('search-panel') !== undefined);
    await page.evaluate(async (queries) => {
      const panel = document.querySelector<HTMLElement & { ask(query: string): void }>('search-panel[data-page]');
      const input = panel?.querySelector('input');
      const status = panel?.querySelector('[data-status]');
      if (!panel || !input || !status) throw new Error('There is no search.');
      for (const query of queries) {
        status.textContent = '';
        panel.ask(query);
        if (input.value !== query) throw new Error('The field lacks the query.');
        // Said last, with words of the query in quotation marks: no next query comes before the results of this one are painted.
        while (!status.textContent.includes('«')) await new Promise(requestAnimationFrame);
      }
    }, joinedAttacks(280));
    await expectSilence();
  });

  test('as a question carried to an article and to a ticket', async () => {
    for (const address of [articleThatHolds('fr', 'id="submit-ticket"'), ticketPage().replace('index.html', '')]) {
      const [first = '', ...others] = joinedAttacks(290).map((text) => `#q=${encodeURIComponent(text)}`);
      await page.goto('about:blank');
      await page.goto(`${siteUrl()}${address}${first}`, { referer: `${siteUrl()}fr/search/` });
      await page.waitForFunction(
        (words) =>
          document.body.textContent?.includes(words) ||
          [...document.querySelectorAll('textarea')].some(({ value }) => value.includes(words)),
        'canary',
      );
      for (const hash of others) await page.evaluate((to) => location.replace(to), hash);
      await expectSilence();
    }
  });

  test('in the fields of a ticket, by hand and by the address', async () => {
    const address = `${siteUrl()}${ticketPage().replace('index.html', '')}`;
    await page.goto('about:blank');
    await page.goto(address);
    await enhanced(page);
    const entries = await page.evaluate((texts) => {
      const inputs = [...document.querySelectorAll<HTMLInputElement>('input[data-fact]')];
      if (inputs.length === 0) throw new Error('The ticket has no fields.');
      for (const [index, text] of texts.entries()) {
        const input = inputs[index % inputs.length];
        if (!input) continue;
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      return inputs.flatMap(({ dataset }) => dataset['entry'] ?? []);
    }, markupAttacks);
    expect(await page.locator('#ticket-body').inputValue()).toContain('canary()');
    await expectSilence();
    const texts = joinedAttacks(1200);
    for (let at = 0; at < texts.length; at += entries.length) {
      const facts = entries.map((entry, index) => `${entry}=${encodeURIComponent(texts[at + index] ?? '')}`).join('&');
      await page.goto('about:blank');
      await page.goto(`${address}#${facts}`);
      await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#ticket-body')?.value.includes('canary()'));
      await expectSilence();
    }
  });
});

test('what the browser has kept, written by another page of the same host', async () => {
  const guide = /^fr\/troubleshoot\/([^/]+)\//.exec(ticketPage())?.[1] ?? '';
  const version = /data-version="([^"]+)"/.exec(readBuilt(`fr/troubleshoot/${guide}/index.html`))?.[1];
  const searches = joinedAttacks(119);
  await page.goto(`${siteUrl()}fr/troubleshoot/${guide}/`);
  for (let at = 0; at < searches.length; at += 25) {
    await page.evaluate(
      ({ texts, title, url, key, of }) => {
        localStorage.setItem('recent-searches', JSON.stringify(texts));
        localStorage.setItem(key, JSON.stringify({ url, title, version: of, time: Date.now() }));
        for (const name of ['theme', 'language', 'single-keys']) localStorage.setItem(name, texts[0] ?? '');
      },
      {
        texts: searches.slice(at, at + 25),
        title: searches.slice(at, at + 25).join(' '),
        url: new URL(`${siteUrl()}fr/troubleshoot/${guide}/x/"><img src=x onerror=canary()>`).pathname,
        key: `guide-place:${guide}:fr`,
        of: version,
      },
    );
    await page.reload();
    await page.locator('[data-resume]').filter({ visible: true }).waitFor();
    for (let from = at; from < Math.min(at + 25, searches.length); from += 5) {
      await page.evaluate(
        (texts) => localStorage.setItem('recent-searches', JSON.stringify(texts)),
        searches.slice(from, from + 5),
      );
      await page.goto(`${siteUrl()}fr/search/`);
      await page.locator('search-panel[data-page] input').first().click();
      await expectSilence();
    }
    await page.goto(`${siteUrl()}fr/troubleshoot/${guide}/`);
    await expectSilence();
  }
});

describe('what an author, or a translator, writes', () => {
  const perArticle = 8;
  const articles = Array.from({ length: Math.ceil(markupAttacks.length / perArticle) }, (_, index) =>
    markupAttacks.slice(index * perArticle, (index + 1) * perArticle),
  );
  /** A file may have any name but `/` and NUL. */
  const nameOf = (texts: readonly string[], index: number): string =>
    `${index} ${(texts[0] ?? '').replaceAll(/[/\\\0]/g, '')}`.slice(0, 60).trim();
  let build: TestBuild;
  let site: ServedSite;
  beforeAll(async () => {
    const content = makeFolder('attacks-');
    mkdirSync(path.join(content, 'en/help'), { recursive: true });
    const quoted = (text: string | undefined): string => JSON.stringify(text ?? 'none');
    writeFileSync(
      path.join(content, 'site.yml'),
      `name: ${quoted(markupAttacks[1])}\ndescription: ${quoted(markupAttacks[3])}\nfooter: ${quoted(markupAttacks[26])}\nprofile: import\nreference: en\n`,
    );
    for (const [index, texts] of articles.entries()) {
      const [title, description, version, badge, feature, role, search, seo] = texts.map(quoted);
      const head = `---\ntitle: ${title}\ndescription: ${description}\nversion: ${version}\nbadge: { label: ${badge}, type: "Positive", tooltip: ${badge} }\nfeature: ${feature}\nrole: ${role}\nsearch: [${search}]\nseo-title: ${seo}\nexl-id: attack-${index}\n---\n`;
      writeFileSync(
        path.join(content, `en/help/${nameOf(texts, index)}.md`),
        `${head}\n# A\n\n${texts.map((text) => `## ${text}\n\n${text}\n`).join('\n')}`,
      );
    }
    build = buildForTest({ CONTENT_DIR: content, CONTENT_PROFILE: 'import' });
    rmSync(content, { recursive: true, force: true });
    expect(build.exitCode, build.output).toBe(0);
    site = await serveSite({ dir: build.outDir, base: '/', port: 0 });
  });
  afterAll(async () => {
    await site.close();
    build.remove();
  });

  test('in front matter, texts, settings and file names', async () => {
    await page.goto(`${site.url}en/`);
    await expectSilence();
    const addresses = await page.evaluate(() => [
      ...new Set([...document.querySelectorAll<HTMLAnchorElement>('main a[href*="/help/"]')].map(({ href }) => href)),
    ]);
    expect(addresses.length).toBe(articles.length);
    for (const address of addresses) {
      await page.goto(address);
      await expectSilence();
    }
    await page.goto(`${site.url}en/search/?q=canary`);
    await page.locator('.search-link-main').first().waitFor();
    await expectSilence();
  });
});
