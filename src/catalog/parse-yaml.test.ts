import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';

test.each([
  [
    'name: A\n---\nreference: fr\n',
    '2 A line `---` begins a second part, which is not read: write all settings without such a line between them.',
  ],
  ['name: A\nurl: x\nname: B\n', '3 The key `name` stands twice in the same place.'],
  ['a: &x B\nname: *x\n', '1 The file uses YAML aliases; write the value out instead.'],
  ['a: &x {name: B}\n<<: *x\n', '1 The file uses YAML aliases; write the value out instead.'],
])('%j is reported', (text, problem) => {
  const { value, problems } = parseYaml(text, 'site.yml');
  expect(value).toBeUndefined();
  expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([problem]);
});
