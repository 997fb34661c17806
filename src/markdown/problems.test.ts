// What is wrong in an article is named with the author's line and column, and stays readable.
import { describe, expect, test } from 'vitest';
import { headingsOf, placesOf, render, toPage } from './test-helpers.ts';

const fence = '```';

describe('reports', () => {
  test.each<[rule: string, body: string, places: string[]]>([
    ['an alert in small letters', '>[!Note]\n>text', ['1:1 alert-spelling']],
    ['an alert with a colon', 'a\n\n>[!NOTE]:\n>text', ['3:1 alert-spelling']],
    ['a mangled alert', 'a\n\n>[ !Nnote]\n>text', ['3:1 mangled-alert']],
    ['a translated alert', '>[ !NObservação]\n>text', ['1:1 mangled-alert']],
    ['an unknown alert', '>[!HINT]\n>text', ['1:1 unknown-alert']],
    ['an unclosed token', 'a [!DNL Orders and more', ['1:3 unclosed-token']],
    ['an unclosed collapsible', 'a\n\n+++Title\n\ntext', ['3:1 unclosed-region']],
    ['the end of a collapsible that never began', 'text\n\n+++', ['3:1 stray-region-end']],
    ['a collapsible inside another', '+++One\n\n+++Two\n\ntext\n\n+++', ['3:1 nested-region']],
    ['unclosed tabs', '>[!BEGINTABS]\n\n>[!TAB One]\n\ntext', ['1:1 unclosed-region']],
    ['a tab outside a set', 'a\n\n>[!TAB One]\n\ntext', ['3:1 tab-outside-tabs']],
    ['an unclosed shade box', '>[!BEGINSHADEBOX "x"]\n\ntext', ['1:1 unclosed-region']],
    ['a missing include', 'a\n\n{{$include /help/_includes/none.md}}', ['3:1 missing-include']],
    ['an include outside the content', '{{$include /help/../../secret.md}}', ['1:1 missing-include']],
    ['a missing snippet', 'Say {{nothing}}.', ['1:5 missing-include']],
    ['an unknown attribute', '![a](b.png){onclick="x"}', ['1:12 unknown-attribute']],
    ['attributes that belong to nothing', 'text {width="3"} text', ['1:6 stray-attributes']],
    ['a commented attribute', '![a](b.png)<!--{: width="929"}-->', ['1:12 commented-attributes']],
    ['an unknown language of code', `a\n\n${fence}temrinal\nls\n${fence}`, ['3:1 unknown-language']],
    ['refused HTML', 'a\n\nb <iframe src="x">', ['3:3 disallowed-html']],
    ['refused HTML inside a block', '<div>\n<form action="x">\n</div>', ['2:1 disallowed-html']],
    ['a handler', '<p onclick="x()">a</p>', ['1:1 disallowed-html']],
    ['a placeholder in angle brackets', 'ssh to <host name> now', ['1:8 unknown-tag']],
    ['an address that runs code', 'a [b](javascript:alert%281%29)', ['1:3 unsafe-address']],
    ['an address that runs code, of an image', 'a ![b](javascript:alert%281%29)', ['1:3 unsafe-address']],
    [
      'an image without an address',
      'a ![b]() <img alt="c"> <img src="" alt="d">',
      ['1:3 missing-image', '1:10 missing-image', '1:24 missing-image'],
    ],
    ['an http link', 'a [b](http://example.org/)', ['1:3 insecure-link']],
    ['a lost link text', 'a [&#128279;](https://example.org/)', ['1:3 link-text-lost']],
    ['an image without words', '![](b.png)', ['1:1 alt-missing']],
    ['a file name for words', '![Some_page.png](b.png)', ['1:1 alt-file-name']],
    ['a second title', '# One\n\n# Two', ['3:1 second-title']],
    ['an empty heading', '## One\n\n###\n', ['3:1 empty-heading']],
    ['a jump of levels', '## One\n\n#### Two', ['3:1 heading-jump']],
    ['an id used twice', '## One {#a}\n\n## Two {#a}', ['3:1 duplicate-id']],
    ['numbers in braces, which are none', 'Value {1 + 1} and {x, 2} more', []],
    ['a leaked placeholder', 'text **1&rbrace; more\n\n`1&rbrace;`', ['1:8 leaked-placeholder', '1:6 literal-emphasis']],
    ['a translated entity', '4&ponto; x', ['1:2 unknown-entity']],
    [
      'entities of no name that HTML has',
      'a&espacio;b &nbspp; &NBSP; &constructor;',
      ['1:2 unknown-entity', '1:13 unknown-entity', '1:21 unknown-entity', '1:28 unknown-entity'],
    ],
    ['an exploded image', 'a\n\n!&lbrack;\n\n### …\nSource&rbrack;(a.png)', ['3:1 exploded-image']],
    ['asterisks that readers see', 'one\ntwo ** three', ['2:5 literal-emphasis']],
    ['brackets that readers see', 'a [b](c d)', ['1:5 literal-link']],
    ['zero-width spaces', 'a&#x200B; b\n\n&#x200B;c', ['1:2 zero-width-space']],
    ['doubled spaces', 'in  [!DNL Orders]  and', ['1:2 double-space']],
    ['a glued product name', 'till[!DNL Orders] x', ['1:5 missing-space']],
    ['a glued quotation mark', 'exempel&quot;Nord', ['1:8 missing-space']],
    ['too much nesting', `a\n\n${'>'.repeat(200)} b`, ['3:1 too-complex']],
  ])('%s', async (_, body, places) => {
    const { problems } = await render(body);
    expect(placesOf(problems)).toEqual(places);
  });

  test.each([
    'R&D; and AT&T;',
    '&nbsp;&copy;&ndash;&CounterClockwiseContourIntegral;',
    '`&nosuch;` \\&nosuch; ``a &nosuch; b``\n\n    &nosuch;',
    '[a](https://example.org/?a=1&nosuch;2) https://example.org/a&nosuch;b',
  ])('no unknown entity in %s', async (body) => {
    expect((await render(body)).problems.filter(({ rule }) => rule === 'unknown-entity')).toEqual([]);
  });

  test.each([
    ['ko', '&quot;저장&quot;을 누르고 한국어&quot;문장'],
    ['ja', '画面の&quot;保存&quot;を押す'],
    ['zh-Hans', '点击&quot;保存&quot;按钮'],
    ['tr', '&quot;Kaydet&quot;i seçin'],
    ['de', 'Der [!DNL Commerce]shop und die [!DNL Cloud]umgebung'],
    ['fr', 'l&quot;administration'],
  ])('no missing space where the language has none: %s', async (lang, body) => {
    expect((await render(body, { lang })).problems.filter(({ rule }) => rule === 'missing-space')).toEqual([]);
  });

  test('nothing about an ordinary article', async () => {
    const body =
      '# Title\n\n>[!NOTE]\n>\n>Text with [!DNL Orders] and `code`.\n\n## Section {#a}\n\n1. [One](https://example.org/)\n\n   ![Words](a.png){width="20"}\n';
    expect((await render(body)).problems).toEqual([]);
  });

  test('the line of the file, front matter included', async () => {
    const { problems } = await render('a\n\n>[!Note]\n>b', { lineOffset: 12, file: 'fr/help/x.md' });
    expect(problems).toMatchObject([{ file: 'fr/help/x.md', line: 15, column: 1 }]);
  });

  test('problems of an include in the file of the include', async () => {
    const { problems } = await render('{{$include /help/_includes/own.md}}', {
      readInclude: () => ({ text: 'one\n\n>[!Note]\n>two', file: 'en/help/_includes/own.md' }),
    });
    expect(problems).toMatchObject([{ rule: 'alert-spelling', file: 'en/help/_includes/own.md', line: 3 }]);
  });

  test('the offending value and what was meant', async () => {
    const [problem] = (await render(`${fence}javascrpt\n1\n${fence}`)).problems;
    expect(problem?.message).toBe(
      '`javascrpt` is not a language of code blocks here; the block is shown without colours. Did you mean `javascript`?',
    );
  });

  test('what the resolvers say', async () => {
    const problem = { rule: 'broken-link', file: 'a.md', line: 1, message: 'x' } as const;
    const { rendered, problems } = await render('[words](../gone.md)', { resolveLink: () => ({ href: undefined, problem }) });
    expect(problems).toEqual([problem]);
    expect(toPage(rendered)).toBe('<p>words</p>\n');
  });
});

