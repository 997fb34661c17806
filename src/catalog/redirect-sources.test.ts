import { expect, test } from 'vitest';
import { ownSource } from './redirect-sources.ts';
import { readCatalog } from './read.ts';
import { writeFiles } from './test-folder.ts';

const readFolder = () =>
  readCatalog(writeFiles({ 'en/help/a.md': '', 'fr/help/a.md': '' }), {
    SITE_URL: 'https://help.example.org',
    BASE_PATH: '/docs/',
  }).then((read) => read.catalog);

test.each([
  ['/help/old', { locale: undefined, path: 'old' }],
  ['/docs/help/old', { locale: undefined, path: 'old' }],
  ['/fr/help/a/old.html', { locale: 'fr', path: 'a/old' }],
  ['/fr/help/a/old/index.html', { locale: 'fr', path: 'a/old' }],
  ['/help/caf%C3%A9.md', { locale: undefined, path: 'café' }],
  ['https://help.example.org/docs/fr/help/old/?lang=fr#x', { locale: 'fr', path: 'old' }],
  ['https://elsewhere.example/fr/help/old/', undefined],
  ['/de/help/old/', undefined],
  ['/help/', 'unsafe'],
  ['/fr/help/../../x', 'unsafe'],
  ['/fr/help/.../x', 'unsafe'],
  ['/fr/help/%00', 'unsafe'],
])('%s is %j', async (from, source) => {
  expect(ownSource(await readFolder(), from)).toEqual(source);
});
