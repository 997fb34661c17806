// Articles come from outside. Whatever they hold, a page neither runs it nor hangs on it.
import { describe, expect, test } from 'vitest';
import { isSafeAddress } from './raw-html/report.ts';
import { render, toPage } from './test-helpers.ts';

const pageOf = async (body: string): Promise<string> => toPage((await render(body)).rendered);

describe('never reaches a page', () => {
  test.each([
    ['<script>alert(1)</script>'],
    ['<scr<script>ipt>alert(1)</scr</script>ipt>'],
    ['<div><script>alert(1)</script></div>'],
    ['<p onclick="alert(1)" ONMOUSEOVER=alert(1)>x</p>'],
    ['<img src=x onerror=alert(1)>'],
    ['<img src="x" alt="` onerror=alert(1)">'],
    ['<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>'],
    ['<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>'],
    ['<noscript><p title="</noscript><img src=x onerror=alert(1)>">'],
    ['<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
    ['<base href="https://evil.example/">'],
    ['<meta http-equiv="refresh" content="0;url=https://evil.example/">'],
    ['<form action="https://evil.example/"><input name="password"><button>ok</button></form>'],
    ['<style>*{display:none}</style>'],
    ['<p style="position:fixed;inset:0">x</p>'],
    ['<object data="x"></object><embed src="x">'],
    ['<template><script>alert(1)</script></template>'],
    ['<textarea><script>alert(1)</script>'],
    ['<!--><img src=x onerror=alert(1)>-->'],
    ['<a href="java\tscript:alert(1)">x</a>'],
    ['[x]: javascript:alert(1)\n\n[x] ![x]'],
    ['<javascript:alert(1)>'],
    ['![x](javascript:alert(1)){onload="alert(1)" style="x"}'],
    ['## x {#"onclick="alert(1)}'],
    ['+++<img src=x onerror=alert(1)>\n\n+++'],
    ['>[!TAB "><script>alert(1)</script>]'],
    ['>[!VIDEO](javascript:alert(1))'],
    ['[!BADGE x]{url="javascript:alert(1)" tooltip="\\"><script>alert(1)</script>"}'],
    ['```"onload=alert(1)\n<script>alert(1)</script>\n```'],
  ])('%s', async (body) => {
    const page = await pageOf(body);
    // Tags as a browser would see them: everything between real angle brackets.
    const tags = page.match(/<[^>]*>/gu) ?? [];
    const known =
      /^<\/?(?:p|div|span|b|i|u|strong|em|code|pre|ul|ol|li|a|img|table|tbody|tr|td|h[1-6]|details|summary|blockquote|br)\b/u;
    expect(tags.filter((tag) => !known.test(tag))).toEqual([]);
    expect(tags.filter((tag) => /\son\w+=|style=|srcdoc/iu.test(tag.replace(/"[^"]*"/gu, '""')))).toEqual([]);
    expect(tags.filter((tag) => /(?:href|src)="\s*(?:javascript|data|vbscript):/iu.test(tag))).toEqual([]);
  });
});

describe('addresses', () => {
  test.each([
    'javascript:x',
    'JaVaScRiPt:x',
    ' javascript:x',
    'java\nscript:x',
    'java\tscript:x',
    '\u0001javascript:x',
    'java\u200Bscript:x',
    'data:text/html,x',
    'DATA:x',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:x',
    'view-source:x',
  ])('%j is refused', (address) => {
    expect(isSafeAddress(address)).toBe(false);
  });
  test.each([
    'https://example.org/',
    'mailto:a@example.org',
    'tel:+1',
    '../a.md',
    '/help/a.md#b',
    '#a',
    'a:b/../c'.replace('a:', 'a%3A'),
    '?q=javascript:x',
  ])('%j is kept', (address) => {
    expect(isSafeAddress(address)).toBe(true);
  });
});

describe('a link or image in an unusual spelling is never dropped unseen', () => {
  test.each([
    ['[a](HTTPS://example.org/X)', 'https://example.org/X'],
    ['[a](Mailto:a@example.org)', 'mailto:a@example.org'],
    ['[a](TEL:+1)', 'tel:+1'],
    ['[a](Ticket:none)', 'ticket:none'],
    ['[a](1:2.md)', './1:2.md'],
    ['[a](é:x.md)', './é:x.md'],
    ['<a href=" https://example.org/">a</a>', 'https://example.org/'],
    ['<A HREF="HTTPS://example.org/">a</A>', 'https://example.org/'],
    ['![a](HTTPS://example.org/x.png)', 'https://example.org/x.png'],
    ['![a](mailto:x.png)', 'mailto:x.png'],
    ['![a](1:2.png)', './1:2.png'],
    ['<img src="Ticket:x" alt="a">', 'ticket:x'],
  ])('%s reaches the resolver as %s', async (body, address) => {
    const asked: string[] = [];
    await render(body, {
      resolveLink: (href) => (asked.push(href), { href: undefined }),
      resolveImage: async (src) => (asked.push(src), { missing: true }),
    });
    expect(asked).toEqual([address]);
  });
});

describe('ids', () => {
  test('from HTML are kept once, and never on images', async () => {
    const page = await pageOf(
      '<div id="a">1</div>\n\n<div id="a">2</div>\n\n<img id="cookie" name="cookie" src="x.png" alt="x">',
    );
    expect(page.match(/id="a"/gu)).toHaveLength(1);
    expect(page).not.toMatch(/cookie/u);
  });
});

describe('neither hangs nor crashes', () => {
  const long = (text: string, times: number): string => text.repeat(times);
  test.each<[name: string, body: string]>([
    ['a line of 5 MB', long('a b ', 1_250_000)],
    ['a file of 5 MB', long('some words\n', 500_000)],
    ['10,000 nested quotes', `${long('>', 10_000)} a`],
    ['10,000 nested quotes with spaces', `${long('> ', 10_000)} a`],
    ['10,000 nested lists on one line', `${long('- ', 10_000)} a`],
    ['10,000 numbered lists on one line', `${long('1. ', 10_000)} a`],
    ['10,000 lists, each deeper', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth * 2)}- a`).join('\n')],
    ['10,000 open brackets', long('[', 10_000)],
    ['10,000 links in links', `${long('[', 10_000)}a${long('](b)', 10_000)}`],
    ['10,000 open tokens', long('[!DNL ', 10_000)],
    ['10,000 nested tokens', `${long('[!DNL a', 4000)}${long(']', 4000)}`],
    ['10,000 asterisks', `${long('*a ', 10_000)}${long('b* ', 10_000)}`],
    ['3,900 nested emphases', `${long('*a ', 3900)}${long('b* ', 3900)}`],
    ['10,000 nested elements', long('<div>', 10_000)],
    ['10,000 nested elements, a line each', long('<div>\n', 10_000)],
    ['10,000 unclosed tags', long('<a "', 10_000)],
    ['10,000 unclosed comments', long('<!-- ', 10_000)],
    ['10,000 back-ticks', Array.from({ length: 300 }, (_, size) => '`'.repeat(size + 1)).join(' a ')],
    ['10,000 braces', long('{', 10_000)],
    ['10,000 attribute lists', long('{a="', 10_000)],
    ['100 paragraphs of nested emphasis', long(`${long('*a ', 900)}${long('b* ', 900)}\n\n`, 100)],
    ['8,000 footnotes', Array.from({ length: 8000 }, (_, index) => `a[^n${index}]\n\n[^n${index}]: note\n\n`).join('')],
    ['10,000 collapsibles', long('+++a\n\n', 10_000)],
    ['5,000 nested tabs', long('>[!BEGINTABS]\n\n>[!TAB a]\n\n', 5000)],
    ['an entity of 90,000 letters', `&${long('é', 90_000)}`],
    ['a token with 90,000 spaces', `[!DNL a${long(' ', 90_000)}b]`],
    ['a token in code with 90,000 spaces', `\`[!DNL ${long(' ', 90_000)}b\``],
    ['a token in HTML with 90,000 spaces', `<p>[!UICONTROL ${long(' ', 90_000)}b</p>`],
    ['an alert with 90,000 spaces', `>[!${long(' ', 90_000)}b`],
    ['a heading with 90,000 spaces', `## a${long(' ', 90_000)}b {#c}`],
    ['a link with 90,000 spaces', `[a](http${long(' ', 90_000)}b`],
    ['a fence of 90,000 signs in an item', `- ${long('`', 90_000)}`],
    ['a tag with 90,000 spaces', `a <b${long(' ', 90_000)}"`],
    ['10,000 addresses', long('www.', 10_000)],
    ['10,000 at signs', long('a@', 10_000)],
    ['5,000 table cells', `|${long('a|', 5000)}\n|${long('-|', 5000)}\n|${long('b|', 5000)}`],
    ['10,000 definitions', Array.from({ length: 10_000 }, (_, number) => `[a${number}]: b`).join('\n')],
    ['a note with 30,000 spaces', `:::note${long(' ', 30_000)}]`],
    ['5,000 bars and back-ticks', `${long('|', 5000)}${long('`', 5000)}`],
    ['10,000 tokens behind a bar', `|${long('[!', 10_000)}`],
    ['a row of dashes in 10,000 spaces', `a | b&nbsp;\n|${long(' ', 5000)}-${long(' ', 5000)}x|`],
    ['an empty file', ''],
    ['only white space', '\n \n\t\n'],
    ['control characters', '\u0000\u0001\uFFFF\uD800 a'],
  ])('%s', async (_, body) => {
    const start = process.threadCpuUsage();
    const { rendered } = await render(body);
    // What grows with the square takes minutes; a slow machine with other work must not fail for it.
    expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(20_000);
    expect(rendered.sections.length).toBeGreaterThan(0);
  });

  test.each<[name: string, body: string]>([
    ['40,000 headings with ids', Array.from({ length: 40_000 }, (_, number) => `## a {#a${number}}`).join('\n\n')],
    ['40,000 quotation marks in one line', long('a&quot;b ', 40_000)],
    ['80,000 leaked numbers', long(`${long('5} a ', 10)}\n\n`, 8000)],
    ['40,000 marks that readers see', long(`${long('{{a b}} ', 20)}\n\n`, 2000)],
  ])('%s take time in proportion to their number', async (_, body) => {
    await render('# a');
    const start = process.threadCpuUsage();
    await render(body);
    // 0.3 to 1.8 s; with the square of their number 6 to 10
    expect(process.threadCpuUsage(start).user / 1e6).toBeLessThan(5);
  });

  test('an include is held to the same limits', async () => {
    const { rendered, problems } = await render('a\n\n{{$include /help/_includes/deep.md}}\n\n*b*', {
      readInclude: () => ({ text: `one\n\n${'>'.repeat(10_000)} two`, file: 'en/help/_includes/deep.md' }),
    });
    expect(problems).toMatchObject([{ rule: 'too-complex', file: 'en/help/_includes/deep.md', line: 3 }]);
    expect(toPage(rendered)).toMatch(/<p>one<\/p>\n<p>(?:>)+ two<\/p>\n<p><em>b<\/em><\/p>/u);
  });

  test.each([['/help/_includes/loop.md'], ['/help/_includes/chain-1.md']])('an include that never ends: %s', async (path) => {
    const { problems } = await render(`{{$include ${path}}}`, {
      readInclude: (wanted) => {
        const number = Number(/chain-(\d+)/u.exec(wanted)?.[1] ?? 0);
        const next = wanted.includes('loop') ? wanted : `/help/_includes/chain-${number + 1}.md`;
        return { text: `a {{$include ${next}}}\n\n{{$include ${next}}}`, file: `en${wanted}` };
      },
    });
    expect(problems.map(({ rule }) => rule)).toContain('cyclic-include');
  });
});
