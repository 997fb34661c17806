import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { loadSite } from '../page-values/load-site.ts';
import { shareSite } from '../page-values/shared-site.ts';
import { readSettings } from '../settings.ts';
import { leadToProblemsOfGuides } from './left-out-guides.ts';

/** Where an address of a site leads that has a guide nobody can read; null where it is answered by others. */
async function ask(address: string): Promise<string | null> {
  const folder = writeFiles({
    'site.yml': 'reference: en\nlocales: { en: en, fr: fr }\n',
    'en/help/a.md': '---\ntitle: A\nexl-id: a\n---\n\n# A\n',
    'fr/help/a.md': '---\ntitle: A\nexl-id: a\n---\n\n# A\n',
    'troubleshooters/broken.yml': 'nodes: [\n',
  });
  const settings = readSettings({ CONTENT_DIR: folder, CONTENT_PROFILE: 'import', BASE_PATH: '/docs/' });
  shareSite(await loadSite({ settings }));
  const handlers: ((request: IncomingMessage, response: ServerResponse, next: () => void) => void)[] = [];
  leadToProblemsOfGuides({ use: (handler) => handlers.push(handler) });
  const server = createServer((request, response) => handlers[0]?.(request, response, () => response.writeHead(404).end()));
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return (await fetch(origin + address, { redirect: 'manual' })).headers.get('location');
}

test.each([
  ['/docs/en/troubleshoot/broken/', '/docs/dev/guides/broken/'],
  ['/docs/fr/troubleshoot/broken/some/state/?x', '/docs/dev/guides/broken/'],
  ['/docs/en/troubleshoot/', null],
  ['/docs/en/troubleshoot/broken-other/', null],
  ['/docs/dev/guides/broken/', null],
])('while writing, %s leads to %s', async (address, expected) => {
  expect(await ask(address)).toBe(expected);
});
