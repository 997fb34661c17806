import { expect, test } from 'vitest';
import { splitFrontMatter } from './split-front-matter.ts';

const rulesOf = (text: string) => splitFrontMatter(text, 'a.md').problems.map(({ rule, line }) => `${line} ${rule}`);

test('data, body and the number of lines before it', () => {
  const { data, body, lineOffset, lines, problems } = splitFrontMatter('---\nTitle: A\nhide: yes\n---\n\n# A\n', 'a.md');
  expect(data).toEqual({ title: 'A', hide: 'yes' });
  expect(lines).toEqual({ title: 2, hide: 3 });
  expect([body, lineOffset]).toEqual(['\n# A\n', 4]);
  expect(problems).toEqual([]);
});

test.each([
  ['no front matter', '# A\n', []],
  ['an unquoted colon', '---\ntitle: A\ndescription: MBI: x: y\n---\n', ['3 front-matter-invalid']],
  ['a token at the beginning of a value', '---\na: 1\ntitle: [!DNL X] y\n---\n', ['3 front-matter-invalid']],
  ['no end', '---\ntitle: A\n\n# A\n', ['1 front-matter-invalid']],
  ['a list instead of keys', '---\n- a\n- b\n---\n', ['2 front-matter-invalid', '3 front-matter-invalid']],
  ['one key in two capitals', '---\nfeature: A\nFeature: B\n---\n', ['2 front-matter-invalid']],
  ['JavaScript', '---js\n{ title: process.exit(3) }\n---\n', ['1 front-matter-language']],
  ['JavaScript by its long name', '---javascript\n{}\n---\n', ['1 front-matter-language']],
  ['CoffeeScript', '---coffee\na: 1\n---\n', ['1 front-matter-language']],
  ['JSON', '---json\n{"title": "A"}\n---\n', ['1 front-matter-language']],
  ['TOML', '---toml\ntitle = "A"\n---\n', ['1 front-matter-language']],
  ['a name that every object has', '---constructor\na: 1\n---\n', ['1 front-matter-language']],
  ['a tag', '---\ntitle: A\nx: !!js/function "function () {}"\n---\n', ['3 front-matter-unsafe']],
  ['a binary tag', '---\ntitle: A\nx: !!binary aGVsbG8=\n---\n', ['3 front-matter-unsafe']],
  ['an alias', '---\na: &x [1]\nb: *x\n---\n', ['3 front-matter-unsafe']],
  ['too long', `---\ntitle: ${'x'.repeat(70_000)}\n---\n`, ['1 front-matter-unsafe']],
])('%s', (_, text, problems) => {
  expect(rulesOf(text)).toEqual(problems);
});

test('a YAML bomb is refused at once', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `l${level + 1}: &l${level + 1} [${Array(9).fill(`*l${level}`).join(', ')}]`,
  );
  const start = process.threadCpuUsage();
  expect(rulesOf(`---\nl0: &l0 [lol]\n${levels.join('\n')}\n---\n`)).toEqual(
    levels.map((_, index) => `${index + 3} front-matter-unsafe`),
  );
  expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(2000);
});

test('the second reading of a bad text fails like the first', () => {
  const text = '---\ntitle: MBI : x: y\n---\nbody\n';
  expect(rulesOf(text)).toEqual(rulesOf(text));
  expect(splitFrontMatter(text, 'a.md').body).toBe('body\n');
});

test('keys of the language are keys like others', () => {
  const { data, lines } = splitFrontMatter('---\ntitle: A\n__proto__: {polluted: true}\nconstructor: x\n---\n', 'a.md');
  expect(Object.hasOwn(data, 'constructor')).toBe(true);
  expect(Object.entries(lines)).toEqual([
    ['title', 2],
    ['__proto__', 3],
    ['constructor', 4],
  ]);
  expect('polluted' in {}).toBe(false);
});
