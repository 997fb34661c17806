import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findFrontMatterTexts, printScalar } from './front-matter-texts.ts';

test.each<[what: string, line: string, value: string, written: string]>([
  ['plain', 'title: One two', 'One two', 'One two'],
  ['in single quotation marks', "title: 'It''s: one'", "It's: one", "'It''s: one'"],
  ['in double quotation marks', 'title: "One \\"two\\""', 'One "two"', '"One \\"two\\""'],
  ['over two lines', 'title: One\n  two', 'One two', 'One\n  two'],
  ['in a block', 'description: >-\n  One\n  two', 'One two', '>-\n  One\n  two'],
  ['with a comment behind', 'title: One # two', 'One', 'One'],
])('a text %s is found with its place', (_, line, value, written) => {
  const head = `---\nexl-id: a\n${line}\nfeature: b\n---\n`;
  const [found, ...others] = findFrontMatterTexts(head);
  expect(others).toEqual([]);
  expect(found?.text).toBe(value);
  expect(head.slice(found?.start, found?.end).trimEnd()).toBe(written);
});

test.each([
  ['indented', '  '],
  ['at the margin', ''],
])('lines of `changes` that stand %s are found by their day', (_, indent) => {
  const head = `---\ntitle: One\nchanges:\n${indent}- 2026-11-28: 'New: one'\n${indent}- 2026-11-28: Two\n${indent}- three\nrole: User\n---\n`;
  const [, ...found] = findFrontMatterTexts(head);
  expect(found.map(({ key, text, start, end }) => [key, text, head.slice(start, end)])).toEqual([
    ['changes.2026-11-28', 'New: one', "'New: one'"],
    ['changes.2026-11-28.2', 'Two', 'Two'],
  ]);
});

test('a broken entry hides no other', () => {
  const head = '---\nproduct: id: a id: b\ntitle: One\ndescription: two: three\n---\n';
  expect(findFrontMatterTexts(head).map(({ key }) => key)).toEqual(['title']);
});

test('values that are no text, and what stands in the body, are left alone', () => {
  expect(findFrontMatterTexts('---\ntitle: [a]\ndescription: ""\n---\n')).toEqual([]);
  expect(findFrontMatterTexts('title: One\n')).toEqual([]);
});

test.each(['One', 'It is: two', '[!DNL X] one', "l'été", '# one', 'a "b" \\ c', ' one', 'yes', '12'])(
  '%s can be written in every style',
  (value) => {
    for (const style of ['plain', 'single', 'double'] as const)
      expect(parse(`a: ${printScalar(value, style)}`)).toEqual({ a: value });
  },
);
