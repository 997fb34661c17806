import { expect, test } from 'vitest';
import type { Document } from '../vocabulary.ts';
import { resolveFrontMatter } from './front-matter.ts';
import { joinArticles, readExlId } from './join-articles.ts';

const join = (...documents: [locale: string, path: string, exlId?: string][]) =>
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
  );
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
