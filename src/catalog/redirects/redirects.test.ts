import { expect, test } from 'vitest';
import { createLocaleSettings } from '../settings/locale-settings.ts';
import { checkRedirects, createRedirectFinder } from './redirects.ts';
import { parseRedirects } from './parse-redirects.ts';

const site = {
  base: '/',
  siteUrl: 'https://help.example.org',
  locales: ['en', 'fr'].map((locale) => createLocaleSettings(locale, locale, locale)),
};
const read = (text: string) => {
  const parsed = parseRedirects(text, 'redirects.csv');
  const checked = checkRedirects(parsed.redirects, site);
  return { redirects: checked.redirects, problems: [...parsed.problems, ...checked.problems] };
};

test.each([
  ['a row of one cell', 'source,dest\n/a\n', ['2 redirect-invalid']],
  ['an address that could run', 'source,dest\n/a,javascript:x\n', ['2 redirect-invalid']],
  ['a source twice', 'source,dest\n/a,/b\n/a,/c\n', ['3 redirect-invalid']],
  ['to itself', 'source,dest\n/a,/a\n', ['2 redirect-loop']],
  ['a circle', 'source,dest\n/x,/a\n/a,/b\n/b,/c\n/c,/a\n', ['2 redirect-loop']],
  ['a chain that ends', 'source,dest\n/a,/b\n/b,/c\n', []],
  ['a chain that ends in another language of the site', '/help/a,/fr/help/b\n/fr/help/b,/help/c\n', []],
  [
    'a circle through two forms of an address',
    '/help/a,/en/help/b.html\nhttps://help.example.org/help/b/,/help/a.md\n',
    ['1 redirect-loop'],
  ],
  ['a language that the site had before', '/de/help/a,/en/help/a\n', []],
  ['a row for one language beside one for all', '/help/a,/help/b\n/fr/help/a,/help/c\n', []],
  [
    'a source twice in two forms',
    '/help/a.md,/help/b\nhttps://help.example.org/help/a/index.html,/help/c\n',
    ['2 redirect-invalid'],
  ],
  ['a head in other words', 'from,to\n/a,/b\n', []],
  ['a target that anybody on the way can read and change', '/a,http://a.org/\n', ['1 insecure-link']],
])('%s', (_, text, expected) => {
  expect(read(text).problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual(expected);
});

test.each([
  ['/help/a', '/help/one'],
  ['/help/a.md', '/help/one'],
  ['/en/help/a/', '/help/one'],
  ['/fr/help/A/index.html', '/help/two'],
  ['https://help.example.org/en/help/a.html#x', '/help/one'],
  ['/wiki/old', '/help/three'],
  ['/help/b', undefined],
])('readers of English are led from %s to %s', (address, to) => {
  const { redirects } = read('/help/a/,/help/one\nhttps://help.example.org/fr/help/a,/help/two\n/wiki/old.html,/help/three\n');
  const find = createRedirectFinder(redirects, site);
  expect(find(address, address.startsWith('/fr/') ? 'fr' : 'en')?.to).toBe(to);
});

test.each([
  ['/help/a#old', { to: '/help/b#new', isSection: true }],
  ['/en/help/a/index.html#old', { to: '/help/b#new', isSection: true }],
  ['/fr/help/a#other', { to: '/help/c', isSection: false }],
  ['/help/a', { to: '/help/c', isSection: false }],
])('a section may be led elsewhere than its page: %s', (address, found) => {
  const { redirects, problems } = read('/help/a,/help/c\n/help/a.md#old,/help/b#new\n');
  expect(problems).toEqual([]);
  expect(createRedirectFinder(redirects, site)(address, 'en')).toEqual(found);
});

test('a circle of sections', () => {
  expect(read('/help/a#x,/help/b#y\n/help/b#y,/help/a#x\n').problems.map(({ rule }) => rule)).toEqual(['redirect-loop']);
  expect(read('/help/a#x,/help/a#y\n').problems).toEqual([]);
});
