import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite, type ServedSite } from './serve-site.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'served-'));
let site: ServedSite;

beforeAll(async () => {
  const files = { 'index.html': 'root', 'fr/index.html': 'accueil', 'fr/404/index.html': 'introuvable', '404.html': 'not found', 'a b.txt': 'text' };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), text);
  }
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

test('text is compressed for those who measure, other files and other readers get them as they are', async () => {
  const compressed = await serveSite({ dir, base: '/', port: 0, isCompressed: true });
  const answers = await Promise.all(
    [['fr/', 'gzip'], ['fr/', 'identity'], ['a%20b.txt', 'gzip'], ['%2e%2e/secret.txt', 'gzip'], ['nothing/', 'gzip']].map(async ([path, encoding]) => {
      const response = await fetch(`${compressed.url}${path}`, { headers: { 'Accept-Encoding': encoding ?? '' } });
      return [response.status, response.headers.get('content-encoding'), await response.text()];
    }),
  );
  await compressed.close();
  expect(answers).toEqual([[200, 'gzip', 'accueil'], [200, null, 'accueil'], [200, 'gzip', 'text'], [404, null, 'not found'], [404, null, 'not found']]);
});
