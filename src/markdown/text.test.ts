import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { plainText } from './text.ts';

test.each([
  ['<p>One <b>bold</b>word</p><p>Two</p>', 'One boldword Two'],
  [
    '<table><tr><th>Error</th><th>Cause</th></tr><tr><td>404</td><td>The page <i>moved</i></td></tr></table><p>After</p>',
    'Error · Cause · 404 · The page moved After',
  ],
  ['<table><tr><td>A</td><td></td><td>B</td></tr></table>', 'A · B'],
])('%s reads %s', (html, text) => expect(plainText(fromHtml(html, { fragment: true }))).toBe(text));
