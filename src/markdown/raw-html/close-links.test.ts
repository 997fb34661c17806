import { expect, test } from 'vitest';
import { placesOf, render, toPage } from '../test-helpers.ts';

const rest = '<h2 id="one">One</h2>\n<p>text</p>';

test.each([
  ['See <a href="v.md">the *guide*.', '<p>See <a href="v/">the <em>guide</em>.</a></p>', '1:5'],
  ['**See <a href="v.md">the guide.** More', '<p><strong>See <a href="v/">the guide.</a></strong> More</p>', '1:7'],
  ['<p>See <a href="v.md">the guide.</p>', '<p>See <a href="v/">the guide.</a></p>', '1:8'],
  [
    '<div>\nSee <a href="v.md">the guide\n<p>more</p>\n</div>',
    '<div>\nSee <a href="v/">the guide\n</a><p>more</p>\n</div>',
    '2:5',
  ],
  ['<a href="v.md">a <a href="w.md">b</a> c', '<p><a href="v/">a </a><a href="w/">b</a> c</p>', '1:1'],
])('%j ends with its block', async (link, block, place) => {
  const { rendered, problems } = await render(`${link}\n\n## One\n\ntext`);
  expect(toPage(rendered)).toBe(`${block}\n${rest}\n`);
  expect(placesOf(problems)).toEqual([`${place} unclosed-html`]);
});

test.each([
  [
    '<a href="v.md">\n\n![a](b.png)\n\n</a>',
    '<a href="v/">\n<p><img src="/assets/b.png" alt="a" width="600" height="300" decoding="async"></p>\n</a>',
  ],
  ['<a id="x"/>\n\nText', '<a id="x"></a>\n<p>Text</p>'],
  ['One <a href="v.md">two\nthree</a> four', '<p>One <a href="v/">two\nthree</a> four</p>'],
])('%j is closed as it stands', async (body, page) => {
  const { rendered, problems } = await render(body);
  expect(toPage(rendered)).toBe(`${page}\n`);
  expect(problems).toEqual([]);
});
