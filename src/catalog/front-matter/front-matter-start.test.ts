// What is hidden stays hidden wherever its front matter begins, and no key of it is shown to readers.
import { expect, test } from 'vitest';
import { checkFrontMatter } from './front-matter.ts';
import { splitFrontMatter } from './split-front-matter.ts';

const read = (text: string) => {
  const { data, body, lineOffset, lines, problems } = splitFrontMatter(text, 'a.md');
  return { data: { ...data }, body, lineOffset, lines: { ...lines }, told: problems.map(({ line, rule }) => `${line} ${rule}`) };
};
const keys = 'title: A\nhide: true\n';

test.each([
  ['below blank lines', `\n \n---\n${keys}---\nText.\n`, 3],
  ['below a comment', `<!-- Copyright\nby us -->\n---\n${keys}---\nText.\n`, 3],
  ['behind a zero-width character', `\u200B---\n${keys}---\nText.\n`, 1],
  ['indented', ` ---\n ${keys.replace('\n', '\n ')} ---\nText.\n`, 1],
  ['with more dashes', `-----\n${keys}-----\nText.\n`, 1],
  ['with dashes of a word processor', `—\n${keys}—\nText.\n`, 1],
])('front matter %s is front matter, and reported', (_, text, line) => {
  const { data, body, lineOffset, told } = read(text);
  expect(data).toEqual({ title: 'A', hide: true });
  expect(body).toBe('Text.\n');
  expect(text.split('\n')[lineOffset]).toBe('Text.');
  expect(told).toContain(`${line} front-matter-invalid`);
});

test('the lines of its keys and mistakes are those of the file', () => {
  const { lines, told } = read(`\n\n---\ntitle: A: b\nhide: true\n---\n`);
  expect(lines).toEqual({ title: 4, hide: 5 });
  expect(told).toEqual(['3 front-matter-invalid', '4 front-matter-invalid']);
});

test('the line of a wrong item of a list is that of the file', () => {
  const split = splitFrontMatter('\n\n---\ntitle: A\nchanges:\n  - 2026-11-22: New.\n  - No day.\n---\n', 'a.md');
  expect(checkFrontMatter(split, 'a.md', 'article').problems).toMatchObject([{ rule: 'front-matter-value', line: 7 }]);
});

test('of TOML the simple lines are read', () => {
  const { data, body, told } = read('+++\ntitle = "A: b"\ndraft = true\ntags = ["x", "y"]\n+++\n\nText.\n');
  expect(data).toEqual({ title: 'A: b', draft: true, tags: ['x', 'y'] });
  expect([body, told]).toEqual(['\nText.\n', ['1 front-matter-language']]);
});

test.each([
  ['a rule above a text', '\n---\n\nText: with a colon.\n\n---\n'],
  ['a rule above a line with a colon', '\n---\nNote: read this.\n---\n'],
  ['a collapsible', '+++More\n\ntitle = x\n\n+++\n'],
  ['front matter without an end', '\n---\ntitle: A\n\nText.\n'],
  ['a comment alone', '<!-- title: A -->\n\nText.\n'],
])('%s is none', (_, text) => {
  expect(read(text)).toMatchObject({ data: {}, body: text, told: [] });
});
