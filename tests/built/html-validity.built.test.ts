// Every built page through html-validate, as `npm run check:html` does.
import { expect, test } from 'vitest';
import { builtFiles, siteDir } from '../kit/built-site.ts';
import { createValidator, validateSite } from '../../src/site/inspect/validate-html.ts';

test('every page is valid HTML', async () => {
  const { pages, mistakes } = await validateSite(siteDir());
  expect(pages).toBe(builtFiles('.html').length);
  expect(mistakes.slice(0, 20)).toEqual([]);
}, 300_000);

test.each([
  ['<h1>A</h1><h3>B</h3>', 'heading-level'],
  ['<h1>A</h1><p id="a"></p><p id="a"></p>', 'no-dup-id'],
  ['<h1>A</h1><img src="a.png">', 'wcag/h37'],
  ['<h1>A</h1><p>Text<div>Block</div></p>', 'close-order'],
])('%s is found out', async (body, rule) => {
  const found = await createValidator()(
    `<!doctype html><html lang="en"><head><title>A</title></head><body><main>${body}</main></body></html>`,
    'a.html',
  );
  expect(found.join('\n')).toContain(`  ${rule}  `);
});
