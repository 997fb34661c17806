// The built site over HTTP, as our own server and real hosts deliver it by the files that `npm run host` writes: one table of
// requests for all of them. A host that is not on this machine is skipped and said to be missing.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/site/delivery/answer.ts';
import { readDelivery, type Delivery } from '../../src/site/delivery/delivery.ts';
import { builtFiles, readBuilt, siteDir } from '../kit/built-site.ts';
import { hosts } from '../kit/hosts.ts';
import type { RunningHost } from '../kit/start-program.ts';

interface Received {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

/** Sends the path as it is written: what a browser would mend is part of the test. */
function ask(url: string, target: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Received> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = send({ hostname, port, path: target, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string | undefined>,
          body: Buffer.concat(parts),
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

/** The path of a redirect, whether or not the host writes its own name before it. */
const leadsTo = ({ headers }: Received, url: string): string => (headers['location'] ?? '').replace(new URL(url).origin, '');

// A host that hangs shall not hold up the others.
vi.setConfig({ testTimeout: 10_000 });

/** A source of the policy as an address of the settings may give it. */
const odd = 'https://forms.example/a%2Cb%24c';

const running = hosts.flatMap((host) => ['/', '/docs/'].map((base) => ({ host, base })));

describe.each(running.filter(({ host }) => host.lacks !== undefined && host.lacks !== ''))(
  '$host.name below $base',
  ({ host }) => {
    test.skip(`is not tested: ${host.lacks}`);
  },
);

describe.each(running.filter(({ host }) => host.lacks === undefined))('$host.name below $base', ({ host, base }) => {
  let site: string;
  let served: RunningHost;
  let article: string;
  let articleId: string;
  let hashed: string;
  let isCompressed: boolean;
  const at = (address: string, headers?: Record<string, string>, method?: string) =>
    ask(served.url, base + address, headers, method);

  beforeAll(async () => {
    // the built site, and beside it a page that is gone
    site = mkdtempSync(path.join(tmpdir(), 'delivered-'));
    for (const name of readdirSync(siteDir())) symlinkSync(path.join(siteDir(), name), path.join(site, name));
    mkdirSync(path.join(site, 'wiki/perdu là'), { recursive: true });
    writeFileSync(path.join(site, 'wiki/perdu là/index.html'), '<!DOCTYPE html><title>Gone</title>');
    const built = readDelivery(site);
    const answers: [string, Answer][] = [
      ['wiki/old place/index.html', { status: 301, to: `${base}fr/help/new/` }],
      ['wiki/old.html', { status: 301, to: `${base}fr/help/new/?a=%252#p%C3%A9` }],
      ['wiki/a`"{b}$1 (c)+*|~;#/index.html', { status: 301, to: `${base}fr/help/new/` }],
      ['wiki/abroad/index.html', { status: 301, to: 'https://docs.example.org/x/#y' }],
      ['wiki/perdu là/index.html', { status: 410 }],
    ];
    const below = (to: string): string => base + to.slice(1);
    const own = [...built.answers].map(([file, answer]): [string, Answer] => {
      if (answer.status === 410) return [file, answer];
      if (answer.status === 301) return [file, { ...answer, to: below(answer.to) }];
      const to = Object.fromEntries(Object.entries(answer.to).map(([locale, url]) => [locale, below(url)]));
      return [file, { status: 302, to }];
    });
    const policy = built.policy.replace(/form-action [^;]*/, `$& ${odd}`);
    const delivery: Delivery = { ...built, base, policy, answers: new Map([...own, ...answers]) };
    isCompressed = built.isCompressed;
    served = await host.start(site, delivery);
    const [file = ''] = builtFiles('/index.md').filter((name) => name.startsWith('fr/help/'));
    article = file.replace(/index\.md$/, '');
    articleId = (builtFiles('/index.html').find((name) => name.startsWith('id/')) ?? '').replace(/index\.html$/, '');
    hashed = (builtFiles('.css.br').find((name) => name.startsWith('site-files/')) ?? '').replace(/\.br$/, '');
  });
  afterAll(async () => {
    await served?.close();
    rmSync(site, { recursive: true, force: true });
  });

  test('every answer refuses frames, guesses of its kind and devices', async () => {
    for (const address of ['fr/', 'robots.txt', 'nothing/', 'wiki/perdu%20l%C3%A0/', 'wiki/abroad/', hashed]) {
      const { headers } = await at(address);
      expect(headers, address).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
    }
    for (const address of ['fr/', 'nothing/', 'wiki/perdu%20l%C3%A0/']) {
      const { headers } = await at(address);
      expect(headers['content-security-policy'], address).toMatch(
        /^default-src 'none';script-src 'self' 'sha256-.*frame-ancestors 'none'$/,
      );
    }
  });

  test('a drawing that is opened by its own address runs nothing', async () => {
    expect((await at('favicon.svg')).headers['content-security-policy']).toMatch(/^default-src 'none';.*;sandbox$/);
  });

  test.each(['fr/index.htm%6C', 'fr/index%2ehtml', 'fr%2F', 'fr/.', 'fr/search/..', 'favicon.sv%67', 'favicon%2Esvg'])(
    'the spelling %s goes round no policy',
    async (address) => {
      const { status, headers } = await at(address);
      // Some hosts know such a page, others refuse it in words of their own.
      const policy = headers['content-security-policy'];
      const isSafe = status === 200 ? /^default-src 'none';.*frame-ancestors 'none'/.test(policy ?? '') : status >= 300;
      expect({ status, policy, isSafe }).toMatchObject({ isSafe: true });
    },
  );

  test('the policy of the header allows what that of the page allows', async () => {
    const [, meta = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(readBuilt('fr/index.html')) ?? [];
    const header = (await at('fr/')).headers['content-security-policy'] ?? '';
    const sources = (policy: string) => policy.split(';').map((directive) => new Set(directive.split(' ')));
    const allowed = sources(header);
    expect(header).toContain(odd);
    for (const directive of sources(meta))
      expect(
        allowed.some((own) => directive.isSubsetOf(own)),
        [...directive].join(' '),
      ).toBe(true);
  });

  test.each([
    ['fr/', 'text/html; charset=utf-8'],
    ['robots.txt', 'text/plain; charset=utf-8'],
    ['favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['sitemap.xml', 'text/xml; charset=utf-8'],
    ['search/fr/ranking.json', 'application/json; charset=utf-8'],
  ])('%s is %s', async (address, type) => {
    expect((await at(address)).headers['content-type']?.toLowerCase()).toBe(type);
  });

  test('files that are named by a digest stay for ever, all others are asked for again', async () => {
    const cached = async (address: string) => (await at(address)).headers['cache-control'];
    expect(await cached(hashed)).toBe('public, max-age=31536000, immutable');
    for (const address of ['fr/', 'robots.txt', 'nothing/', 'site-files/none.abc.css', 'wiki/old.html', 'wiki/perdu%20l%C3%A0/'])
      expect(await cached(address), address).toBe('no-cache');
  });

  test.each([
    ['wiki/old%20place/', 'fr/help/new/'],
    ['wiki/old%20place', 'fr/help/new/'],
    ['wiki/old%20place/?q=a%20b&c', 'fr/help/new/?q=a%20b&c'],
    ['wiki/old.html', 'fr/help/new/?a=%252#p%C3%A9'],
    ['wiki/a%60%22%7Bb%7D$1%20(c)+*%7C~;%23/', 'fr/help/new/'],
    ['wiki/old.html?q=c', 'fr/help/new/?a=%252#p%C3%A9'],
  ])('%s moved for good to %s', async (address, to) => {
    const answer = await at(address);
    expect([answer.status, leadsTo(answer, served.url)]).toEqual([301, base + to]);
  });

  test('a redirect to another host keeps query and section', async () => {
    expect((await at('wiki/abroad/?q=1')).headers['location']).toBe('https://docs.example.org/x/?q=1#y');
  });

  test('what is gone answers 410 with its page', async () => {
    const { status, body } = await at('wiki/perdu%20l%C3%A0/');
    expect([status, String(body)]).toEqual([410, expect.stringContaining('<title>Gone</title>')]);
  });

  test.each([
    ['the language of the address', 'sv/nothing/', 'fr', 'sv'],
    ['that of the reader', 'nothing/', 'fr-CH, fr;q=0.9, en;q=0.8', 'fr'],
    ['that of the reader, for a file', 'nothing.png', 'tlh, it;q=0.5', 'it'],
  ])('what is missing answers 404 in %s', async (_, address, accepted, locale) => {
    const { status, headers, body } = await at(address, { 'Accept-Language': accepted });
    expect([status, headers['content-type']?.toLowerCase()]).toEqual([404, 'text/html; charset=utf-8']);
    expect(String(body)).toBe(readBuilt(`${locale}/404/index.html`));
  });

  test('what is missing answers readers of other languages in all', async () => {
    expect(String((await at('nothing', { 'Accept-Language': 'xx' })).body)).toBe(readBuilt('404.html'));
    expect(String((await at('nothing')).body)).toBe(readBuilt('404.html'));
  });

  test.each([
    ['fr', 'fr/'],
    ['FR-ca', 'fr/'],
    ['pt-PT,pt;q=0.9,en;q=0.8', 'pt/'],
    ['tlh-AT, tlh;q=0.9, sv;q=0.8, *;q=0.5', 'sv/'],
    [' it ;q=1.0', 'it/'],
  ])('the root leads readers of %s to %s', async (accepted, to) => {
    const answer = await at('?q=1', { 'Accept-Language': accepted });
    expect([answer.status, leadsTo(answer, served.url)]).toEqual([302, `${base + to}?q=1`]);
    expect(answer.headers['vary']).toMatch(/Accept-Language/i);
  });

  test.each(['', '*', 'tlh', 'frr', 'x,,;q=', 'fr\tx'])('the root shows all languages to readers of %j', async (accepted) => {
    const { status, body } = await at('', accepted === '' ? {} : { 'Accept-Language': accepted });
    expect([status, String(body)]).toEqual([200, readBuilt('index.html')]);
  });

  test('an id leads to the article in the reader’s language', async () => {
    const answer = await at(articleId, { 'Accept-Language': 'es' });
    expect([answer.status, leadsTo(answer, served.url)]).toEqual([
      302,
      expect.stringMatching(new RegExp(`^${base}es/help/.+/$`)),
    ]);
    expect((await at(articleId)).status).toBe(200);
  });

  test.each([
    ['text/markdown', true],
    ['text/markdown, text/html, */*', true],
    ['Text/Markdown;q=0.9, */*;q=0.1', true],
    ['text/html,application/xhtml+xml,*/*;q=0.8', false],
    ['text/html, text/markdown;q=0.5', false],
    ['text/markdown;q=0, text/html', false],
    ['*/*', false],
  ])('an article for readers that accept %s', async (accept, isText) => {
    const { status, headers, body } = await at(article, { Accept: accept });
    expect([status, headers['content-type']?.toLowerCase()]).toEqual([
      200,
      `text/${isText ? 'markdown' : 'html'}; charset=utf-8`,
    ]);
    expect(String(body)).toBe(readBuilt(`${article}index.${isText ? 'md' : 'html'}`));
    expect(headers['vary']).toMatch(/\bAccept\b(?!-)/i);
  });

  test('a page without a text of its own is itself for readers of Markdown', async () => {
    expect((await at('fr/search/', { Accept: 'text/markdown' })).headers['content-type']).toMatch(/^text\/html/i);
  });

  test.runIf(host.encodings.includes('gzip'))('text is compressed as it lies there', async () => {
    expect(isCompressed).toBe(true);
    const page = readBuilt('fr/index.html');
    const zipped = await at('fr/', { 'Accept-Encoding': 'gzip' });
    expect([zipped.headers['content-encoding'], String(gunzipSync(zipped.body))]).toEqual(['gzip', page]);
    expect(zipped.headers['vary']).toMatch(/Accept-Encoding/i);
    expect(zipped.headers['content-type']?.toLowerCase()).toBe('text/html; charset=utf-8');
    const plain = await at('fr/');
    expect([plain.headers['content-encoding'], String(plain.body)]).toEqual([undefined, page]);
    const text = await at(article, { 'Accept-Encoding': 'gzip', Accept: 'text/markdown' });
    expect(String(gunzipSync(text.body))).toBe(readBuilt(`${article}index.md`));
  });

  test.runIf(host.encodings.includes('br'))('Brotli goes before gzip', async () => {
    for (const address of ['fr/', hashed]) {
      const { headers, body } = await at(address, { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
      const file = address.replace(/\/$/, '/index.html');
      expect([headers['content-encoding'], String(brotliDecompressSync(body))], address).toEqual(['br', readBuilt(file)]);
    }
  });

  test.each(['identity', 'gzip'])('what a reader has already is not sent again (%s)', async (encoding) => {
    const first = await at('fr/', { 'Accept-Encoding': encoding });
    const { etag = '', 'last-modified': modified = '' } = first.headers;
    expect([etag, modified].every((value) => value !== '')).toBe(true);
    for (const condition of [{ 'If-None-Match': etag }, { 'If-Modified-Since': modified }]) {
      const { status, headers, body } = await at('fr/', { 'Accept-Encoding': encoding, ...condition });
      expect([status, body.length]).toEqual([304, 0]);
      expect(headers['cache-control']).toBe('no-cache');
    }
    expect((await at('fr/', { 'If-None-Match': '"other"' })).status).toBe(200);
  });

  test('a part of a file', async () => {
    const whole = Buffer.from(readBuilt('fr/index.html'));
    const part = async (range: string) => {
      const { status, headers, body } = await at('fr/', { Range: range });
      return [status, headers['content-range'], String(body)];
    };
    const last = whole.length - 1;
    expect(await part('bytes=5-9')).toEqual([206, `bytes 5-9/${whole.length}`, String(whole.subarray(5, 10))]);
    expect(await part('bytes=-7')).toEqual([206, `bytes ${last - 6}-${last}/${whole.length}`, String(whole.subarray(-7))]);
    expect((await part(`bytes=${whole.length}-`))[0]).toBe(416);
  });

  test('HEAD is GET without its body', async () => {
    const { status, headers, body } = await at('fr/', {}, 'HEAD');
    expect([status, headers['content-type']?.toLowerCase(), body.length]).toEqual([200, 'text/html; charset=utf-8', 0]);
    expect((await at('nothing/', {}, 'HEAD')).status).toBe(404);
    expect((await at('wiki/old.html', {}, 'HEAD')).status).toBe(301);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s is refused', async (method) => {
    expect((await at('fr/', {}, method)).status).toBe(405);
  });

  test('an address without its slash gets it, and keeps its query', async () => {
    const answer = await at('fr/search?q=a%20b');
    expect([answer.status, leadsTo(answer, served.url)]).toEqual([301, `${base}fr/search/?q=a%20b`]);
  });

  test('behind a proxy it answers under any name', async () => {
    const { status, body } = await at('fr/', { Host: 'help.example.org' });
    expect([status, body.length]).toEqual([200, Buffer.byteLength(readBuilt('fr/index.html'))]);
  });

  test.each(['//evil.example/..', '//evil.example/%2e%2e', '//evil.example/..%2f..', '/'])(
    'a page behind %s leads to no other host',
    async (before) => {
      const { headers } = await ask(served.url, `${before}${base}fr/search`);
      expect(new URL(headers['location'] ?? '', served.url).origin).toBe(new URL(served.url).origin);
    },
  );

  test.each([
    '..%2f..%2f..%2fetc/passwd',
    '%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '../../../../etc/passwd',
    'fr/..%5c..%5c..%5cetc%5cpasswd',
    'fr/%00',
    '.git/config',
    '.help-center/shared.json',
    '%2ehelp-center/shared.json',
    'a/'.repeat(1500),
    '//evil.example/',
    '%0d%0aSet-Cookie:%20a=b/',
    '%ff',
  ])('the trick %s shows nothing that is no page', async (address) => {
    const { status, headers, body } = await at(address);
    expect([400, 403, 404, 414]).toContain(status);
    expect([headers['location'], headers['set-cookie']]).toEqual([undefined, undefined]);
    expect(String(body)).not.toMatch(/root:|"program"/);
  });
});

test('at least our own server is there', () => {
  expect(hosts.some(({ lacks }) => lacks === undefined)).toBe(true);
});
