import { expect, test } from 'vitest';
import type { Document } from '../document.ts';
import { resolveFrontMatter } from '../front-matter/front-matter.ts';
import { joinArticles, readExlId } from './join-articles.ts';

const joinWith = (toc: Record<string, string[]>, ...documents: [locale: string, path: string, exlId?: string][]) =>
  joinArticles(
    documents.map(([locale, path, exlId]): { document: Document; idLine: number } => ({
      document: {
        locale,
        path,
        file: `${locale}/help/${path}.md`,
        exlId,
        frontMatter: resolveFrontMatter([], path),
        body: '',
        lineOffset: 0,
      },
      idLine: 3,
    })),
    new Map(Object.entries(toc).map(([locale, paths]) => [locale, new Set(paths)])),
  );
const join = (...documents: Parameters<typeof joinWith> extends [unknown, ...infer Rest] ? Rest : never) =>
  joinWith({}, ...documents);
const summary = ({ articles }: ReturnType<typeof join>) =>
  articles.map(({ id, path, documents }) => [id, path, Object.keys(documents)]);
const rulesOf = ({ problems }: ReturnType<typeof join>) => problems.map(({ file, line, rule }) => `${file}:${line} ${rule}`);

test.each<[string, Parameters<typeof join>, unknown[], string[]]>([
  [
    'by id',
    [
      ['en', 'a', 'one'],
      ['fr', 'a', 'one'],
    ],
    [['one', 'a', ['en', 'fr']]],
    [],
  ],
  [
    'by path where an id is missing',
    [
      ['en', 'a'],
      ['fr', 'a', 'one'],
    ],
    [['one', 'a', ['en', 'fr']]],
    [],
  ],
  [
    'by path alone',
    [
      ['en', 'a'],
      ['fr', 'a'],
    ],
    [['a', 'a', ['en', 'fr']]],
    [],
  ],
  [
    'a file moved in one locale',
    [
      ['en', 'a', 'one'],
      ['fr', 'b', 'one'],
    ],
    [['one', 'a', ['en', 'fr']]],
    ['fr/help/b.md:3 exl-id-two-paths'],
  ],
  [
    'another id at the same path',
    [
      ['en', 'a', 'one'],
      ['fr', 'a', 'two'],
    ],
    [['one', 'a', ['en', 'fr']]],
    ['fr/help/a.md:3 exl-id-differs'],
  ],
  [
    'one id twice in a locale',
    [
      ['en', 'a', 'one'],
      ['en', 'b', 'one'],
    ],
    [
      ['one', 'a', ['en']],
      ['b', 'b', ['en']],
    ],
    ['en/help/b.md:3 duplicate-exl-id'],
  ],
])('%s', (_, documents, articles, problems) => {
  const joined = join(...documents);
  expect(summary(joined)).toEqual(articles);
  expect(rulesOf(joined)).toEqual(problems);
});

test.each([
  ['c608d6f9-64a5-44f8-9d7b-9a85a2668775', 'c608d6f9-64a5-44f8-9d7b-9a85a2668775', false],
  ['C608D6F9-64A5-44F8-9D7B-9A85A2668775', 'c608d6f9-64a5-44f8-9d7b-9a85a2668775', true],
  ['submit-ticket', 'submit-ticket', false],
  ['../../etc', undefined, true],
  ['12', undefined, true],
  [undefined, undefined, false],
])('id %s', (written, id, isProblem) => {
  const read = readExlId(written);
  expect(read.id).toBe(id);
  expect(read.reason !== undefined).toBe(isProblem);
});

test.each<[string, ReturnType<typeof join>]>([
  ['the path of its translations', join(['en', 'copy', 'one'], ['en', 'right', 'one'], ['fr', 'right', 'one'])],
  ['its place in the table of contents', joinWith({ en: ['right'] }, ['en', 'copy', 'one'], ['en', 'right', 'one'])],
  [
    'its place where both were translated',
    joinWith(
      { en: ['right'], fr: ['right'] },
      ['en', 'copy', 'one'],
      ['en', 'right', 'one'],
      ['fr', 'copy', 'one'],
      ['fr', 'right', 'one'],
    ),
  ],
])('of a file and its copy, %s tells which is which', (_, joined) => {
  expect(joined.articles.map(({ id, path }) => [id, path])).toEqual([
    ['copy', 'copy'],
    ['one', 'right'],
  ]);
  expect(new Set(rulesOf(joined).map((rule) => rule.replace(/^../, '..')))).toEqual(
    new Set(['../help/copy.md:3 duplicate-exl-id']),
  );
  expect(joined.problems[0]?.message).toContain('`en/help/right.md`');
});

test('where nothing tells the copy, one problem names both files', () => {
  const { problems } = join(['en', 'a', 'one'], ['en', 'b', 'one']);
  expect(problems).toMatchObject([
    { rule: 'duplicate-exl-id', message: '`en/help/a.md` and `en/help/b.md` have the same `exl-id`.' },
  ]);
});
