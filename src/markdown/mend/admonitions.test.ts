// Notes of Docusaurus, VitePress and MkDocs are notes here, with their titles and all that stands in them.
import { expect, test } from 'vitest';
import { render, toPage } from '../test-helpers.ts';

const fence = '```';
const alert = (name: string, inner: string): string =>
  `<div class="alert alert-${name}" role="note"><p class="alert-title">‹alert.${name}›</p>${inner}</div>`;
const pageOf = async (body: string): Promise<string> => toPage((await render(body)).rendered).trim();

test.each([
  ['with blank lines', ':::note\n\nSome **text**.\n\n:::', alert('note', '<p>Some <strong>text</strong>.</p>')],
  ['without', ':::danger\nText.\n:::\nAfter.', `${alert('caution', '<p>Text.</p>')}\n<p>After.</p>`],
  ['with a title', ':::tip Do it\n\nText.\n\n:::', alert('tip', '<p><strong>Do it</strong></p><p>Text.</p>')],
  ['with a title in brackets', ':::info[Do it]\nText.\n:::', alert('info', '<p><strong>Do it</strong><br>\nText.</p>')],
  ['with a title as an attribute', ':::note{title="A"}\n\nB\n\n:::', alert('note', '<p><strong>A</strong></p><p>B</p>')],
  ['in a note', '::::note\n\n:::tip\nA\n:::\n\nB\n\n::::', alert('note', `${alert('tip', '<p>A</p>')}<p>B</p>`)],
  ['in a list', '- a\n\n  :::note\n  B\n  :::', `<ul>\n<li>\n<p>a</p>\n${alert('note', '<p>B</p>')}\n</li>\n</ul>`],
  ['with code', `:::note\n\n${fence}\n:::tip\n${fence}\n\n:::`, alert('note', '<pre tabindex="0"><code>:::tip\n</code></pre>')],
  ['as details', '::: details More\nText.\n:::', '<details class="collapsible"><summary>More</summary><p>Text.</p></details>'],
])('between colons %s', async (_, body, page) => {
  expect(await pageOf(body)).toBe(page);
});

test.each([
  ['with an indented text', '!!! note\n    A\n\n    * B\n\nC', `${alert('note', '<p>A</p><ul>\n<li>B</li>\n</ul>')}\n<p>C</p>`],
  ['with a title', '!!! warning "A"\n\n    B', alert('warning', '<p><strong>A</strong></p><p>B</p>')],
  ['that opens', '??? tip "A"\n    B', alert('tip', '<p><strong>A</strong><br>\nB</p>')],
  ['of another name', '!!! example\n\n    B', alert('note', '<p><strong>Example</strong></p><p>B</p>')],
  ['in a list', '* a\n\n    !!! note\n        B', `<ul>\n<li>\n<p>a</p>\n${alert('note', '<p>B</p>')}\n</li>\n</ul>`],
])('behind exclamation marks %s', async (_, body, page) => {
  expect(await pageOf(body)).toBe(page);
});

test('tabs of MkDocs are labels above their texts', async () => {
  expect(await pageOf('=== "A"\n\n    B\n\n=== "C"\n\n    D')).toBe(
    '<p><strong>A</strong></p>\n<p>B</p>\n<p><strong>C</strong></p>\n<p>D</p>',
  );
});

test('each is reported on its line', async () => {
  const { problems } = await render('a\n\n:::note\nB\n:::\n\n!!! tip\n    C', { lineOffset: 4 });
  expect(problems.map(({ line, rule, message }) => [line, rule, message])).toEqual([
    [7, 'spelling-mended', '`:::note` is read as `>[!NOTE]`.'],
    [11, 'spelling-mended', '`!!! tip` is read as `>[!TIP]`.'],
  ]);
});

test.each([
  `${fence}\n:::note\na\n:::\n${fence}`,
  '    :::note\n    a\n    :::',
  ':::note\nnever closed',
  '!!! note\nnot indented',
])('code and halves stay: %j', async (body) => {
  expect(await pageOf(body)).not.toContain('alert');
});
