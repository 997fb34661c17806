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
