import { expect, test } from 'vitest';
import { placesOf, render, toPage } from '../test-helpers.ts';

const fence = '```';

test.each<[mark: string, body: string, place: string]>([
  ['[!NOTE]', 'a\ntext [!NOTE] text', '2:6'],
  ['[!HINT]', '[!HINT] text', '1:1'],
  ['[!TIP]', '## Heading [!TIP]', '1:12'],
  ['[!NOTE', '>[!NOTE\n>text', '1:2'],
  ['[!TAB B]', '>* item\n>[!TAB B]', '2:1'],
  ['[!NOTE]', '[!NOTE](a.md)', '1:1'],
  ['[!HINT]', '![a [!HINT] b](a.png)', '1:1'],
  ['{{x.y}}', '[a](a.md "see {{x.y}}")', '1:1'],
  ['{{s1}}', '<p>{{s1}}</p>', '1:4'],
  ['{{ a.b }}', 'a {{ a.b }}', '1:3'],
  ['{#x y}', 'Text {#x y}', '1:6'],
  ['{: x y}', 'Text {: x y}', '1:6'],
  ['+++', '| +++More |\n| - |\n| b |', '1:3'],
])('%j in %j is reported', async (mark, body, place) => {
  const { problems } = await render(body);
  expect(placesOf(problems)).toEqual([`${place} literal-mark`]);
  expect(problems[0]?.message).toBe(`Readers see \`${mark}\`.`);
});

test.each([
  ['code', `\`[!NOTE] {{x}}\`\n\n${fence}\n[!NOTE] {{x}} {#y}\n${fence}`],
  ['braces, brackets and signs of other kinds', 'a {store_id} [ ! -f x ] a[1] C+++ and {a: b}'],
  ['what was written with a backslash', '\\[!NOTE] text [\\!TIP]\n\n>\\[!NOTE] \\{{x}} \\{#y}'],
])('%s is no mark', async (_, body) => {
  expect((await render(body)).problems).toEqual([]);
});

test('a token behind a backslash stays text', async () => {
  expect(toPage((await render('\\[!NOTE] text\n\n>\\[!TIP] text')).rendered)).toBe('<p>[!NOTE] text</p>\n<blockquote>\n<p>[!TIP] text</p>\n</blockquote>\n');
});

test.each([
  ['>[!HINT]\n>text', 'unknown-alert'],
  ['Say {{nothing}}.', 'missing-include'],
])('%j, which another rule names, is not named twice', async (body, rule) => {
  expect((await render(body)).problems.map((problem) => problem.rule)).toEqual([rule]);
});
