// A text that several pages include is part of each page, and stays a file of its own: its problems, its language.
import { describe, expect, test } from 'vitest';
import type { IncludedText, RenderContext } from '../context.ts';
import { render, toPage } from '../test-helpers.ts';

const file = 'en/help/_includes/one.md';
const including = (text: string, more: Partial<IncludedText> = {}): Partial<RenderContext> => ({
  lang: more.lang === undefined ? 'en' : 'fr',
  lineOffset: 5,
  readInclude: (path) => (path.endsWith('one.md') ? { text, file, lineOffset: 0, ...more } : undefined),
});
const marker = '{{$include /help/_includes/one.md}}';
const pageOf = async (body: string, ...changes: Parameters<typeof including>): Promise<string> =>
  toPage((await render(body, including(...changes))).rendered);

describe('a problem inside an include is named in the file of the include', () => {
  test.each<[rule: string, text: string, place: string]>([
    ['heading-jump', '## A\n\n#### B', `${file}:3`],
    ['empty-heading', 'a\n\n##\n', `${file}:3`],
    ['duplicate-id', '## A {#a}\n\n## B {#a}', `${file}:3`],
    ['unsafe-address', 'a\n\n[x](javascript:x)', `${file}:3`],
    ['insecure-link', 'a\n\n[x](http://example.org/)', `${file}:3`],
    ['alt-missing', 'a\n\n![](b.png)', `${file}:3`],
    ['unknown-language', 'a\n\n```temrinal\nls\n```', `${file}:3`],
    ['literal-emphasis', 'a\n\nb ** c', `${file}:3`],
    ['disallowed-html', 'a\n\n<p onclick="x">b</p>', `${file}:3`],
    ['alert-spelling', 'a\n\n>[!Note]\n>b', `${file}:3`],
  ])('%s', async (rule, text, place) => {
    const { problems } = await render(`# T\n\n${marker}\n\n<b>c</b>`, including(text));
    expect(problems.map((problem) => [problem.rule, `${problem.file}:${problem.line}`])).toContainEqual([rule, place]);
  });

  test('links and images too, also where raw HTML stands beside them', async () => {
    const places: string[] = [];
    const note = ({ file: where, line }: { file: string; line?: number | undefined }): void =>
      void places.push(`${where}:${line}`);
    await render(`<u>first</u>\n\n${marker}\n\n[after](x.md)`, {
      ...including('a\n\n<u>b</u> [x](x.md)\n\n![y](y.png)', { lineOffset: 4 }),
      resolveLink: (href, place) => (note(place), { href }),
      resolveImage: async (_src, place) => (note(place), { missing: true }),
    });
    expect(places).toEqual([`${file}:7`, 'en/help/a.md:10', `${file}:9`]);
  });
});

test.each([
  ['./_includes/one.md', '/help/_includes/one.md'],
  ['_includes/one.md', '/help/_includes/one.md'],
  ['../_includes/one.md', '/_includes/one.md'],
])('a relative include counts from the file in which it stands: %s', async (written, expected) => {
  const asked: string[] = [];
  await render(`{{$include ${written}}}`, { readInclude: (path) => (asked.push(path), undefined) });
  expect(asked).toEqual(expected.startsWith('/help/') ? [expected] : []);
});

describe('an include in another language', () => {
  test('is marked as such, block by block, with all around it in the language of the page', async () => {
    const page = await pageOf(`Avant\n\n${marker}\n\nAprès`, 'One\n\n## Two\n\n* a\n\n<u>b</u>\n\n>[!NOTE]\n>c', { lang: 'en' });
    expect(page).toMatch(
      /<p>Avant<\/p>\n<p lang="en">One<\/p>\n<h2 id="two"><span lang="en">Two<\/span><\/h2>\n<ul lang="en">\n<li>a<\/li>\n<\/ul>\n<p lang="en"><u>b<\/u><\/p>\n<div class="alert alert-note" role="note" lang="en">/u,
    );
    expect(page).toContain('<p>Après</p>');
  });

  test('is marked inside a sentence', async () => {
    expect(await pageOf(`Avant ${marker} après`, 'a **b**', { lang: 'en' })).toBe(
      '<p>Avant <span lang="en">a <strong>b</strong></span> après</p>\n',
    );
  });

  test('is reported where it is asked for', async () => {
    const { problems } = await render(`a\n\n${marker}`, including('One', { lang: 'en' }));
    expect(problems).toMatchObject([{ rule: 'include-untranslated', file: 'en/help/a.md', line: 8 }]);
    expect(problems[0]?.message).toContain('`/help/_includes/one.md`');
  });

  test('is silent where the languages are the same', async () => {
    expect((await render(marker, including('One'))).problems).toEqual([]);
  });
});

describe('a text of several blocks inside a sentence or a table cell', () => {
  test.each<[text: string, words: string]>([
    ['## Title {#inc}\n\ntext', 'Title text'],
    ['* one\n* two `x`\n  * three', 'one two <code>x</code> three'],
    ['one\n\n<!-- nobody sees this -->\n\ntwo', 'one two'],
    ['| a | b |\n| - | - |\n| c | d |\n{align="left"}', 'a b c d'],
    ['```sh\nls -l\n```', '<code>ls -l</code>'],
    ['> quoted\n\n---\n\nnext', 'quoted next'],
  ])('%j gives its words, kept apart', async (text, words) => {
    expect(await pageOf(`a ${marker} b`, text)).toBe(`<p>a ${words} b</p>\n`);
    expect(await pageOf(`| h |\n| - |\n| ${marker} |`, text)).toContain(`<td>${words}</td>`);
    const { problems } = await render(`a ${marker} b`, including(text));
    expect(problems).toMatchObject([{ rule: 'include-in-sentence', file: 'en/help/a.md', line: 6, column: 3 }]);
  });

  test('one paragraph belongs there', async () => {
    expect((await render(`a ${marker} b`, including('words ![x](y.png){width="20"}'))).problems).toEqual([]);
    expect(await pageOf(`a ${marker} b`, 'words ![x](y.png){width="20"}')).toContain('width="20"');
  });
});

test('as other programs write it', async () => {
  const asked: string[] = [];
  const { rendered, problems } = await render('Before\n\n[!INCLUDE [The part](_includes/one.md)]\n', {
    readInclude: (path) => (asked.push(path), { text: 'One', file }),
  });
  expect([toPage(rendered), asked]).toEqual(['<p>Before</p>\n<p>One</p>\n', ['/help/_includes/one.md']]);
  expect(problems.map(({ rule }) => rule)).toEqual(['spelling-mended']);
});

test('one that is missing is named once, as it is written', async () => {
  const { problems } = await render('{{$include _one.md}}', { readInclude: () => undefined });
  expect(problems.map(({ rule, message }) => [rule, message])).toEqual([
    ['missing-include', 'There is no include `_one.md` in the content: `/help/_one.md`.'],
  ]);
});
