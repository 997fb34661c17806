import fc from 'fast-check';
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
  ['{#}', '## Heading {#}', '1:12'],
  ['{: x y}', 'Text {: x y}', '1:6'],
  ['+++', '| +++More |\n| - |\n| b |', '1:3'],
  [':::card', ':::card\ntext\n', '1:1'],
  [':::note', 'text\n\n:::note\nnever closed', '3:1'],
  ["import Tabs from '@theme/Tabs';", "import Tabs from '@theme/Tabs';\n\ntext", '1:1'],
  ['[TOC]', 'text\n\n[TOC]', '3:1'],
])('%j in %j is reported', async (mark, body, place) => {
  const { problems } = await render(body);
  expect(placesOf(problems)).toEqual([`${place} literal-mark`]);
  expect(problems[0]?.message).toBe(`Readers see \`${mark}\`.`);
});

test.each([
  ['code', `\`[!NOTE] {{x}}\`\n\n${fence}\n[!NOTE] {{x}} {#y}\n${fence}`],
  ['braces, brackets and signs of other kinds', 'a {store_id} [ ! -f x ] a[1] C+++ and {a: b}'],
  ['words that begin code elsewhere', 'Wow!!! a:::b\n\nimport the data from “here”\n\nexport it\n\n[toc] of it'],
  ['what was written with a backslash', '\\[!NOTE] text [\\!TIP]\n\n>\\[!NOTE] \\{{x}} \\{#y}'],
])('%s is no mark', async (_, body) => {
  expect((await render(body)).problems).toEqual([]);
});

test('a token behind a backslash stays text', async () => {
  expect(toPage((await render('\\[!NOTE] text\n\n>\\[!TIP] text')).rendered)).toBe(
    '<p>[!NOTE] text</p>\n<blockquote>\n<p>[!TIP] text</p>\n</blockquote>\n',
  );
});

test.each([
  ['>[!HINT]\n>text', 'unknown-alert'],
  ['Say {{nothing}}.', 'missing-include'],
])('%j, which another rule names, is not named twice', async (body, rule) => {
  expect((await render(body)).problems.map((problem) => problem.rule)).toEqual([rule]);
});

test('other marks of the same line are', async () => {
  expect(placesOf((await render('Say {{nothing}} {{a.b}} [!TIP].')).problems)).toEqual([
    '1:5 missing-include',
    '1:17 literal-mark',
    '1:25 literal-mark',
  ]);
});

const pieces = [
  '>[!NOTE]\n',
  '>[!TAB **a**]\n',
  '>[!BEGINTABS]\n',
  '>[!ENDTABS]\n',
  '[!TIP] ',
  '[!DNL ',
  '[!UICONTROL ',
  '] ',
  'a ',
  'b\n',
  '\n\n',
  '>text\n',
  '**',
  '`',
  '<p>',
  '</p>',
  '<a href="x">',
  '</a>',
  '<td>',
  '<table><tr>',
  '{#a b}',
  '{{s1}}',
  '{{a.b}}',
  '+++T\n',
  '+++\n',
  '| a |\n| - |\n',
  '## H ',
  '* ',
  '[!VIDEO](a.md) ',
  '](x.md "[!DNL t]")',
  '<b>',
  '<br>',
  '\u200B',
  '<!-- c -->',
  '[!BADGE x]',
  '[!BADGE **x**]',
];

test('in any mixture of marks, those that readers see are named', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 10 }), async (mixture) => {
      const { rendered, problems } = await render(mixture.join(''));
      const page = toPage(rendered).replace(/<pre[\s\S]*?<\/pre>|<code>[\s\S]*?<\/code>/gu, '');
      const seen = new Set(page.match(/\[ ?! ?\p{L}[^\]<\n]{0,60}\]?|\{\{[^{}<]+\}\}|\{#[^}]*\}|>! ?(?:VIDEO|NOTE)/gu));
      expect(
        problems.filter(({ rule }) => ['literal-mark', 'unknown-alert', 'missing-include'].includes(rule)).length,
      ).toBeGreaterThanOrEqual(seen.size);
    }),
    { seed: 1, numRuns: 1500 },
  );
});
