// Tickets that arrive filled: a site with one guide per way to hand the text over, and a small server that receives it.
import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/site/serve/serve-site.ts';
import { buildForTest, makeFolder } from '../kit/build-for-test.ts';
import { launchBrowser } from '../kit/built-site.ts';
import { watchComplaints } from '../kit/complaints.ts';
import { writeInto } from '../../src/catalog/test-folder.ts';

/** What differs on the way are the bytes of a letter and the marks of an address, not the languages. */
const sentences = {
  'in ASCII': 'The connection fails since Monday; nothing else changed. ',
  'with the letters of our languages':
    'La connexion échoue depuis lundi : « accès refusé » ! Anslutningen misslyckas på återställningen. A conexão não há permissão. La connessione non riesce: perché? ¿Por qué? ',
  'of emoji and marks': 'It is broken 👩🏽‍💻 🏳️‍🌈 & 100 % + #1? ',
};
const longText = (sentence: string): string =>
  sentence
    .repeat(Math.ceil(5000 / sentence.length))
    .slice(0, 5000)
    .toWellFormed();

const guideOf = (id: string): string => `id: ${id}
version: 1
status: published
owner: documentation
reviewed: 2026-11-22
review-every: 180d
article: sample-article
ticket: ${id}
start: what
carry: [symptom, tried]
parts:
  again: { section: again, blocks: 0, expect: steps(2) }
facts:
  integration: { entry: i, ask-on: ticket }
nodes:
  what:
    kind: question
    asks: symptom
    options:
      fails: { to: fix }
      other: { to: fix, escape: other }
  fix: { kind: fix, show: [again], worked: done, failed: ticket, blocked: ticket }
  done: { kind: end, end: resolved }
  ticket: { kind: end, end: ticket }
`;
const wordsOf = (id: string): string => `title: Repair by ${id}
description: Find out what is wrong with ${id}.
facts:
  integration: Name of the integration
what: { title: What is wrong?, options: { fails: The connection fails, other: Something else } }
fix: { title: Connect again }
done: { title: It works }
ticket: { title: Ask support }
`;
const article = `---
title: Sample article
description: An article with steps.
exl-id: sample-article
---

# Sample article

## Connect again {#again}

1. Open the page.
1. Connect.
`;

/** No server is there, and none that takes any free port comes there while the tests go on. */
const closed = 'http://127.0.0.1:4/';
const targets = (desk: string): Record<string, string> => ({
  none: `{ product: Desk, url: '${desk}' }`,
  zendesk: `{ product: Desk, url: '${desk}hc/{locale}/requests/new', accepts-prefill: zendesk }`,
  template: `{ product: Desk, url: '${desk}', accepts-prefill: '${desk}new?title={summary}&text={text}&in={lang}&at={state}', prefill-limit: 4000 }`,
  mailbox: `{ product: Desk, url: 'mailto:desk@example.org', accepts-prefill: mailto }`,
  endpoint: `{ product: Desk, url: '${desk}', endpoint: '${desk}tickets?key=1' }`,
  closed: `{ product: Desk, url: '${desk}', endpoint: '${closed}tickets' }`,
});

interface Received {
  url: URL;
  type: string;
  body: string;
}
type Answer = (response: ServerResponse) => void;
const answerPage: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Desk</title>');
};
const answerWith =
  (status: number, body = '', headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, { 'access-control-allow-origin': '*', 'content-type': 'application/json', ...headers }).end(body);
  };

const requests: Received[] = [];
let answer = answerPage;
async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://desk.example');
  if (url.pathname === '/favicon.ico') return answerWith(404)(response);
  // What a desk must allow so that pages of another origin may send JSON.
  if (request.method === 'OPTIONS')
    return answerWith(204, '', { 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type' })(
      response,
    );
  const body = await text(request);
  requests.push({ url, type: request.headers['content-type'] ?? '', body });
  answer(response);
}
async function listen(): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

