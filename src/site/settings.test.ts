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
