import { expect, test } from 'vitest';
import { writeFiles } from '../catalog/test-folder.ts';
import { readSettings } from './settings.ts';

test.each([
  ['that of `site.yml`', { 'site.yml': 'base: docs\n' }, undefined, '/docs/'],
  ['that of BASE_PATH, which wins', { 'site.yml': 'base: docs\n' }, '/help', '/help/'],
  ['the root of a host that BASE_PATH names', { 'site.yml': 'base: docs\n' }, '/', '/'],
  ['the root where nothing is said', {}, undefined, '/'],
  ['the root where `site.yml` is no YAML, which is told when the content is read', { 'site.yml': 'base: [' }, undefined, '/'],
])('the path below which a site lives is %s', (_, files, BASE_PATH, base) => {
  expect(readSettings({ CONTENT_DIR: writeFiles(files), BASE_PATH }).base).toBe(base);
});

test.each([
  'https://help.example.org/docs',
  'https://help.example.org?x',
  'https://a@help.example.org',
  'https://[',
  'https://a:99999',
])('SITE_URL `%s` is no origin', (SITE_URL) => expect(() => readSettings({ SITE_URL })).toThrow(`SITE_URL is \`${SITE_URL}\``));

test.each(['https://help.example.org/', 'http://localhost:8080', 'https://hjälp.example'])('SITE_URL `%s` is one', (SITE_URL) =>
  expect(readSettings({ SITE_URL }).siteUrl).toBe(SITE_URL.replace(/\/$/, '')),
);
