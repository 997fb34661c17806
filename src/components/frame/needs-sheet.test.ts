import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { needsSheet } from './needs-sheet.ts';

const stylesFolder = new URL('../../styles/', import.meta.url);

/** A stylesheet with all that it imports, without comments. */
function wholeSheet(file: string, from: URL = stylesFolder): string {
  const at = new URL(file, from);
  return readFileSync(at, 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/@import "([^"]+)"[^;]*;/g, (_rule, name: string) => wholeSheet(name, at));
}

/** HTML with the element that a selector is about, e.g. `<table>` for `.prose table` and `<p class="tab">` for `.tab`. */
function subjects(css: string): string[] {
  const selectors = [...css.matchAll(/(?:^|[{};])\s*([^{};@]+)\{/g)].map(([, selector = '']) => selector.trim());
  return selectors
    .filter((selector) => selector !== '' && !/^(?:from|to|\d)/.test(selector))
    .map((selector) =>
      selector
        .replaceAll(/\[class\*="([^"]+)"\]/g, '.$1')
        .replaceAll(/:not\([^)]*\)|::?[a-z-]+(?=[\s,)]|$)|\.prose\b/g, '')
        .replaceAll(/\.([\w-]+)/g, ' <p class="$1">')
        .replaceAll(/(^|[\s,(>+])([a-z][a-z0-9-]*)(?=[\s,):[.<]|$)/g, '$1<$2>'),
    );
}

/** What stands only inside something that asks for the sheet by itself, or is added to it by script; and what is told of it alone. */
const within = /table-scroll|<t[hdr]>|caption>|summary>|zoom-button|copy-|hl-|#ticket/;

test.each(['alerts', 'boxes', 'code', 'images', 'step', 'symptoms', 'tables', 'ticket'])(
  'a page that has what %s.css is about asks for it',
  (sheet) => {
    const css = wholeSheet(`${sheet}.css`);
    const unasked = subjects(css).filter(
      (html) =>
        !within.test(html) &&
        !(sheet === 'tables' && html.includes('"alert')) &&
        !needsSheet(sheet, `<div class="prose">${html}`),
    );
    expect(unasked).toEqual([]);
  },
);

test('symptoms between texts ask for no folded parts, and the list of a topic for no home page', () => {
  expect(needsSheet('boxes', '<div class="prose"></div><div class="symptoms"><details class="symptom" open>')).toBe(false);
  expect(needsSheet('boxes', '<div class="prose"><details open>')).toBe(true);
  expect(needsSheet('home', '<nav class="topic-contents">')).toBe(false);
  expect(needsSheet('home', '<section class="topic">')).toBe(true);
});

test('a page of plain text asks for none', () => {
  const html = '<p class="lead">Text with <code>code</code></p><ol><li>One</li></ol>';
  expect(
    ['alerts', 'boxes', 'code', 'guide', 'images', 'step', 'tables', 'ticket'].filter((sheet) => needsSheet(sheet, html)),
  ).toEqual([]);
});
