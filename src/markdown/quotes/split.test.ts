import { expect, test } from 'vitest';
import { placesOf, render, toPage } from '../test-helpers.ts';

const alert = (name: string, ...content: string[]): string =>
  `<div class="alert alert-${name}" role="note"><p class="alert-title">‹alert.${name}›</p>${content.join('')}</div>`;
const tab = (title: string, ...content: string[]): string =>
  `<div class="tab"><p class="tab-title">${title}</p>${content.join('')}</div>`;

test.each<[name: string, body: string, blocks: string[]]>([
  [
    'two alerts in one quote',
    '>[!NOTE]\n>First.\n>\n>[!TIP]\n>Second.',
    [alert('note', '<p>First.</p>'), alert('tip', '<p>Second.</p>')],
  ],
  [
    'two alerts without a blank line',
    '>[!NOTE]\n>First.\n>[!TIP]\n>Second.',
    [alert('note', '<p>First.</p>'), alert('tip', '<p>Second.</p>')],
  ],
  [
    'an alert below a quotation',
    '>He said so.\n>[!TIP]\n>Ask.',
    ['<blockquote>\n<p>He said so.</p>\n</blockquote>', alert('tip', '<p>Ask.</p>')],
  ],
  [
    'tabs written as one quote',
    '>[!BEGINTABS]\n>[!TAB A]\n>one\n>[!TAB B]\n>\n>two\n>[!ENDTABS]\n\nAfter',
    [`<div class="tabs">${tab('A', '<p>one</p>')}${tab('B', '<p>two</p>')}</div>`, '<p>After</p>'],
  ],
  [
    'a video above an alert',
    '>[!VIDEO](a.md)\n>\n>[!NOTE]\n>One',
    ['<p class="video"><a href="a/">‹video.watch a.md›</a></p>', alert('note', '<p>One</p>')],
  ],
  [
    'titles with markup',
    '>[!BEGINTABS]\n\n>[!TAB **Cloud** & `x`]\n\n>[!TAB On [!UICONTROL Save]]\n\n>[!TAB A [b] c]\n\n>[!ENDTABS]',
    [
      `<div class="tabs">${tab('<strong>Cloud</strong> &#x26; <code>x</code>')}${tab('On <span class="uicontrol" translate="no">Save</span>')}${tab('A [b] c')}</div>`,
    ],
  ],
  [
    'a title of a shade box in quotation marks',
    '>[!BEGINSHADEBOX "Use **it**"]\n\ntext\n\n>[!ENDSHADEBOX]',
    ['<div class="shade-box"><p class="shade-box-title">Use <strong>it</strong></p><p>text</p></div>'],
  ],
  ['a name inside a line is not a token', '>text [!NOTE] text', ['<blockquote>\n<p>text [!NOTE] text</p>\n</blockquote>']],
  [
    'a quotation that begins with a product name',
    '>[!DNL Orders] is\n>[!DNL Sales]',
    ['<blockquote>\n<p>Orders is\nSales</p>\n</blockquote>'],
  ],
])('%s', async (_, body, blocks) => {
  const { rendered } = await render(body);
  expect(toPage(rendered)).toBe(`${blocks.join('\n')}\n`);
});

test.each<[name: string, body: string, block: string, places: string[]]>([
  ['an alert', 'a\n\n[!NOTE]\ntext', alert('note', '<p>text</p>'), ['3:1 token-outside-quote']],
  ['an alert on one line', '[!Tip] text', alert('tip', '<p>text</p>'), ['1:1 token-outside-quote', '1:1 alert-spelling']],
  ['an alert in a list', '* [!NOTE] text', alert('note', '<p>text</p>'), ['1:3 token-outside-quote']],
  [
    'tabs',
    '[!BEGINTABS]\n[!TAB A]\none\n[!ENDTABS]',
    `<div class="tabs">${tab('A', '<p>one</p>')}</div>`,
    ['1:1 token-outside-quote'],
  ],
])('where the `>` was forgotten, %s is made and reported', async (_, body, block, places) => {
  const { rendered, problems } = await render(body);
  expect(toPage(rendered)).toContain(block);
  expect(placesOf(problems)).toEqual(places);
});

test('what is wrong in the second part of a quote is reported at its line', async () => {
  expect(placesOf((await render('>[!NOTE]\n>One\n>[!Tip]\n>Two\n>\n>[!TAB A]')).problems)).toEqual([
    '6:2 tab-outside-tabs',
    '3:2 alert-spelling',
  ]);
});