let desk: Awaited<ReturnType<typeof listen>>;
const copying = ['clipboard-read', 'clipboard-write'];
let browser: Browser;
/** Readers with script, who let the site copy, and without. */
let reader: BrowserContext;
let plain: BrowserContext;
/** What the browser says of the pages of readers with script. */
let complaints: string[];
let site: Awaited<ReturnType<typeof serveSite>>;
let remove = (): void => undefined;
beforeAll(async () => {
  desk = await listen();
  const all = targets(desk.url);
  const contentDir = makeFolder('tickets-');
  const files: Record<string, string> = {
    'site.yml': `name: Sample help\nreference: en\nurl: https://help.example.org\ntickets:\n${Object.entries(all)
      .map(([name, target]) => `  ${name}: ${target}\n`)
      .join('')}`,
    'en/help/TOC.md': '# Samples {#samples}\n\n* [Sample article](/help/sample.md)\n* [Without a guide](/help/plain.md)\n',
    'en/help/sample.md': article,
    'en/help/plain.md': article.replaceAll('Sample article', 'Without a guide').replace('sample-article', 'plain-article'),
  };
  for (const id of Object.keys(all)) {
    files[`troubleshooters/${id}.yml`] = guideOf(id);
    files[`en/troubleshooters/${id}.yml`] = wordsOf(id);
  }
  writeInto(contentDir, files);
  const build = buildForTest({
    CONTENT_DIR: contentDir,
    CONTENT_PROFILE: 'import',
    LOCALES: '',
    BASE_PATH: '',
  });
  rmSync(contentDir, { recursive: true, force: true });
  if (build.exitCode !== 0) throw new Error(`The samples do not build:\n${build.output}`);
  remove = () => build.remove();
  site = await serveSite({ dir: build.outDir, base: '/', port: 0 });
  browser = await launchBrowser();
  reader = await browser.newContext({ permissions: copying });
  complaints = await watchComplaints(reader);
  plain = await browser.newContext({ javaScriptEnabled: false });
}, 300_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  desk.server.closeAllConnections();
  desk.server.close();
  remove();
});
beforeEach(() => {
  requests.length = 0;
  complaints.length = 0;
  answer = answerPage;
});

const ticketUrl = (guide: string): string => `${site.url}en/troubleshoot/${guide}/ticket/fails/fix.failed/`;

/** The ticket of a guide with a text typed into it. */
async function openTicket(page: Page, guide: string, text: string): Promise<{ whole: string; rest: string }> {
  await page.goto(ticketUrl(guide));
  await page.waitForSelector('[data-copy][data-ready]');
  await page.fill('#ticket-body', text);
  const whole = `${text}\n\n${await page.locator('[data-agent]').textContent()}`;
  const link = page.locator('[data-link="filled"] textarea');
  return { whole, rest: (await link.count()) === 0 ? '' : await link.inputValue() };
}

/** The fields of a ticket as a desk reads them. Forms end their lines with CRLF. */
const fieldsOf = ({ type, body }: Received): Record<string, string> =>
  type === 'application/json'
    ? (JSON.parse(body) as Record<string, string>)
    : Object.fromEntries([...new URLSearchParams(body)].map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));

const withoutMark = (text: string): string => text.replace(/ \[…\]$/, '');

describe.each(Object.entries(sentences))('a text of 5,000 characters %s', (_kind, sentence) => {
  const text = longText(sentence);
  test('is copied whole where the desk takes nothing from us', async () => {
    const page = await reader.newPage();
    const { whole } = await openTicket(page, 'none', text);
    await page.click('[data-copy]');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(whole);
    await page.close();
  });
  test('arrives whole at an endpoint, the same as JSON and from a form without script', async () => {
    answer = answerWith(201);
    const page = await reader.newPage();
    const { whole } = await openTicket(page, 'endpoint', text);
    await page.click('form [type="submit"]');
    await page.locator('[data-outcome][data-kind="sent"]').waitFor();
    await page.close();
    const old = await plain.newPage();
    await old.goto(ticketUrl('endpoint'));
    await old.fill('#ticket-body', text);
    const [opened] = await Promise.all([plain.waitForEvent('page'), old.click('form [type="submit"]')]);
    await expect.poll(() => requests.length).toBe(2);
    await Promise.all([old.close(), opened.close()]);
    const [json, form] = requests.map(fieldsOf);
    expect(json).toEqual(form);
    expect(`${json?.['text']}\n\n${json?.['agent']}`).toBe(whole);
    expect(requests.map(({ type, url }) => `${type} ${url.pathname}${url.search}`)).toEqual([
      'application/json /tickets?key=1',
      'application/x-www-form-urlencoded /tickets?key=1',
    ]);
  });
  test.each([
    ['zendesk', 'tf_description', 2000],
    ['template', 'text', 4000],
  ])('reaches the desk by %s: what it gets and what is left to copy are the whole', async (guide, parameter, limit) => {
    const page = await reader.newPage();
    const { whole, rest } = await openTicket(page, guide, text);
    expect(await page.locator('[data-link="filled"] [data-rest]').isVisible()).toBe(true);
    await page.click('[data-link="filled"] a');
    await page.waitForURL(/127\.0\.0\.1/);
    const [request] = requests;
    const beginning = withoutMark(request?.url.searchParams.get(parameter) ?? '');
    expect(beginning.length).toBeGreaterThan(limit / 12);
    expect(whole.startsWith(beginning)).toBe(true);
    expect(whole.slice(beginning.length).trimStart()).toBe(rest);
    expect(page.url().length).toBeLessThanOrEqual(limit);
    await page.close();
  });
  test('reaches the mailbox as RFC 6068 says', async () => {
    const page = await reader.newPage();
    const { whole, rest } = await openTicket(page, 'mailbox', text);
    const href = (await page.locator('[data-link="filled"] a').getAttribute('href')) ?? '';
    expect(href).toMatch(/^mailto:desk@example\.org\?subject=[^&]+&body=[^&]+$/);
    expect(href.length).toBeLessThanOrEqual(1900);
    const body = withoutMark(new URLSearchParams(href.split('?')[1]?.replaceAll('+', '%2B')).get('body') ?? '');
    expect(whole.slice(body.replaceAll('\r\n', '\n').length).trimStart()).toBe(rest);
    await page.close();
  });
});

