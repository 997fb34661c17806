import { expect, test } from 'vitest';
import { schemeOf, spellScheme } from './scheme.ts';

test.each([
  ['https://example.org/', 'https', 'https://example.org/'],
  ['HTTPS://Example.org/A', 'https', 'https://Example.org/A'],
  [' Mailto:a@b.c', 'mailto', 'mailto:a@b.c'],
  ['java\nscript:alert(1)', 'javascript', 'javascript:alert(1)'],
  ['java%0Ascript:alert(1)', 'javascript', 'javascript:alert(1)'],
  ['Ticket:none', 'ticket', 'ticket:none'],
  ['a.b+c-1:d', 'a.b+c-1', 'a.b+c-1:d'],
  ['1:2.md', undefined, './1:2.md'],
  ['é:x.md', undefined, './é:x.md'],
  [':x', undefined, './:x'],
  ['a/b:c.md', undefined, 'a/b:c.md'],
  ['#a:b', undefined, '#a:b'],
  ['?q=a:b', undefined, '?q=a:b'],
  ['//host:80/a', undefined, '//host:80/a'],
  ['a.md', undefined, 'a.md'],
  ['', undefined, ''],
])('%j has the scheme %j and is spelled %j', (address, scheme, spelled) => {
  expect(schemeOf(address)).toBe(scheme);
  expect(spellScheme(address)).toBe(spelled);
  expect(spellScheme(spelled)).toBe(spelled);
});
