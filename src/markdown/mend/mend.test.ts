// What Markdown does not read and means one thing only is read as it is meant, and reported; code is never touched.
import { describe, expect, test } from 'vitest';
import { headingsOf, render, toPage } from '../test-helpers.ts';

const fence = '```';
const show = async (body: string, changes = {}): Promise<{ page: string; rules: string[] }> => {
  const { rendered, problems } = await render(body, changes);
  return { page: toPage(rendered).trim(), rules: problems.map(({ rule, line }) => `${line} ${rule}`) };
};
const body = async (text: string) => (await show(text)).page.replace(/^<p>|<\/p>$/gu, '');

describe('other spaces after a mark', () => {
  test.each([
    ['##\u00A0Title', '<h2 id="title">Title</h2>'],
    ['###\u3000題名', '<h3 id="題名">題名</h3>'],
    ['##&nbsp;Title', '<h2 id="title">Title</h2>'],
    ['##\u202F \u00A0Title', '<h2 id="title">Title</h2>'],
    ['-\u00A0one\n-\u00A0two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
    ['*\u3000one', '<ul>\n<li>one</li>\n</ul>'],
    ['1.\u00A0one\n2.\u00A0two', '<ol>\n<li>one</li>\n<li>two</li>\n</ol>'],
    [
      '- [ ]\u00A0task',
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" disabled> task</li>\n</ul>',
    ],
    ['##&#x200B;Title', '<h2 id="title">Title</h2>'],
    ['1)\u2003one', '<ol>\n<li>one</li>\n</ol>'],
    ['>\u00A0one', '<blockquote>\n<p>\u00A0one</p>\n</blockquote>'],
  ])('%j', async (text, html) => {
    expect((await show(text)).page).toBe(html);
  });

  test('are reported, by their number', async () => {
    const { problems } = await render('Text.\n\n##\u00A0Title');
    expect(problems.map(({ rule, line, message }) => `${line} ${rule} ${message}`)).toEqual([
      '3 spelling-mended The space behind `##` is of a kind that Markdown does not read (U+00A0).',
    ]);
  });

  test('inside a text they stay', async () => {
    expect(await body('Version\n2.\u00A0Then\u00A0– more')).toBe('Version\n2. Then\u00A0– more'.replace('2. ', '2. '));
    expect(await body('\u3000一段文字')).toBe('\u3000一段文字');
  });
});

describe('wide marks at the beginning of a line', () => {
  test.each([
    ['＃＃ 見出し', '<h2 id="見出し">見出し</h2>'],
    ['＃\u3000題', '<h1>題</h1>'],
    ['＃1 の項目', '<p>＃1 の項目</p>'],
    ['> [！重要]\n> 文', expect.stringMatching(/class="alert alert-important"/)],
    ['> 【！ヒント】\n> 文', expect.stringMatching(/class="alert alert-tip"/)],
    ['> [！何か]\n> 文', expect.stringMatching(/\[！何か\]/)],
    ['| 名前 | 値 |\n| ーー | ーー |\n| a | b |', expect.stringMatching(/<table>/)],
  ])('%s', async (text, expected) => {
    const { page } = await show(text);
    expect(page).toEqual(expected);
  });
});

describe('wide bars of tables', () => {
  const rows = (page: string): string[] =>
    [...page.matchAll(/<tr>([\s\S]*?)<\/tr>/gu)].map(([, row = '']) =>
      row
        .replace(/<[^>]*>/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    );
  test.each([
    ['in all rows', '｜名前｜値｜\n｜---｜---｜\n｜a｜b｜', ['名前 値', 'a b']],
    ['without those at the ends', '名前｜値\n---｜---\na｜b', ['名前 値', 'a b']],
    ['above and below a delimiter row of its own', '｜名前｜値｜\n|---|---|\n｜a｜b｜', ['名前 値', 'a b']],
    ['in the body alone', '|名前|値|\n|---|---|\n｜a｜b｜\n|c|d|', ['名前 値', 'a b', 'c d']],
    ['but not in code', '｜名前｜値｜\n｜---｜---｜\n｜`a｜b`｜c｜', ['名前 値', 'a｜b c']],
    ['but not those of a text', '|名前｜別名|値|\n|---|---|\n|a｜b|c|', ['名前｜別名 値', 'a｜b c']],
  ])('%s', async (_, text, expected) => {
    expect(rows((await show(text)).page)).toEqual(expected);
  });

  test('stay where there is no table', async () => {
    expect(await body('東京｜大阪')).toBe('東京｜大阪');
  });
});

describe('signs that translation engines widen', () => {
  test.each([
    ['[リンク]（a.md）', '<a href="a/">リンク</a>'],
    ['［リンク］（a.md＃b）', '<a href="a/#b">リンク</a>'],
    ['【链接】（https://example.org/x）', '<a href="https://example.org/x" rel="external">链接</a>'],
    ['［リンク］(../b.md#c)', '<a href="../b/#c">リンク</a>'],
    ['［!UICONTROL 保存］をクリック', '<span class="uicontrol" translate="no">保存</span>をクリック'],
    ['[!UICONTROL：保存]', '<span class="uicontrol" translate="no">保存</span>'],
    ['【！DNL Commerce】', 'Commerce'],
    ['https：//example.org/x', '<a href="https://example.org/x" rel="external">https://example.org/x</a>'],
    ['注意！[链接](a.md)', '注意！<a href="a/">链接</a>'],
    ['（参照）【注】です', '（参照）【注】です'],
    ['[注]（参考）', '[注]（参考）'],
  ])('%s', async (text, html) => {
    expect(await body(text)).toBe(html);
  });

  test.each([
    '>[！NOTE]\n>文',
    '＞[!NOTE]\n＞文'.replace('\n＞', '\n>'),
    '>［!NOTE］\n>文',
    '>[!NOTE]：\n>文',
    '>【！NOTE】\n>文',
  ])('of an alert: %j', async (text) => {
    expect((await show(text)).page).toContain('<div class="alert alert-note" role="note">');
  });

  test('of an id', async () => {
    expect((await show('## 題名 ｛#title｝')).page).toBe('<h2 id="title">題名</h2>');
  });

  test('of an image', async () => {
    expect((await show('！[图](a.png)')).page).toContain('<img src="/assets/a.png" alt="图"');
  });
});

describe('entities behind a backslash', () => {
  const text = 'Saisissez \\&lt;nom\\> et \\&quot;x\\&quot; `\\&lt;`.';
  test('are characters in a translation', async () => {
    const { page } = await show(text, { referenceHeadings: await headingsOf('a') });
    expect(page).toBe('<p>Saisissez &#x3C;nom> et "x" <code>\\&#x26;lt;</code>.</p>');
  });
  test('of brackets make links and alerts of a translation', async () => {
    const changes = { referenceHeadings: await headingsOf('a') };
    expect((await show('&lbrack;x&rbrack;(y.md) &#91;b&#93;', changes)).page).toBe('<p><a href="y/">x</a> [b]</p>');
    expect((await show('>&lbrack;!NOTE&rbrack;\n>x', changes)).page).toContain('class="alert alert-note"');
  });
  test('stay where an author may mean them', async () => {
    expect((await show(text)).page).toContain('&#x26;lt;nom>');
  });
});

describe('images and files', () => {
  test.each([
    ['![Chart](pic.png =100x50)', 'src="/assets/pic.png" alt="Chart" width="100" height="50"'],
    ['![Chart](pic.png =100x)', 'src="/assets/pic.png" alt="Chart" width="100" height="50"'],
    ['![Chart](pic.png "Title" =300x150)', 'title="Title"'],
    ['![Chart](my pic.png)', 'src="/assets/my pic.png" alt="Chart"'],
    ['![Chart](my pic (1).png "Title")', 'src="/assets/my pic (1).png"'],
    ['![Chart](pic.png =100)', 'src="/assets/pic.png" alt="Chart" width="100" height="50"'],
    ['![Chart](pic.png =50%x*)', 'src="/assets/pic.png" alt="Chart" width="600" height="300"'],
    ['![Chart] (pic.png)', 'src="/assets/pic.png" alt="Chart"'],
    ['![Chart][c]\n\n[c]: my pic.png "Title"', 'src="/assets/my pic.png" alt="Chart" width="600" height="300" title="Title"'],
    ['![Chart](my pic.png =100x50)', 'src="/assets/my pic.png" alt="Chart" width="100" height="50"'],
    ['[Plan](docs/my plan.pdf)', '<a href="docs/my plan.pdf">Plan</a>'],
    ['![Chart][c]\n\n[c]: my pic.png', 'src="/assets/my pic.png"'],
    ['[Part](my page.md#part)', '<a href="my page/#part">Part</a>'],
  ])('%s', async (text, html) => {
    expect((await show(text)).page).toContain(html);
  });
});

describe('a token around or instead of a link text', () => {
  test.each([
    ['[!DNL [Sample Market]](https://example.com/m).', '<a href="https://example.com/m" rel="external">Sample Market</a>.'],
    ['[!UICONTROL [Save]](a.md)', '<a href="a/"><span class="uicontrol" translate="no">Save</span></a>'],
    ['[!DNL Sample Market](https://example.com/m)', '<a href="https://example.com/m" rel="external">Sample Market</a>'],
    ['[!DNL Commerce](cloud) and [!DNL Commerce](2.4)', 'Commerce(cloud) and Commerce(2.4)'],
  ])('%s', async (text, html) => {
    expect(await body(text)).toBe(html);
  });
});

describe('tables', () => {
  const cells = (page: string) => [...page.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gu)].map(([, cell]) => cell);
  test.each<[name: string, body: string, cells: string[]]>([
    ['a commented row', '| a | b |\n|---|---|\n| 1 | 2 |\n<!-- | 3 | 4 | -->\n| 5 | 6 |', ['a', 'b', '1', '2', '5', '6']],
    [
      'two commented rows, one of several lines',
      '| a | b |\n|---|---|\n<!-- | 1 | 2 | -->\n| 3 | 4 |\n<!--\n| 5 | 6 |\n-->\n| 7 | 8 |',
      ['a', 'b', '3', '4', '7', '8'],
    ],
    ['a short delimiter row', '| a | b | c |\n|---|---|\n| 1 | 2 | 3 |', ['a', 'b', 'c', '1', '2', '3']],
    ['a long delimiter row', '| a | b |\n|---|---|---|\n| 1 | 2 | 3 |', ['a', 'b', '', '1', '2', '3']],
    ['long dashes', '| a | b |\n|—|—|\n| 1 | 2 |', ['a', 'b', '1', '2']],
    ['other dashes', 'a | b\n–– | −−\n1 | 2', ['a', 'b', '1', '2']],
    ['a cell too many', '| a | b |\n|---|---|\n| 1 | 2 | 3 |', ['a', 'b', '', '1', '2', '3']],
    ['other signs for dashes', '| a | b |\n|===|:–:|\n| 1 | 2 |', ['a', 'b', '1', '2']],
    ['one dash for all', '| a | b | c |\n|---\n| 1 | 2 | 3 |', ['a', 'b', 'c', '1', '2', '3']],
    ['code with a bar', '| a | b |\n|---|---|\n| `x|y` | 2 |', ['a', 'b', '<code>x|y</code>', '2']],
    [
      'a label with a bar',
      '| a | b |\n|---|---|\n| [!UICONTROL x | y] | 2 |',
      ['a', 'b', '<span class="uicontrol" translate="no">x | y</span>', '2'],
    ],
    ['HTML code with a bar', '| a | b |\n|---|---|\n| <code>x|y</code> | 2 |', ['a', 'b', '<code>x|y</code>', '2']],
    ['dashes with a plus sign', '| a | b |\n|---+---|\n| 1 | 2 |', ['a', 'b', '1', '2']],
    ['no-break spaces behind rows', '| a | b |\u00A0\n|---|---|\u00A0\n| 1 | 2 |\u00A0', ['a', 'b', '1', '2']],
    ['no-break spaces before rows', '\u00A0| a | b |\n\u00A0|---|---|\n\u00A0| 1 | 2 |', ['a', 'b', '1', '2']],
    [
      'a blank line between rows',
      '| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n| 5 | 6 |',
      ['a', 'b', '1', '2', '3', '4', '5', '6'],
    ],
    ['blank lines between all rows', '| a | b |\n\n|---|---|\n\n| 1 | 2 |\n\n| 3 | 4 |', ['a', 'b', '1', '2', '3', '4']],
    ['a blank line and a comment', '| a | b |\n|---|---|\n\n<!-- x\ny -->\n| 1 | 2 |', ['a', 'b', '1', '2']],
    ['a comment below the head', '| a | b |\n<!-- x -->\n|---|---|\n| 1 | 2 |', ['a', 'b', '1', '2']],
    ['blank lines in a quotation', '> | a | b |\n> |---|---|\n>\n> | 1 | 2 |', ['a', 'b', '1', '2']],
    ['without the indentation of its list', '* x\n| a | b |\n|---|\n| 1 | 2 |', ['a', 'b', '1', '2']],
    ['in a list', '* x\n\n  | a | b |\n  |---|\n  | 1 | 2 |', ['a', 'b', '1', '2']],
  ])('%s', async (_, text, expected) => {
    const { page, rules } = await show(text);
    expect(cells(page)).toEqual(expected);
    expect(rules.filter((rule) => /spelling-mended|table-cells/u.test(rule)).length).toBeGreaterThan(0);
  });

  test('two tables stay two, and a text below a table stays a text', async () => {
    const { page } = await show('| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |\n\nx | y\n\n| 1 | 2 | 3 |');
    expect(page.match(/<table>/gu)).toHaveLength(2);
    expect(page).toContain('<p>x | y</p>\n<p>| 1 | 2 | 3 |</p>');
  });

  test.each(['| a | b |\n|---|---|\n| 1 | 2 |  |', '| a |\n|---|\n| 1 |\n\n<!-- x -->\n\ntext', 'a | b\n\n--- | ---'])(
    'nothing to mend: %j',
    async (text) => {
      expect((await show(text)).rules).toEqual([]);
    },
  );
});

test.each([
  `${fence}\n##\u00A0a\n[a]（b.md）\n![a](b c.png)\n| a | b |\n|—|—|\n${fence}`,
  '    ![a](b c.png)\n    ##\u00A0a',
  '`[a]（b.md）` `![a](b c.png =1x1)` `[!DNL [x]](https://example.org)`'.replace('!DNL ', ''),
])('code stays: %#', async (text) => {
  const { page, rules } = await show(text);
  expect(rules).toEqual([]);
  expect(page).toContain(text.includes('\n') ? 'b c.png' : '（b.md）');
});

test('lines stay what they are', async () => {
  const { rules } = await show('| a |\n|---|\n| 1 |\n<!--\nx\n-->\n| 2 |\n\n>[!Note]\n>x');
  expect(rules).toEqual(['4 spelling-mended', '9 alert-spelling']);
});

test.each(['| 1 | 2 |\n| 3 | 4 |', 'Text.\n\n| a | *b* |'])('rows in no table are reported: %j', async (text) => {
  expect((await show(text)).rules.map((rule) => rule.replace(/^\d+ /u, ''))).toEqual(['literal-table']);
});

test('a space between a text and its address is left out in every language', async () => {
  expect(await body('see [text] (/help/a.md) and [x] (b)')).toBe('see <a href="/help/a/">text</a> and [x] (b)');
});

describe('what translation engines put into links', () => {
  test.each([
    ['[texte] (a.md)', '<a href="a/">texte</a>'],
    ['[texte]&#x200B;(a.md#b)', '<a href="a/#b">texte</a>'],
    ['![texte] (a.png)', '<img src="/assets/a.png" alt="texte" width="600" height="300" decoding="async">'],
    ['! [texte](a.png)', '<img src="/assets/a.png" alt="texte" width="600" height="300" decoding="async">'],
    ['[texte](a. md # b)', '<a href="a/#b">texte</a>'],
    ['[texte](/ help / a.md)', '<a href="/help/a/">texte</a>'],
    ['[fichier](https://example.org/a_(b\\))', '<a href="https://example.org/a_(b)" rel="external">fichier</a>'],
    ['[fichier]&#x200B;(https://example.org/a_(b\\) et', '<a href="https://example.org/a_(b)" rel="external">fichier</a> et'],
    ['Attention ! [texte](a.png)', 'Attention ! <a href="a.png">texte</a>'],
    ['[1] (voir plus bas) et [2] (a)', '[1] (voir plus bas) et [2] (a)'],
    ['＊＊太字＊＊と｀コード｀', '<strong>太字</strong>と<code>コード</code>'],
  ])('%s', async (text, html) => {
    const { page } = await show(text, { referenceHeadings: [] });
    expect(page.replace(/^<p>|<\/p>$/gu, '')).toBe(html);
  });

  test('an alert that is wide in all its lines', async () => {
    expect((await show('＞［！ＮＯＴＥ］\n＞\n＞文', { referenceHeadings: [] })).page).toBe(
      '<div class="alert alert-note" role="note"><p class="alert-title">‹alert.note›</p><p>文</p></div>',
    );
  });
});

describe('spaces inside the asterisks of bold text', () => {
  const translation = { referenceHeadings: [] };
  test.each([
    ['单击** 保存 **按钮', '单击<strong>保存</strong>按钮'],
    ['单击 ** 保存 ** 按钮', '单击 <strong>保存</strong> 按钮'],
    [
      'Ouvrez ** Ventes **et ** Clients** , **Fin **.',
      'Ouvrez <strong>Ventes</strong> et <strong>Clients</strong> , <strong>Fin</strong>.',
    ],
    ['**Ventes** > **Fin** . **&#x200B; **', '<strong>Ventes</strong> > <strong>Fin</strong> .'],
    ['** [Ventes](a.md) sont** là', '<strong><a href="a/">Ventes</a> sont</strong> là'],
    ['**`a ** b` **c', '<strong><code>a ** b</code></strong> c'],
  ])('%s', async (text, html) => {
    expect((await show(text, translation)).page.replace(/^<p>|<\/p>$/gu, '')).toBe(html);
  });

  test.each(['a ** b ** c', 'src/** et test/**', '2 ** 3 ** 4', '** seul', 'x `** a **` y'])('%s stays', async (text) => {
    const { page } = await show(text);
    expect(page).not.toContain('<strong>');
  });
});

describe('code fences in list items', () => {
  test.each([
    [
      'the closing one too far left',
      `1. Run:\n\n   ${fence}\n   npm i\n${fence}\n\n2. Next **b**\n\n${fence}\nlater\n${fence}`,
      '<strong>b</strong>',
    ],
    [
      'all lines too far right',
      `1. Run:\n\n       ${fence}\n       npm i\n       ${fence}\n\n2. Next **b**`,
      '<strong>b</strong>',
    ],
  ])('%s', async (_, text, shows) => {
    const { page } = await show(text);
    expect(page).toContain(shows);
    expect(page).toContain('<code>npm i\n</code>');
    expect(page).not.toContain(fence);
  });

  test('that are closed, or left open at the end of the page, stay', async () => {
    const closed = `- a\n\n  ${fence}\n  x\n  ${fence}\n\n${fence}\ny\n${fence}`;
    expect((await show(closed)).rules).toEqual([]);
    expect((await show(`- a\n\n  ${fence}\n  x`)).rules).toEqual([]);
    expect(await body(`- a\n\n  ${fence}\`\n  ${fence}js\n  x\n  ${fence}\n  ${fence}\``)).toContain(`${fence}js\nx`);
  });
});

test('invisible characters before a mark and in an address, and curly quotes around one', async () => {
  expect(await body('\u200B- item')).toBe('<ul>\n<li>item</li>\n</ul>');
  const asked: string[] = [];
  await render('[a](\u200Bb.md) <a href=\u201Cc.md\u201D>c</a>', { resolveLink: (href) => (asked.push(href), { href }) });
  expect(asked).toEqual(['b.md', 'c.md']);
});

test('breaks of lines and pages that no browser knows part words, and end no paragraph', async () => {
  expect(await body('one\u2028two\u0085three\ffour\vfive')).toBe('one two three four five');
});