test('a short text arrives whole, with the values that the template names', async () => {
  const page = await reader.newPage();
  const { whole, rest } = await openTicket(page, 'template', 'Short.');
  expect(rest).toBe('');
  expect(await page.locator('[data-link="filled"] [data-rest]').isVisible()).toBe(false);
  await page.click('[data-link="filled"] a');
  await page.waitForURL(/127\.0\.0\.1/);
  expect(Object.fromEntries(requests[0]?.url.searchParams ?? [])).toEqual({
    title: 'The connection fails',
    text: whole,
    in: 'en',
    at: 'template/ticket/fails/fix.failed',
  });
  await page.close();
});

describe('a ticket that the page sends itself', () => {
  const said = (page: Page, kind: string): Promise<string> => page.locator(`[data-outcome][data-kind="${kind}"]`).innerText();
  const send = (page: Page): Promise<void> => page.click('form [type="submit"]');

  test('says that it arrived, with the reference of the answer, and is not sent twice', async () => {
    answer = answerWith(201, '{ "reference": "DESK-7" }');
    const page = await reader.newPage();
    await openTicket(page, 'endpoint', 'Short.');
    await send(page);
    expect(await said(page, 'sent')).toBe('Support has received your ticket. Its reference: DESK-7');
    await send(page);
    await page.fill('#ticket-body', 'Another.');
    await send(page);
    await expect.poll(() => requests.map((request) => fieldsOf(request)['text'])).toEqual(['Short.', 'Another.']);
    expect(fieldsOf(requests[0] as Received)).toMatchObject({
      subject: '[Desk] The connection fails',
      lang: 'en',
      state: 'endpoint/ticket/fails/fix.failed',
    });
    expect(complaints).toEqual([]);
    await page.close();
  });
  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Thank you</title>'],
    ['no reference', '{ "reference": { "id": 7 } }'],
  ])('says that it arrived where the answer is %s', async (_, body) => {
    answer = answerWith(200, body);
    const page = await reader.newPage();
    await openTicket(page, 'endpoint', 'Short.');
    await send(page);
    expect(await said(page, 'sent')).toBe('Support has received your ticket.');
    await page.close();
  });
  test('sends what is typed into a field', async () => {
    answer = answerWith(201);
    const page = await reader.newPage();
    await page.goto(ticketUrl('endpoint'));
    await page.fill('input[data-entry="i"]', 'Sales');
    await send(page);
    await said(page, 'sent');
    const { text: sent, agent } = fieldsOf(requests[0] as Received);
    expect([sent, agent]).toEqual([
      expect.stringMatching(/^Name of the integration: Sales$/m),
      expect.stringMatching(/^integration=Sales$/m),
    ]);
    await page.close();
  });

  const failures: [string, string, Answer, string][] = [
    ['it refuses', 'endpoint', answerWith(422), 'Support did not accept your ticket (error 422).'],
    ['it fails', 'endpoint', answerWith(500), 'Support could not take your ticket because of a fault on its side (error 500).'],
    [
      'it redirects',
      'endpoint',
      answerWith(303, '', { location: '/thanks' }),
      'Support pointed to another address. It is not certain that your ticket arrived.',
    ],
    ['it hangs up', 'endpoint', (response) => void response.destroy(), 'Support could not be reached. Check your connection.'],
    ['it is gone', 'closed', answerPage, 'Support could not be reached. Check your connection.'],
  ];
  /** The failure is said, and the text is there to be copied. */
  const expectKept = async (page: Page, whole: string, sentence: string): Promise<void> => {
    expect(await said(page, 'failed')).toBe(
      `${sentence} Your text is still here: try again, or copy it and send it another way.`,
    );
    expect(await page.inputValue('#ticket-body')).toBe('Short.');
    await page.click('[data-copy]');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(whole);
  };
  const expectSecondTry = async (page: Page): Promise<void> => {
    answer = answerWith(201);
    await send(page);
    expect(await said(page, 'sent')).toBe('Support has received your ticket.');
  };
  test.each(failures)('says so and keeps the text where %s', async (_, guide, how, sentence) => {
    answer = how;
    const page = await reader.newPage();
    const { whole } = await openTicket(page, guide, 'Short.');
    await send(page);
    await expectKept(page, whole, sentence);
    await page.close();
  });
  test.each(failures.filter(([, guide]) => guide === 'endpoint'))(
    'takes the text at a second try where %s',
    async (_, guide, how) => {
      answer = how;
      const page = await reader.newPage();
      await openTicket(page, guide, 'Short.');
      await send(page);
      await said(page, 'failed');
      await expectSecondTry(page);
      await page.close();
    },
  );
  test('says that it sends, and keeps the text where it is slow', async () => {
    answer = () => undefined;
    // A clock belongs to all pages of a context.
    const context = await browser.newContext({ permissions: copying });
    const page = await context.newPage();
    await page.clock.install();
    const { whole } = await openTicket(page, 'endpoint', 'Short.');
    await send(page);
    await expect.poll(() => requests.length).toBe(1);
    expect(await said(page, 'sending')).toBe('Sending your ticket…');
    await page.clock.runFor(15_000);
    await expectKept(page, whole, 'Support did not answer within 15 seconds. Your ticket may have arrived all the same.');
    await expectSecondTry(page);
    await context.close();
  });
  test.each(failures)('without script, leaves the text in its tab where %s', async (_, guide, how) => {
    answer = how;
    const page = await plain.newPage();
    await page.goto(ticketUrl(guide));
    await page.fill('#ticket-body', 'Short.');
    const [opened] = await Promise.all([plain.waitForEvent('page'), send(page)]);
    await opened.close();
    expect([page.url(), await page.inputValue('#ticket-body')]).toEqual([ticketUrl(guide), 'Short.']);
    expect(await page.locator('form noscript, form .hint').first().isVisible()).toBe(true);
    await page.close();
  });
  test('may be sent to its endpoints alone', async () => {
    const page = await reader.newPage();
    await openTicket(page, 'endpoint', 'Short.');
    const reached = await page.evaluate(
      (addresses) =>
        Promise.all(
          addresses.map((address) =>
            // Whether the desk lets the page read its answer is another question.
            fetch(address, { method: 'POST', mode: 'no-cors' }).then(
              () => true,
              () => false,
            ),
          ),
        ),
      [`${desk.url}tickets`, `${desk.url}other`, desk.url.replace('127.0.0.1', 'localhost')],
    );
    expect(reached).toEqual([true, false, false]);
    expect(requests.map(({ url }) => url.pathname)).toEqual(['/tickets']);
    await expect.poll(() => complaints.filter((text) => text.includes('policy: connect-src')).length).toBe(2);
    await page.close();
  });
});

