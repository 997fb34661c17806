import { expect, test } from 'vitest';
import type { TocEntry } from '../../vocabulary.ts';
import { createPathFinder } from '../links/find-path.ts';
import { createLocaleSettings } from '../settings/locale-settings.ts';
import { parseToc } from './toc.ts';

const known = ['a', 'b', 'c', 'sub/d', 'sub/index', 'two words'];
const site = {
  base: '/docs/',
  siteUrl: 'https://help.example.org',
  locales: [createLocaleSettings('en', 'en', 'en'), createLocaleSettings('pt-BR', 'pt_br', 'pt-BR')],
  spellNames: (written: string) => written,
  findPath: createPathFinder(known.map((path) => ({ id: path, path, documents: {} }))),
  isDraft: (path: string) => path === 'unfinished.md',
  paths: known,
};
const parse = (body: string, folder = '') => parseToc({ body, lineOffset: 4, file: 'fr/help/TOC.md', folder }, site);
const outline = (entries: TocEntry[]): unknown[] =>
  entries.map(({ label, path, href, children }) => (children.length > 0 ? [label, outline(children)] : [label, path ?? href]));

test.each([2, 3, 4])('groups by an indentation of %i', (width) => {
  const pad = ' '.repeat(width);
  const { title, id, entries, problems } = parse(
    `# The guide {#kb}\n\n* [A](/help/a.md)\n* Group {#group}\n${pad}* [B](/help/b.md)\n${pad}* Inner {#inner}\n${pad}${pad}* [C](/help/c.md)\n`,
  );
  expect([title, id]).toEqual(['The guide', 'kb']);
  expect(outline(entries)).toEqual([
    ['A', 'a'],
    [
      'Group',
      [
        ['B', 'b'],
        ['Inner', [['C', 'c']]],
      ],
    ],
  ]);
  expect(entries[1]?.id).toBe('group');
  expect(problems).toEqual([]);
});

test.each([
  ['- {hide-from-toc} [A](/help/a.md)', { label: 'A', path: 'a', hidden: true, children: [] }],
  ['- [A](a.md)', { label: 'A', path: 'a', children: [] }],
  ['+ [D](./sub/d.md)', { label: 'D', path: 'sub/d', children: [] }],
  ['- [[!DNL B2B] [x] 1.4](/help/a.md)', { label: '[!DNL B2B] [x] 1.4', path: 'a', children: [] }],
  ['- [Elsewhere](https://example.org/){target="_blank"}', { label: 'Elsewhere', href: 'https://example.org/', children: [] }],
  ['- **[A](/help/a.md)**', { label: 'A', path: 'a', children: [] }],
  ['- _[A](a.md)_ {hide-from-toc}', { label: 'A', path: 'a', hidden: true, children: [] }],
  ['- [A (new)](https://example.org/a_(b))', { label: 'A (new)', href: 'https://example.org/a_(b)', children: [] }],
  ['- Podcast{#podcast}', { label: 'Podcast', id: 'podcast', children: [] }],
])('%s', (line, entry) => {
  expect(parse(line).entries).toEqual([entry]);
});

test.each([
  ['/help/a.MD', 'a'],
  ['/help/A.markdown', 'a'],
  ['a.html', 'a'],
  ['/help/sub/', 'sub/index'],
  ['sub', 'sub/index'],
  ['sub/index.html', 'sub/index'],
  ['two%20words.md', 'two words'],
  ['<two words.md>', 'two words'],
  ['two words.md', 'two words'],
  ['/help//sub//d.md', 'sub/d'],
  ['//help/a.md', 'a'],
  ['/en/help/a', 'a'],
  ['/docs/pt-BR/help/a/', 'a'],
  ['/pt_br/help/a/index.html', 'a'],
  ['https://help.example.org/docs/en/help/sub/d', 'sub/d'],
  ['../../en/help/a.md', 'a'],
])('an item may name its article as %s', (target, path) => {
  const { entries, problems } = parse(`* [A](${target})`);
  expect(entries).toEqual([{ label: 'A', path, children: [] }]);
  expect(problems).toEqual([]);
});

