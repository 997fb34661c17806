import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import { normaliseAddress, parseElsewhere, parseRedirects } from './redirects.ts';

test.each([
  ['https://a.org/pt-br/docs/X.html?lang=pt#y', 'a.org/docs/x'],
  ['https://a.org/docs/x/', 'a.org/docs/x'],
  ['/help/a.md', '/help/a.md'],
])('%s', (address, normal) => {
  expect(normaliseAddress(address)).toBe(normal);
});

test('rows, the header left out, escapes of regular expressions resolved', () => {
  const { redirects, problems } = parseRedirects(
    'source,dest\nhttps://a.org/v2\\.3\\.5.html,https://a.org/new\n\n',
    'redirects.csv',
  );
  expect(redirects).toEqual([
    { from: 'https://a.org/v2.3.5.html', to: 'https://a.org/new', place: { file: 'redirects.csv', line: 2 } },
  ]);
  expect(problems).toEqual([]);
});

test.each([
  ['a row of one cell', 'source,dest\n/a\n', ['2 redirect-invalid']],
  ['an address that could run', 'source,dest\n/a,javascript:x\n', ['2 redirect-invalid']],
  ['a source twice', 'source,dest\n/a,/b\n/a,/c\n', ['3 redirect-invalid']],
  ['to itself', 'source,dest\n/a,/a\n', ['2 redirect-loop']],
  ['a circle', 'source,dest\n/x,/a\n/a,/b\n/b,/c\n/c,/a\n', ['2 redirect-loop']],
  ['a chain that ends', 'source,dest\n/a,/b\n/b,/c\n', []],
])('%s', (_, text, expected) => {
  expect(parseRedirects(text, 'redirects.csv').problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual(expected);
});

test('elsewhere.yml: a path with or without /help/ and .md, a folder, an address', () => {
  const { elsewhere, problems } = parseElsewhere(
    parseYaml('/help/a.md#x: /help/b.md\nold/: https://a.org/{locale}/\nc: ticket:support\n', 'elsewhere.yml'),
    'elsewhere.yml',
  );
  expect(elsewhere.map(({ from, to, place }) => [from, to, place.line])).toEqual([
    ['a#x', '/help/b.md', 1],
    ['old/', 'https://a.org/{locale}/', 2],
    ['c', 'ticket:support', 3],
  ]);
  expect(problems).toEqual([]);
});

test.each([
  ['a: javascript:alert(1)\n', 1],
  ['a: data:text/html,x\n', 1],
  ['x: https://a.org/\na: /help/../../etc/passwd\n', 2],
  ['../../secret: https://a.org/\n', 1],
  ['a: [https://a.org/]\n', 1],
  ['- a\n', 1],
])('%j is refused', (text, line) => {
  expect(parseElsewhere(parseYaml(text, 'elsewhere.yml'), 'elsewhere.yml').problems).toMatchObject([
    { rule: 'elsewhere-invalid', line },
  ]);
});
