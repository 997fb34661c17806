import { expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { validateSite } from './validate-site.ts';

const page = (language: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><title>A</title></head><body><main><h1>A</h1>${body}</main></body></html>`;

test('every page is counted, and every one with a mistake is told, also where another is like it', async () => {
  const site = writeFiles({
    'en/a/index.html': page('en', '<p>One</p>'),
    'en/b/index.html': page('en', '<h3>Part</h3>'),
    'fr/a/index.html': page('fr', '<p>Un</p>'),
    'fr/b/index.html': page('fr', '<h3>Partie</h3>'),
    'fr/b/index.md': '# A',
  });
  const heard: [number, number][] = [];
  const { pages, mistakes } = await validateSite(site, (...counts) => heard.push(counts));
  expect([pages, heard.at(-1)]).toEqual([4, [4, 4]]);
  expect(mistakes).toEqual([
    expect.stringMatching(/^en\/b\/index\.html:1:\d+ {2}heading-level /),
    expect.stringMatching(/^fr\/b\/index\.html:1:\d+ {2}heading-level /),
  ]);
});
