// Every built page through html-validate, as `npm run check:html` does.
import { expect, test } from 'vitest';
import { builtFiles, siteDir } from '../kit/built-site.ts';
import { createValidator } from '../../src/site/inspect/validate-html.ts';
import { validateSite } from '../../src/site/inspect/validate-site.ts';

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
  ['<h1>A</h1><nav></nav><nav></nav>', 'unique-landmark'],
  ['<h1>A</h1><template><nav></nav><nav></nav></template>', 'unique-landmark'],
  ['<h1>A</h1><template><i></i><template><p id="a"></p><p id="a"></p></template></template>', 'no-dup-id'],
])('%s is found out', async (body, rule) => {
  const found = await createValidator()(
    `<!doctype html><html lang="en"><head><title>A</title></head><body><main>${body}</main></body></html>`,
    'a.html',
  );
  expect(found.join('\n')).toContain(`  ${rule}  `);
});

test('what a template holds is beside nothing of the page, and has the place where it stands', async () => {
  const found = await createValidator()(
    `<!doctype html><html lang="en"><head><title>A</title></head><body><main><h1>A</h1></main>
<nav></nav><template><nav></nav></template>
<template><img src="a.png"></template></body></html>`,
    'a.html',
  );
  expect(found).toEqual([expect.stringMatching(/^a\.html:3:12 {2}wcag\/h37 /)]);
});
