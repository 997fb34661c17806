// The pages for authors that `npm run dev` has besides the site, opened in a browser; one server for all of them.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeInto } from '../../src/catalog/test-folder.ts';
import { projectDir } from '../../src/site/settings.ts';
import { acceptText } from '../../src/translations/accept.ts';
import { printTranslationLock } from '../../src/translations/lock.ts';
import { passagesOfFile } from '../../src/translations/passages.ts';
import { buildEnv, makeFolder } from '../kit/build-for-test.ts';
import { resize } from '../kit/browser-pages.ts';
import { launchBrowser } from '../kit/built-site.ts';
import { writeSamples } from '../kit/sample-content.ts';

const guide = (id: string, more = ''): string => `id: ${id}
version: 1
status: published
owner: documentation
reviewed: 2026-11-22
review-every: 180d
article: 5d3c1b7a-94f2-4a3e-8a41-7f1f2b9e6d02
ticket: desk
start: what
carry: [symptom, tried]
parts:
  text: { section: first-part, blocks: 0, expect: paragraph }
nodes:
  what: { kind: question, asks: symptom, options: { fails: { to: fix }, other: { to: fix, escape: other } } }
  fix: { kind: fix, show: [text], worked: done, failed: ticket, blocked: ticket }
${more}  done: { kind: end, end: resolved }
  ticket: { kind: end, end: ticket }
`;
const words = `title: Repair
description: Find out what is wrong.
what: { title: What is wrong?, options: { fails: The connection fails, other: Something else } }
fix: { title: Connect again }
done: { title: It works }
ticket: { title: Ask support }
`;
const guides = {
  whole: guide('whole'),
  unreachable: guide('unreachable', '  lost: { kind: fix, show: [text], worked: done, failed: ticket, blocked: ticket }\n'),
  torn: guide('torn', '  lost: { kind: fix\n'),
};

const phone = { width: 360, height: 740 };
const article = 'help/every-construct.md';
let content: string;
let server: ChildProcess;
let browser: Browser;
let page: Page;
let url = '';
let said = '';
const faults: string[] = [];
const textOf = (locale: string): string => readFileSync(path.join(content, locale, article), 'utf8');

/** Where the server says that it answers. */
function addressOf(): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (text: Buffer) => {
        said += String(text);
        const address = /The help center is at (\S+)/.exec(said)?.[1];
        if (address !== undefined) resolve(address);
      });
    server.once('exit', () => reject(new Error(`The server ended:\n${said}`)));
  });
}

/** Writes what another server of the project writes when it starts, over and over; gives what ends that. */
function writeAsAnotherServer(): () => void {
  const file = path.join(projectDir, '.astro/settings.json');
  const before = existsSync(file) ? readFileSync(file) : undefined;
  mkdirSync(path.dirname(file), { recursive: true });
  let written = 0;
  const timer = setInterval(() => writeFileSync(file, JSON.stringify({ written: (written += 1) })), 50);
  return () => {
    clearInterval(timer);
    if (before) writeFileSync(file, before);
    else rmSync(file, { force: true });
  };
}

beforeAll(async () => {
  content = makeFolder('author-pages-');
  writeSamples(content);
  for (const [name, text] of Object.entries(guides))
    writeInto(content, {
      [`troubleshooters/${name}.yml`]: text,
      [`en/troubleshooters/${name}.yml`]: text.includes('lost:') ? `${words}lost: { title: Look elsewhere }\n` : words,
    });
  const before = passagesOfFile(article, textOf('en').replace('The note.', 'The old note.'));
  const accepted = acceptText(passagesOfFile(article, textOf('fr')), before);
  writeInto(content, { 'fr/translations.lock': printTranslationLock(new Map([[article, accepted]])) });
  server = spawn(process.execPath, ['src/cli/dev.ts'], {
    cwd: projectDir,
    // Where Vitest runs, Astro answers no request.
    env: { ...buildEnv({ CONTENT_DIR: content, PORT: '0' }), VITEST: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const answers = addressOf();
  const stopWriting = writeAsAnotherServer();
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: phone });
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  url = await answers.finally(stopWriting);
});
afterAll(async () => {
  await browser.close();
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  rmSync(content, { recursive: true, force: true });
});

/** Opens a page and gives what every page for authors must be; where it is none, with what the server says. */
async function open(address: string): Promise<unknown> {
  faults.length = 0;
  const answer = await page.goto(`${url}${address}`, { waitUntil: 'networkidle' });
  const status = answer?.status();
  const seen = await page.evaluate(() => ({
    titles: document.querySelectorAll('h1').length,
    overflow: document.documentElement.scrollWidth - innerWidth,
    idsTwice: [...document.querySelectorAll('[id]')].map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index),
  }));
  return { status, ...seen, faults, ...(status === 200 ? {} : { said: said.slice(-4000) }) };
}
const inOrder = { status: 200, titles: 1, overflow: 0, idsTwice: [], faults: [] };

test.each(['dev/components/article/', 'dev/translations/'])('%s is in order on a phone', async (address) => {
  expect(await open(address)).toEqual(inOrder);
});

test('the page of components is in order on a phone, and has the width that there is', async () => {
  expect(await open('dev/components/')).toEqual(inOrder);
  await resize(page, { width: 1280, height: 900 });
  const main = await page.getByRole('main').boundingBox();
  await resize(page, phone);
  expect(main?.width).toBeGreaterThan(900);
});

test('the page of what pages may hold is in order on a phone; no heading within a component is larger than the one above', async () => {
  expect(await open('dev/page-components/')).toEqual(inOrder);
  const [above, ...sizes] = await page.evaluate(() =>
    [...document.querySelectorAll('main h2')].map((heading) => parseFloat(getComputedStyle(heading).fontSize)),
  );
  expect(Math.max(...sizes)).toBe(above);
});

test('the page of a language shows what changed in the original beside the translation', async () => {
  expect(await open('dev/translations/fr/')).toEqual(inOrder);
  expect(await page.getByRole('region', { name: article }).textContent()).toContain('The note.');
});

describe('the page of a guide', () => {
  test('draws it and shows the ticket of each state', async () => {
    expect(await open('dev/guides/whole/')).toEqual(inOrder);
    expect(await page.locator('svg.diagram').count()).toBe(1);
    expect(await page.locator('details:has(.guide-text)').count()).toBeGreaterThan(0);
  });

  test('tells of a step that no answer leads to, and draws it', async () => {
    expect(await open('dev/guides/unreachable/')).toEqual(inOrder);
    expect(await page.locator('main pre').first().textContent()).toContain('guide-unreachable');
    expect(await page.locator('svg.diagram').textContent()).toContain('Look elsewhere');
  });

  test('tells what is wrong where no guide can be made, also whoever opens the guide itself', async () => {
    expect(await open('en/troubleshoot/torn/')).toEqual(inOrder);
    expect(new URL(page.url()).pathname).toBe('/dev/guides/torn/');
    expect(await page.locator('main pre').textContent()).toContain('troubleshooters/torn.yml');
  });
});

test('the page that is open shows an edit of its text', async () => {
  await page.goto(`${url}en/help/every-construct/`);
  writeInto(content, { [`en/${article}`]: textOf('en').replace('The note.', 'The edited note.') });
  await page.getByText('The edited note.').waitFor();
});