describe('shared section ids', () => {
  const reference = '# Title\n\n## First steps\n\n### Details {#own}\n\n## Next';
  test('come from the reference heading at the same position', async () => {
    const { rendered, problems } = await render(
      '# Titre\n\n## Premiers pas\n\n### Détails\n\n## Suite\n\n[a](#premiers-pas) [b](#first-steps) [c](#Own)',
      { referenceHeadings: await headingsOf(reference) },
    );
    expect(rendered.headings.map(({ id }) => id)).toEqual(['title', 'first-steps', 'own', 'next']);
    expect(toPage(rendered).match(/(?<=href=")[^"]*/g)).toEqual(['#first-steps', '#first-steps', '#own']);
    expect(problems).toEqual([]);
  });

  test('yield to an explicit id', async () => {
    const { rendered } = await render('# T\n\n## Pas {#pas}\n\n### D\n\n## S', {
      referenceHeadings: await headingsOf(reference),
    });
    expect(rendered.headings.map(({ id }) => id)).toEqual(['title', 'pas', 'own', 'next']);
  });

  test('are not guessed where the headings differ', async () => {
    const { rendered, problems } = await render('# Titre\n\n## Premiers pas\n\n## Suite', {
      referenceHeadings: await headingsOf(reference),
    });
    expect(rendered.headings.map(({ id }) => id)).toEqual(['titre', 'premiers-pas', 'suite']);
    expect(placesOf(problems)).toEqual(['5:1 section-drift']);
    expect(problems[0]?.message).toContain('`Details` (level 3)');
  });

  test('never take an id that another heading claims', async () => {
    const { rendered } = await render('# Titre\n\n## Un\n\n### Deux\n\n## Trois {#first-steps}', {
      referenceHeadings: await headingsOf(reference),
    });
    expect(rendered.headings.map(({ id }) => id)).toEqual(['title', 'first-steps-1', 'own', 'first-steps']);
  });
});

