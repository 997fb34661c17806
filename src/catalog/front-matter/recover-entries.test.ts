import { expect, test } from 'vitest';
import { splitFrontMatter } from './split-front-matter.ts';

const read = (yaml: string) => {
  const { data, problems } = splitFrontMatter(`---\n${yaml}\n---\n`, 'a.md');
  return { data: { ...data }, told: problems.map(({ line, rule }) => `${line} ${rule}`) };
};

test.each<[string, string, Record<string, unknown>, string]>([
  ['a colon in a text', 'title: Beta: not yet\nhide: true', { title: 'Beta: not yet', hide: true }, '2 front-matter-invalid'],
  [
    'the same below',
    'hide: true\ntitle: "A"\ndescription: a: b',
    { hide: true, title: 'A', description: 'a: b' },
    '4 front-matter-invalid',
  ],
  ['a bracket', 'title: [Beta] Things\ndraft: true', { title: '[Beta] Things', draft: true }, '2 front-matter-invalid'],
  ['an asterisk', 'title: *Important* things\nhide: true', { title: '*Important* things', hide: true }, '2 front-matter-invalid'],
  ['an open quotation mark', 'hide: true\ntitle: "A\nrole: B', { hide: true, title: 'A', role: 'B' }, '3 front-matter-invalid'],
  ['words behind a quotation', 'title: "A" and b\nhide: true', { title: 'A" and b', hide: true }, '2 front-matter-invalid'],
  ['a sign that begins no text', 'title: @home\nhide: true', { title: '@home', hide: true }, '2 front-matter-invalid'],
  ['no space behind the colon', 'hide:true\ntitle: A', { hide: 'true', title: 'A' }, '2 front-matter-invalid'],
  ['a no-break space behind the colon', 'title: A\nhide:\u00A0true', { title: 'A', hide: 'true' }, '3 front-matter-invalid'],
  ['a wide colon', 'title： A\nhide: true', { title: 'A', hide: true }, '2 front-matter-invalid'],
  ['a line that is no key', 'title: A\nnonsense\nhide: true', { title: 'A', hide: true }, '3 front-matter-invalid'],
  ['a key too far to the right', 'title: A\n  hide: true', { title: 'A', hide: true }, '3 front-matter-invalid'],
  ['a tab before a key', 'title: A\n\thide: true', { title: 'A', hide: true }, '3 front-matter-invalid'],
  [
    'one item of a list',
    'search:\n  - a: b: c\n  - d\nhide: true',
    { search: ['a: b: c', 'd'], hide: true },
    '3 front-matter-invalid',
  ],
  ['a key twice', 'title: A\ntitle: B\nhide: true', { title: 'A', hide: true }, '3 front-matter-invalid'],
  [
    'a text of several lines',
    'title: A: b\ndescription: >\n  one\n  two\nhide: true',
    { title: 'A: b', description: 'one two\n', hide: true },
    '2 front-matter-invalid',
  ],
  ['a tag', 'title: A\nx: !!js/function "y"\nhide: true', { title: 'A', hide: true }, '3 front-matter-unsafe'],
])('%s takes no other line with it', (_, yaml, data, told) => {
  expect(read(yaml)).toEqual({ data, told: [told] });
});

test('of a key that stands twice the first counts, unless the second hides', () => {
  expect(read('hide: false\nhide: true').data).toEqual({ hide: true });
  expect(read('hide: true\nhide: false').data).toEqual({ hide: true });
});

test('the message says what is read instead', () => {
  expect(splitFrontMatter('---\nhide: true\ntitle: Beta: x\n---\n', 'a.md').problems).toMatchObject([
    {
      line: 3,
      message: expect.stringMatching(
        /^The line is not valid YAML: .*\. The value of `title` is taken as the text that it is\.$/,
      ) as unknown,
    },
  ]);
});
