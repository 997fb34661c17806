import { expect, test } from 'vitest';
import { readYaml } from './yaml-source.ts';

const faultsOf = (text: string, mostAliases?: number): string[] =>
  readYaml('site.yml', text, mostAliases).faults.map(({ place, message }) => `${place.line}:${place.column} ${message}`);

const tooMany = ['a: &a [x,x,x,x,x,x,x,x,x,x]', 'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]', 'c: [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]'];

test.each([
  [
    'a second document',
    'name: A\n---\nreference: fr\n',
    '2:1 A line `---` begins a second part, which is not read: write everything without such a line in between.',
  ],
  ['a key that stands twice', 'name: A\nurl: x\nname: B\n', '3:1 The key `name` stands twice in the same place.'],
  ['a tab', 'name: A\n\turl: x\n\tb: y\n', '2:1 The line begins with a tab; YAML wants spaces.'],
  ['an alias', 'a: &x B\nname: *x\n', '2:7 The file uses YAML aliases; write the value out instead.'],
  ['an alias for keys', 'a: &x {name: B}\n<<: *x\n', '2:5 The file uses YAML aliases; write the value out instead.'],
  ['nesting', `a: ${'['.repeat(20_000)}`, '1:1 The file is nested too deeply.'],
  ['length', `a: b\n${'#'.repeat(2_000_000)}`, '1:1 The file is longer than 2000000 characters.'],
])('%s is reported', (_, text, problem) => {
  expect(faultsOf(text)).toEqual([problem]);
});

test('an alias may stand for few values where that is allowed, and for one that is there', () => {
  expect(readYaml('a.yml', 'a: &x B\nb: *x\n', 100)).toMatchObject({ source: { value: { a: 'B', b: 'B' } }, faults: [] });
  expect(faultsOf(tooMany.join('\n'), 100)).toEqual(['2:8 The file uses YAML aliases; write the value out instead.']);
  expect(faultsOf('a: b\nc: *nothing', 100)).toEqual(['2:4 The file uses YAML aliases; write the value out instead.']);
});

test('a part that is not there has the place of the nearest one around it', () => {
  const { source } = readYaml('a.yml', '# head\na:\n  b: 1\n  c:\n    - d\n');
  expect(source.keyPlaceOf(['a', 'b'])).toMatchObject({ line: 3, column: 3 });
  expect(source.placeOf(['a', 'b'])).toMatchObject({ line: 3, column: 6 });
  expect(source.keyPlaceOf(['a', 'c', 0])).toMatchObject({ line: 5, column: 7 });
  expect(source.keyPlaceOf(['a', 'gone', 'more'])).toMatchObject({ line: 2, column: 1 });
});

test('half a surrogate pair, which an escape can write and no address can hold, is U+FFFD', () => {
  const { source } = readYaml('a.yml', '"a\\ud800": ["b\\udfffc", "\\ud83d\\ude00"]');
  expect(source.value).toEqual({ 'a\ufffd': ['b\ufffdc', '\u{1f600}'] });
});

test('a file of thousands of keys takes time in proportion to their number', () => {
  const text = Array.from({ length: 20_000 }, (_, index) => `key-${index}: ${index}\n`).join('');
  const before = process.cpuUsage();
  const { source, faults } = readYaml('a.yml', `${text}key-7: again\n`);
  const lines = Array.from({ length: 20_000 }, (_, index) => source.keyPlaceOf([`key-${index}`]).line);
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(2);
  expect(lines).toEqual(Array.from({ length: 20_000 }, (_, index) => index + 1));
  expect(faults).toMatchObject([{ place: { line: 20_001 }, isDuplicateKey: true }]);
});
