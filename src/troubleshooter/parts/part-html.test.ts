import { expect, test } from 'vitest';
import { nameTables, partHtml } from './part-html.ts';

const table = (name: string): string =>
  `<div class="table-scroll" role="region" tabindex="0" aria-label="${name}"><table></table></div>`;

test('ids go, headings stand one level down, pictures take the words of the guide', () => {
  const html = partHtml(
    [{ shape: 'html', html: '<h3 id="a">A</h3><p><img src="/a.svg" alt="Page"></p>', text: '' }],
    'Where to look',
  );
  expect(html).toBe('<h4>A</h4><p><img src="/a.svg" alt="Where to look"></p>');
});

test('words of the glossary are no links in a guide: their meaning leads away from it', () => {
  const html = '<p>An <a href="/w/#a" class="term">update</a> and <a href="/b/">more</a></p>';
  expect(partHtml([{ shape: 'paragraph', html, text: '' }])).toBe('<p>An update and <a href="/b/">more</a></p>');
});

test.each([
  [table('Table 1'), '7', table('Table 1 (7)')],
  [`${table('Table 1')}<p>a</p>${table('Table 2')}`, '3.2', `${table('Table 1 (3.2)')}<p>a</p>${table('Table 2 (3.2)')}`],
  ['<p aria-label="Table 1">a</p>', '7', '<p aria-label="Table 1">a</p>'],
])('tables of %s are told apart by their place %s', (html, place, expected) => {
  expect(nameTables(partHtml([{ shape: 'html', html, text: '' }]), place)).toBe(expected);
});
