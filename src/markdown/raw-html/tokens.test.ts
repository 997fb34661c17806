import { expect, test } from 'vitest';
import { placesOf, render, toPage } from '../test-helpers.ts';

const label = (html: string): string => `<span class="uicontrol" translate="no">${html}</span>`;

test.each([
  ['[!UICONTROL a <b>bold</b> c]', label('a <b>bold</b> c')],
  ['[!DNL X<br>Y] z', 'X<br>Y z'],
  ['<b>[!UICONTROL A</b> > <b>B]</b>', `<b>${label('A')}</b> > <b>${label('B')}</b>`],
  ['<b>[!UICONTROL Rows [main]</b> > <b>[!DNL All] of B]</b>', `<b>${label('Rows [main]')}</b> > <b>${label('All of B')}</b>`],
  ['[!UICONTROL Add [!DNL Orders]]', label('Add Orders')],
  ['[!DNL Master [main] > Live] x[0]', 'Master [main] > Live x[0]'],
  ['[1] and [!UICONTROL Save] [', `[1] and ${label('Save')} [`],
  ['<code>[!DNL a] b</code>', '<code>a b</code>'],
])('%s in a paragraph of HTML', async (html, expected) => {
  const { rendered, problems } = await render(`<p>${html}</p>`);
  expect(toPage(rendered)).toBe(`<p>${expected}</p>\n`);
  expect(problems).toEqual([]);
});

test('a label that holds blocks loses its marks alone', async () => {
  const { rendered } = await render('<div>[!UICONTROL a<p>b</p>c]</div>');
  expect(toPage(rendered)).toBe('<div>a<p>b</p>c</div>\n');
});

test('a token without its bracket is reported, and its text stays', async () => {
  const { rendered, problems } = await render('a\n\n<p>[!DNL Orders and</p>');
  expect(toPage(rendered)).toBe('<p>a</p>\n<p>Orders and</p>\n');
  expect(placesOf(problems)).toEqual(['3:4 unclosed-token']);
});

test('a token without its bracket is reported inside a label, too', async () => {
  const { rendered, problems } = await render('<p>[!UICONTROL Add <b>[!DNL Orders</b> now]</p>');
  expect(toPage(rendered)).toBe(`<p>${label('Add <b>Orders</b> now')}</p>\n`);
  expect(placesOf(problems)).toEqual(['1:23 unclosed-token']);
});

test('a token in text that stands in a table but in no cell is reported', async () => {
  const { rendered, problems } = await render('<table><tr>[!DNL Orders <br>');
  expect(toPage(rendered)).toContain('Orders');
  expect(problems.map(({ rule }) => rule)).toEqual(['unclosed-token']);
});

test('code in fences is as its author wrote it, with HTML on the page or without', async () => {
  const { rendered } = await render('```\n[!DNL x]\n```\n\n<p>a</p>');
  expect(toPage(rendered)).toContain('[!DNL x]');
});
