// Tickets that arrive filled: a site with one guide per way to hand the text over, and a small server that receives it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/site/serve/serve-site.ts';
import { buildForTest, makeFolder } from '../kit/build-for-test.ts';
import { launchBrowser } from '../kit/built-site.ts';

const sentences = {
  en: 'The connection fails since Monday; nothing else changed. ',
  fr: 'La connexion échoue depuis lundi : « accès refusé » ! ',
  sv: 'Anslutningen misslyckas sedan måndag, på återställningen. ',
  pt: 'A conexão falha desde segunda-feira; não há permissão. ',
  it: 'La connessione non riesce da lunedì: perché? ',
  es: 'La conexión falla desde el lunes. ¿Por qué? ',
  emoji: 'It is broken 👩🏽‍💻 🏳️‍🌈 & 100 % + #1? ',
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

const targets = (desk: string): Record<string, string> => ({
  zendesk: `{ product: Desk, url: '${desk}hc/{locale}/requests/new', accepts-prefill: zendesk }`,
  template: `{ product: Desk, url: '${desk}', accepts-prefill: '${desk}new?title={summary}&text={text}&in={lang}&at={state}', prefill-limit: 4000 }`,
  mailbox: `{ product: Desk, url: 'mailto:desk@example.org', accepts-prefill: mailto }`,
});

const requests: URL[] = [];
let desk: Server;
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;
let remove = (): void => undefined;
beforeAll(async () => {
  desk = createServer((request, response) => {
    requests.push(new URL(request.url ?? '/', 'http://desk.example'));
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Desk</title>');
  });
  await new Promise<void>((resolve) => void desk.listen(0, '127.0.0.1', resolve));
  const all = targets(`http://127.0.0.1:${(desk.address() as AddressInfo).port}/`);
  const contentDir = makeFolder('tickets-');
  const files: Record<string, string> = {
    'site.yml': `name: Sample help\nreference: en\nurl: https://help.example.org\ntickets:\n${Object.entries(all)
      .map(([name, target]) => `  ${name}: ${target}\n`)
      .join('')}`,
    'en/help/TOC.md': '# Samples {#samples}\n\n* [Sample article](/help/sample.md)\n',
    'en/help/sample.md': article,
  };
  for (const id of Object.keys(all)) {
    files[`troubleshooters/${id}.yml`] = guideOf(id);
    files[`en/troubleshooters/${id}.yml`] = wordsOf(id);
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(contentDir, file)), { recursive: true });
    writeFileSync(path.join(contentDir, file), text);
  }
  const build = buildForTest({
    CONTENT_DIR: contentDir,
    CACHE_DIR: `${contentDir}-cache`,
    CONTENT_PROFILE: 'import',
    LOCALES: '',
    BASE_PATH: '',
  });
  for (const dir of [contentDir, `${contentDir}-cache`]) rmSync(dir, { recursive: true, force: true });
  if (build.exitCode !== 0) throw new Error(`The samples do not build:\n${build.output}`);
  remove = () => build.remove();
  site = await serveSite({ dir: build.outDir, base: '/', port: 0 });
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  await site.close();
  desk.close();
  remove();
});

/** The ticket of a guide with a text typed into it. */
async function openTicket(page: Page, guide: string, text: string): Promise<{ whole: string; rest: string }> {
  await page.goto(`${site.url}en/troubleshoot/${guide}/ticket/fails/fix.failed/`);
  await page.waitForSelector('[data-copy][data-ready]');
  await page.fill('#ticket-body', text);
  const whole = `${text}\n\n${await page.locator('[data-agent]').textContent()}`;
  return { whole, rest: await page.locator('[data-link="filled"] textarea').inputValue() };
}

const withoutMark = (text: string): string => text.replace(/ \[…\]$/, '');

describe.each(Object.entries(sentences))('a text of 5,000 characters, %s,', (_language, sentence) => {
  const text = longText(sentence);
  test.each([
    ['zendesk', 'tf_description', 2000],
    ['template', 'text', 4000],
  ])('reaches the desk by %s: what it gets and what is left to copy are the whole', async (guide, parameter, limit) => {
    const page = await browser.newPage();
    const { whole, rest } = await openTicket(page, guide, text);
    expect(await page.locator('[data-link="filled"] [data-rest]').isVisible()).toBe(true);
    requests.length = 0;
    await page.click('[data-link="filled"] a');
    await page.waitForURL(/127\.0\.0\.1/);
    const [request] = requests;
    const beginning = withoutMark(request?.searchParams.get(parameter) ?? '');
    expect(beginning.length).toBeGreaterThan(limit / 12);
    expect(whole.startsWith(beginning)).toBe(true);
    expect(whole.slice(beginning.length).trimStart()).toBe(rest);
    expect(page.url().length).toBeLessThanOrEqual(limit);
    await page.close();
  });
  test('reaches the mailbox as RFC 6068 says', async () => {
    const page = await browser.newPage();
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
  const page = await browser.newPage();
  const { whole, rest } = await openTicket(page, 'template', 'Short.');
  expect(rest).toBe('');
  expect(await page.locator('[data-link="filled"] [data-rest]').isVisible()).toBe(false);
  requests.length = 0;
  await page.click('[data-link="filled"] a');
  await page.waitForURL(/127\.0\.0\.1/);
  expect(Object.fromEntries(requests[0]?.searchParams ?? [])).toEqual({
    title: 'The connection fails',
    text: whole,
    in: 'en',
    at: 'template/ticket/fails/fix.failed',
  });
  await page.close();
});
