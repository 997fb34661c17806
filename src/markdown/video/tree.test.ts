import { expect, test } from 'vitest';
import { render, toPage } from '../test-helpers.ts';

const card = '<p class="video"><a href="https://v.example/1" rel="external">‹video.watch v.example›</a></p>';
const words = '<a href="https://v.example/1" rel="external">‹video.watch v.example›</a>';

test.each([
  [
    'text in the same quote follows it',
    '>[!VIDEO](https://v.example/1)\n>\n>Watch this first.',
    `${card}\n<p>Watch this first.</p>\n`,
  ],
  [
    'text on the next line as well',
    '>[!VIDEO](https://v.example/1)\n>Watch **this**.',
    `${card}\n<p>Watch <strong>this</strong>.</p>\n`,
  ],
  ['a forgotten `>` does not matter', '[!VIDEO](https://v.example/1)', `${card}\n`],
  ['nor does an item of a list', '* [!VIDEO](https://v.example/1)', `<ul>\n<li>${words}</li>\n</ul>\n`],
  ['in a sentence it is a link with words', 'See [!VIDEO](https://v.example/1) now', `<p>See ${words} now</p>\n`],
  ['at the beginning of a sentence as well', '[!VIDEO](https://v.example/1) is new', `<p>${words} is new</p>\n`],
  [
    'a quotation that holds one stays a quotation',
    '>Look:\n>\n>[!VIDEO](https://v.example/1)',
    `<blockquote>\n<p>Look:</p>\n${card}\n</blockquote>\n`,
  ],
])('a video: %s', async (_, body, page) => {
  const { rendered, problems } = await render(body);
  expect(toPage(rendered)).toBe(page);
  expect(problems).toEqual([]);
});
