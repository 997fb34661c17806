import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shareSite } from '../page-values/shared-site.ts';
import { loadSite } from '../page-values/load-site.ts';
import { serveAssetsWhileWriting } from './serve-assets.ts';
import { readSettings } from '../settings.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'assets-'));
const settings = readSettings({ CONTENT_DIR: folder, CONTENT_PROFILE: 'import', BASE_PATH: '/docs/' });
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};
const server = createServer();
let origin = '';

beforeAll(async () => {
  write('en/help/a.md', '---\ntitle: A\nexl-id: a\n---\n\n# A\n');
  write('fr/help/a.md', '---\ntitle: A\nexl-id: a\n---\n\n# A\n');
  write('public/.well-known/security.txt', 'Contact');
  write('public/logo.svg', '<svg onload="alert(1)"/>');
  write('en/help/assets/a.csv', 'English');
  write('fr/help/assets/a.csv', 'French');
  write('en/help/assets/a.svg', '<svg onload="alert(1)"/>');
  write('en/help/assets/broken.svg', '<svg onload="alert(1)">');
  shareSite(await loadSite({ settings }));
  const handlers: ((request: IncomingMessage, response: ServerResponse, next: () => void) => void)[] = [];
  serveAssetsWhileWriting({ use: (handler) => handlers.push(handler) }, settings);
  server.on('request', (request, response) => handlers[0]?.(request, response, () => response.writeHead(404).end()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test.each([
  ['/docs/assets/assets/a.csv', 200, 'English'],
  ['/docs/fr/assets/assets/a.csv', 200, 'French'],
  ['/docs/assets/fr/assets/a.csv', 404, ''],
  ['/docs/.well-known/security.txt', 200, 'Contact'],
  ['/docs/logo.svg', 200, '<svg onload="alert(1)"/>'],
  ['/docs/assets/assets/a.svg', 200, '<svg xmlns="http://www.w3.org/2000/svg"/>\n'],
  ['/docs/assets/assets/broken.svg', 404, ''],
  ['/docs/fr/help/a/', 404, ''],
])('while writing, %s answers as in the finished site', async (address, status, text) => {
  const response = await fetch(origin + address);
  expect([response.status, await response.text()]).toEqual([status, text]);
});
