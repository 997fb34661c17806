import { expect, test } from 'vitest';
import { splitFrontMatter } from './split-front-matter.ts';

const read = (text: string) => {
  const { data, body, lineOffset, problems } = splitFrontMatter(text, 'a.md');
  return { title: data['title'], body, lineOffset, rules: problems.map(({ rule }) => rule) };
};

test.each([
  ['no end', '---\ntitle: A\nhide: yes\n\n# A\n\nText: here\n', { title: 'A', body: '\n# A\n\nText: here\n', lineOffset: 3 }],
  ['no end and no blank line', '---\ntitle: A\n# A\ntext\n', { title: 'A', body: '# A\ntext\n', lineOffset: 2 }],
  [
    'three dots for an end',
    '---\ntitle: A\n...\n# A\n\n---\n\nmore\n',
    { title: 'A', body: '# A\n\n---\n\nmore\n', lineOffset: 3 },
  ],
  [
    'a `---` that belongs to the text',
    '---\ntitle: A\n\n# A\n\nSome text.\n\n---\n\nmore\n',
    { title: 'A', body: '\n# A\n\nSome text.\n\n---\n\nmore\n', lineOffset: 2 },
  ],
  ['a line between two parts of the text', '---\n\nSome text.\n', { title: undefined, body: '\nSome text.\n', lineOffset: 1 }],
])('%s is reported, and the text is kept', (_, text, expected) => {
  expect(read(text)).toEqual({ ...expected, rules: ['front-matter-invalid'] });
});

test('bad YAML with an end keeps what follows the end', () => {
  expect(read('---\ntitle: A: b\n\nhide: yes\n---\ntext')).toEqual({
    title: 'A: b',
    body: 'text',
    lineOffset: 5,
    rules: ['front-matter-invalid'],
  });
});

test.each(['x: &b {title: A}\n<<: *b', 'feature: &a A\ndescription: *a', 'x: &b {y: 1}\nz:\n  <<: [*b]'])(
  'aliases are refused: %j',
  (yaml) => {
    expect(read(`---\n${yaml}\n---\n`)).toMatchObject({ title: undefined, rules: ['front-matter-unsafe'] });
  },
);

test.each(['title: A & B *c* d', 'title: "*x"', 'description: >\n  *x\ntitle: A'])('an asterisk is no alias: %j', (yaml) => {
  expect(read(`---\n${yaml}\n---\n`).rules).toEqual([]);
});