test('an item that leads to a draft is left out without a word', () => {
  expect(parse('* [A](a.md)\n* [Unfinished](/help/unfinished.md)')).toMatchObject({ entries: [{ path: 'a' }], problems: [] });
});

test('comments are left out, also over several lines; a line without its bullet is an item', () => {
  const { entries, problems } = parse('* Group {#g}\n  * [A](/help/a.md)\n  [B](/help/b.md)\n<!--\n* [C](/help/gone.md)\n-->\n');
  expect(outline(entries)).toEqual([
    [
      'Group',
      [
        ['A', 'a'],
        ['B', 'b'],
      ],
    ],
  ]);
  expect(problems).toEqual([]);
});

test('a line without its bullet that stands under the text of a link is the next item', () => {
  const { entries, problems } = parse(
    '+ Group {#g}\n  + [A](a.md)\n    [B](b.md)\n    [C](c.md)\n+ [D](sub/d.md)\n  [A](a.md)\n',
  );
  expect(outline(entries)).toEqual([
    [
      'Group',
      [
        ['A', 'a'],
        ['B', 'b'],
        ['C', 'c'],
      ],
    ],
    ['D', 'sub/d'],
    ['A', 'a'],
  ]);
  expect(problems).toEqual([]);
});

test.each([
  ['* [A](/help/aa.md)', '5 toc-target-missing', 'Did you mean `/help/a.md`?'],
  ['* [A](/help/../../a.md)', '5 toc-target-missing', 'does not exist'],
  ['* A {#x}\n* B {#x}', '6 toc-duplicate-id', 'line 5'],
  ['* [A](/help/a.md)\n  * [B](/help/b.md)', '6 toc-group-is-link', 'The group `A`'],
  ['* [A](/help/a.md) {#a}', '5 toc-group-is-link', '`A`'],
  ['Some words.', '5 toc-line', 'Some words.'],
  [
    '* [A](/help/a.md)\n* See [B](/help/b.md)',
    '6 toc-line',
    '`See [B](/help/b.md)` is neither a link nor a group that holds items.',
  ],
  ['* Group {#g}\n* [A](/help/a.md)', '5 toc-line', '`Group` is neither a link nor a group'],
])('%j', (body, place, words) => {
  const [problem] = parse(body).problems;
  expect(`${problem?.line} ${problem?.rule}`).toBe(place);
  expect(problem?.message).toContain(words);
});

test('a line that is far too long is left out, and said to be', () => {
  const { entries, problems } = parse(`* [${'A'.repeat(3000)}](a.md)\n* [B](b.md)\n`);
  expect(outline(entries)).toEqual([['B', 'b']]);
  expect(problems).toEqual([
    { rule: 'toc-line', file: 'fr/help/TOC.md', line: 5, message: 'The line has 3010 characters; at most 2000 are read.' },
  ]);
});

test('items that stand far too deep are shown at the deepest level, and the first is reported', () => {
  const lines = Array.from({ length: 1500 }, (_, depth) => `${' '.repeat(depth)}* Group ${depth}`);
  const { entries, problems } = parse(`${lines.join('\n')}\n${' '.repeat(1500)}* [A](a.md)\n* [B](b.md)\n`);
  const depthOf = (list: TocEntry[]): number =>
    list.length === 0 ? 0 : 1 + Math.max(...list.map(({ children }) => depthOf(children)));
  expect(depthOf(entries)).toBe(20);
  expect(entries.at(-1)?.label).toBe('B');
  expect(problems.filter(({ message }) => message.includes('levels deep'))).toEqual([
    { rule: 'toc-line', file: 'fr/help/TOC.md', line: 25, message: 'The item stands more than 20 levels deep.' },
  ]);
});
