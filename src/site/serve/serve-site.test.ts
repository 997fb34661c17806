import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite, type ServedSite } from './serve-site.ts';
import { UsageError } from '../settings.ts';
import { writeInto } from '../../catalog/test-folder.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'served-'));
let site: ServedSite;

beforeAll(async () => {
  const files = {
    'index.html': 'root',
    'fr/index.html': 'accueil',
    'fr/404/index.html': 'introuvable',
    '404.html': 'not found',
    'a b.txt': 'text',
    '.git/config': 'hidden',
    'index.md': 'é',
    'sitemap.xml': '<é/>',
    'words.json': '"é"',
    'drawing.svg': '<svg/>',
    'table.csv': 'é',
    'script.js': '//é',
    'style.css': '/*é*/',
    'image.png': '',
    'x.pf_meta': '',
  };
  writeInto(dir, files);
  site = await serveSite({ dir, base: '/docs/', port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true });
});

test.each([
  ['', 200, 'root'],
  ['fr/', 200, 'accueil'],
  ['fr', 200, 'accueil'],
  ['a%20b.txt', 200, 'text'],
  ['nothing/', 404, 'not found'],
  ['fr/nothing/', 404, 'introuvable'],
  ['../package.json', 404, 'not found'],
  ['%2e%2e/%2e%2e/etc/passwd', 404, 'not found'],
])('/docs/%s answers %i', async (path, status, text) => {
  const response = await fetch(site.url + path);
  expect([response.status, await response.text()]).toEqual([status, text]);
});

test.each([
  ['fr/', 'text/html; charset=utf-8'],
  ['index.md', 'text/markdown; charset=utf-8'],
  ['a%20b.txt', 'text/plain; charset=utf-8'],
  ['sitemap.xml', 'text/xml; charset=utf-8'],
  ['words.json', 'application/json; charset=utf-8'],
  ['drawing.svg', 'image/svg+xml; charset=utf-8'],
  ['table.csv', 'text/csv; charset=utf-8'],
  ['script.js', 'text/javascript; charset=utf-8'],
  ['style.css', 'text/css; charset=utf-8'],
  ['image.png', 'image/png'],
  ['x.pf_meta', 'application/octet-stream'],
])('/docs/%s is %s', async (path, type) => {
  expect((await fetch(site.url + path)).headers.get('content-type')).toBe(type);
});

/** Sends a request that no client would, and gives the first line of the answer. */
function ask(url: string, requestLine: string, headers = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), 'localhost', () =>
      socket.write(`${requestLine} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`),
    );
    socket.on('data', (data) => (answer += String(data)));
    // A server may close before it has read all; what it said until then counts.
    socket.on('error', (error) => (answer === '' ? reject(error) : undefined));
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
  });
}

describe.each(['/', '/docs/'])('below %s, a server lives through', (base) => {
  let own: ServedSite;
  beforeAll(async () => (own = await serveSite({ dir, base, port: 0 })));
  afterAll(() => own.close());

  test.each([
    ['two slashes', 'GET //', 404],
    ['more slashes', 'GET ///fr/', 404],
    ['another host', 'GET //evil.example/', 404],
    ['a slash too many', `GET ${base}/`, 404],
    ['a bare percent sign', `GET ${base}%`, 400],
    ['a NUL character', `GET ${base}%00`, 400],
    ['bytes that are no UTF-8', `GET ${base}%ff`, 400],
    ['half an address', 'GET http://[', 400],
    ['a whole address', 'GET http://localhost/', 400],
    ['no address', 'GET *', 400],
    ['two dots', `GET ${base}..`, 404],
    ['a way out', `GET ${base}../../etc/passwd`, 404],
    ['an encoded way out', `GET ${base}%2e%2e%2f%2e%2e%2fetc%2fpasswd`, 404],
    ['a way out with backslashes', `GET ${base}fr%5c..%5c..%5cetc`, 404],
    ['a hidden file', `GET ${base}.git/config`, 404],
    ['a name longer than any file', `GET ${base}${'a'.repeat(5000)}`, 404],
    ['more folders than any path', `GET ${base}${'a/'.repeat(5000)}`, 404],
    ['an address longer than allowed', `GET ${base}${'a'.repeat(20_000)}`, 431],
    ['a file as a folder', `GET ${base}index.md/x`, 404],
    ['HEAD', `HEAD ${base}fr/`, 200],
    ['HEAD of nothing', `HEAD ${base}nothing`, 404],
    ['POST', `POST ${base}`, 405],
    ['DELETE', `DELETE ${base}fr/`, 405],
    ['OPTIONS', 'OPTIONS *', 405],
    ['a method that does not exist', 'NONSENSE /', 400],
  ])('%s', async (_what, requestLine, status) => {
    expect(await ask(own.url, requestLine)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect((await fetch(`${own.url}fr/`)).status).toBe(200);
  });

  test.each([
    ['bytes=5-2', 200],
    ['bytes=x', 200],
    ['bytes=0-1,3-4', 200],
    ['bytes=-5', 206],
    ['bytes=2-', 206],
    ['bytes=99-', 416],
    ['bytes=-0', 416],
  ])('the range %s', async (range, status) => {
    expect(await ask(own.url, `GET ${base}fr/`, `Range: ${range}\r\n`)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect((await fetch(`${own.url}fr/`)).status).toBe(200);
  });
});

test('a file that comes and goes while the site is served', async () => {
  const ask = async () => (await fetch(`${site.url}late.txt`)).status;
  expect(await ask()).toBe(404);
  writeFileSync(path.join(dir, 'late.txt'), 'text');
  expect(await ask()).toBe(200);
  rmSync(path.join(dir, 'late.txt'));
  expect(await ask()).toBe(404);
});

test('what a reader has already is not sent again', async () => {
  const first = await fetch(`${site.url}fr/`);
  const again = await fetch(`${site.url}fr/`, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

test('a folder without its slash leads on with the query', async () => {
  const { status, headers } = await fetch(`${site.url}fr?q=a`, { redirect: 'manual' });
  expect([status, headers.get('location')]).toEqual([301, '/docs/fr/?q=a']);
});

test('a port that is taken gives the next one; where none is free, a sentence says so', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(65535, '127.0.0.1', resolve));
  await expect(serveSite({ dir, base: '/', port: 65535 })).rejects.toThrow(UsageError);
  await new Promise((resolve) => taken.close(resolve));
});

test.each([
  ['https://docs.example/日本/', '', 'https://docs.example/%E6%97%A5%E6%9C%AC/'],
  ['/docs/fr/#a?b', '?q=1', '/docs/fr/?q=1#a?b'],
  ['/docs/fr/?a=1#b', '?q=1', '/docs/fr/?a=1#b'],
])('a redirect to %s%s leads to %s', async (to, query, location) => {
  const answers = new Map([['old/index.html', { status: 301 as const, to }]]);
  const led = await serveSite({ dir, base: '/docs/', port: 0, delivery: { answers, languages: [], policy: '' } });
  const response = await fetch(`${led.url}old/${query}`, { redirect: 'manual' }).finally(() => led.close());
  expect([response.status, response.headers.get('location')]).toEqual([301, location]);
});
