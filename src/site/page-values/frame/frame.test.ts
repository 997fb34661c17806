import { expect, test } from 'vitest';
import { writeFiles } from '../../../catalog/test-folder.ts';
import { loadContent } from '../../content/load.ts';
import { readSettings } from '../../settings.ts';
import { buildFrame } from './frame.ts';
import { createSite, type Site } from '../site.ts';

async function frameOf(more: Partial<Site> = {}) {
  const contentDir = writeFiles({ 'en/help/a.md': '---\ntitle: A\n---\n\nText.\n' });
  const settings = readSettings({ CONTENT_DIR: contentDir, CACHE_DIR: `${contentDir}/cache`, CONTENT_PROFILE: 'import' });
  const site = { ...createSite(await loadContent({ settings })), ...more };
  return buildFrame(site, { locale: 'en', urlIn: () => '/en/' });
}

test('a page has the policy and is kept for readers without a connection', async () => {
  expect(await frameOf()).toMatchObject({ policy: expect.stringContaining("default-src 'none'"), isKeptOffline: true });
});

test('while it is being written it has none, since Vite writes styles into it, and nothing is kept', async () => {
  expect(await frameOf({ isDevelopment: true })).toMatchObject({ policy: undefined, isKeptOffline: false });
});
