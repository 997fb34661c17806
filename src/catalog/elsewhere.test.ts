import { expect, test } from 'vitest';
import { parseElsewhere } from './elsewhere.ts';
import { parseYaml } from './settings/parse-yaml.ts';

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