describe('a ticket without a guide', () => {
  const body = (page: Page): Promise<string> => page.inputValue('#ticket-body');
  const ready = (page: Page) => page.waitForSelector('[data-copy][data-ready]');

  test('is begun from an article, with its title, its address and its id', async () => {
    const page = await reader.newPage();
    await page.goto(`${site.url}en/help/plain/`);
    await page.click('.article-foot a[href="/en/ticket/"]');
    await expect
      .poll(() => body(page))
      .toContain('\nArticle I have read: Without a guide – https://help.example.org/en/help/plain/\n');
    expect(await page.locator('[data-agent]').textContent()).toMatch(/^language=en$.*^exl-id=plain-article$/ms);
    await page.reload();
    await expect.poll(() => body(page)).toContain('Without a guide');
    await page.fill('input[data-fact="article"]', '');
    expect(await body(page)).not.toContain('Without a guide');
    await page.close();
  });
  test('is begun from a search that finds nothing, with the question', async () => {
    const page = await reader.newPage();
    await page.goto(`${site.url}en/search/`);
    await page.locator('search-panel[data-page] input').pressSequentially('blorpf xqz');
    await page.click('search-panel[data-page] [data-way="ticket"][href*="xqz"]');
    await expect.poll(() => body(page)).toContain('My search: blorpf xqz');
    expect(await page.inputValue('input[data-fact="article"]')).toBe('');
    await page.close();
  });
  test('takes nothing from a page that is no text', async () => {
    const page = await reader.newPage();
    await page.goto(`${site.url}en/troubleshoot/none/`);
    await page.click('footer a[href="/en/ticket/"]');
    await ready(page);
    await page.waitForLoadState('networkidle');
    expect([await page.evaluate(() => document.referrer), await page.inputValue('input[data-fact="article"]')]).toEqual([
      `${site.url}en/troubleshoot/none/`,
      '',
    ]);
    await page.close();
  });
  test('takes no article from another site, whatever that looks like', async () => {
    answer = (response) => {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          `<!doctype html><title>x</title><link rel="canonical" href="/x/"><main><article class="article"><h1>Send money</h1><a href="${site.url}en/ticket/">x</a></main>`,
        );
    };
    const page = await reader.newPage();
    await page.goto(desk.url);
    await page.click('a');
    await ready(page);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.referrer)).not.toBe('');
    expect([await page.inputValue('input[data-fact="article"]'), requests.length]).toEqual(['', 1]);
    await page.close();
  });
  test('has what is wrong as its subject, and nothing typed is kept', async () => {
    const page = await reader.newPage();
    await page.goto(`${site.url}en/ticket/`);
    await ready(page);
    await page.fill('input[data-fact="symptom"]', 'Unmistakable');
    expect(await body(page)).toBe(
      '[Desk] Unmistakable\n\nWhat is wrong: Unmistakable\n\nNo passwords, keys or tokens in this ticket.',
    );
    expect(decodeURIComponent((await page.locator('[data-link="mail"] a').getAttribute('href')) ?? '')).toMatch(
      /^mailto:\?subject=\[Desk\] Unmistakable&body=\[Desk\] Unmistakable/,
    );
    await page.fill('input[data-fact="symptom"]', 'password: hunter2hunter');
    expect(await page.locator('[data-warning]').innerText()).toContain('hun…');
    await page.fill('input[data-fact="symptom"]', '');
    expect(await body(page)).toMatch(/^\[Desk\] Question from the help center\n/);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie)).not.toContain(
      'Unmistakable',
    );
    await page.close();
  });
  test('has its fields from the start, so that nothing moves when they can be filled', async () => {
    const page = await reader.newPage();
    const scripts = Promise.withResolvers<void>();
    await page.route('**/*.js', async (route) => {
      await scripts.promise;
      await route.continue();
    });
    await page.goto(`${site.url}en/ticket/`, { waitUntil: 'commit' });
    // Read whole, with its styles, and waiting for its scripts.
    await page.waitForFunction(
      () =>
        document.readyState === 'interactive' &&
        [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].every(({ sheet }) => sheet !== null),
    );
    const area = page.locator('#ticket-body');
    const before = await area.boundingBox();
    expect(await page.isDisabled('input[data-fact="symptom"]')).toBe(true);
    scripts.resolve();
    await ready(page);
    expect(await page.isDisabled('input[data-fact="symptom"]')).toBe(false);
    expect(await area.boundingBox()).toEqual(before);
    await page.close();
  });
  test('is a text to change, to download and to mail without script', async () => {
    const page = await plain.newPage();
    await page.goto(`${site.url}en/ticket/`);
    expect(await page.locator('[data-fields]').isVisible()).toBe(false);
    expect(await page.locator('ticket-text li').first().innerText()).toContain('What is wrong');
    expect(await page.locator('[data-download], [data-link="mail"] a').count()).toBe(2);
    await page.close();
  });
});