describe('a rendered document', () => {
  test('has its title apart, and sections with the shapes of their blocks', async () => {
    const body =
      '# A [!DNL Title]\n\nFirst\n\n## Steps\n\n1. one\n1. two\n\n* a\n\n![x](y.png)\n\n| a |\n| - |\n| b |\n\n```\nx\n```\n\n>[!TIP]\n>t\n\n> quote\n\n+++Open\n\ntext\n\n+++\n\n### Deeper\n\ntext  with\nlines';
    const { rendered } = await render(body);
    expect(rendered.title).toBe('A Title');
    expect(rendered.sections.map(({ id, depth, blocks }) => [id, depth, blocks.map(({ shape }) => shape)])).toEqual([
      ['', 0, ['paragraph']],
      ['steps', 2, ['steps(2)', 'list(1)', 'image', 'table', 'code', 'alert', 'quote', 'collapsible']],
      ['deeper', 3, ['paragraph']],
    ]);
    expect(rendered.sections[2]?.blocks[0]?.text).toBe('text with lines');
  });

  test('has a title that neither leads nor loads', async () => {
    const { rendered } = await render('# See [**this**](x.md) ![picture](a.png) <a id="x">here</a> [!UICONTROL Save]');
    expect(rendered.titleHtml).toBe('See <strong>this</strong> picture here <span class="uicontrol" translate="no">Save</span>');
    expect(rendered.headings).toEqual([
      { depth: 1, text: 'See this here Save', id: 'see-this-here-save', explicit: false, line: 1, otherIds: ['x'] },
    ]);
  });

  test('is the same each time', async () => {
    const body = '# A\n\n```php\n$a = 1;\n```\n\n![x](y.png)';
    expect(await render(body)).toEqual(await render(body));
  });
});
