import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { cutSections } from './sections.ts';

const elementsOf = (html: string) =>
  cutSections(fromHtml(html, { fragment: true }), [])[0]?.blocks.map(({ elements }) => elements);

test('a block tells what translations of it hold as well, at any depth', () => {
  expect(elementsOf('<ul><li>a<ol><li><img src="x"></li></ol></li></ul><p>Text</p><pre>x</pre>')).toEqual([
    { list: 2, image: 1 },
    undefined,
    { code: 1 },
  ]);
  expect(elementsOf('<div><table><tr><td><span class="missing-image">x</span></td></tr></table></div>')).toEqual([
    { table: 1, image: 1 },
  ]);
});

test('a label is short bold text without further marks', () => {
  const long = 'x'.repeat(61);
  expect(elementsOf(`<p><strong>Save</strong> <strong>a <em>b</em></strong> <strong>${long}</strong></p>`)).toEqual([
    { bold: 3, label: 1 },
  ]);
});
