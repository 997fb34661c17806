// Long documents that people write keep their form; what would hang the parser loses its own form, and nothing else does.
import { describe, expect, test } from 'vitest';
import { render, toPage } from '../test-helpers.ts';

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const fence = '```';

const pageOf = async (body: string) => {
  const { rendered, problems } = await render(`${body}\n\nText *after*.\n`);
  return {
    page: toPage(rendered),
    problems: problems.filter(({ rule }) => rule === 'too-complex').map(({ line, message }) => `${line} ${message}`),
  };
};

describe('keep their form', () => {
  test.each<[name: string, body: string, shows: string]>([
    [
      'a table of 1,500 rows of code',
      `| a | b | c |\n|---|---|---|\n${lines(1500, (n) => `| Setting ${n} | \`section_${n}/group_name/field_name\` | [All](a.md) |`)}`,
      '<td>Setting 1499</td>',
    ],
    ['a list of 7,000 items', lines(7000, (n) => `* Fix **number** ${n}`), '<li>Fix <strong>number</strong> 6999</li>'],
    ['XML in a fence', `${fence}xml\n${lines(3000, (n) => `<a><b c="${n}"><d>`)}\n${fence}`, 'c="2999"'],
    ['JSON in a fence', `${fence}json\n${lines(5000, (n) => `[{"a_${n}": ["*", {}]},`)}\n${fence}`, 'a_4999'],
    ['indented XML', lines(2000, (n) => `    <a><b c="${n}"><d>`), 'c="1999"'],
    ['HTML with optional end tags', `<ul>\n${lines(600, (n) => `<li>Item ${n}`)}\n</ul>`, 'Item 599'],
    ['one line of 200,000 letters', 'word '.repeat(40_000), 'word word'],
    ['one line of 200,000 spaces', `a\n${' '.repeat(200_000)}b`, 'a\nb'],
    ['one line of a fence that is none', `- a\n\n      ${fence}${'x'.repeat(200_000)}\`\n      ${fence}`, 'xxx`'],
    ['a table of 5,000 rows', `| a | b |\n|---|---|\n${lines(5000, (n) => `| Row ${n} | *x* |`)}`, '<td>Row 4999</td>'],
    [
      'a table of 3,000 rows below a short delimiter row',
      `| a | b |\n|---|\n${lines(3000, (n) => `| Row ${n} | x |`)}`,
      '<td>Row 2999</td>',
    ],
    [
      'a table of 6,000 rows in an item',
      `- item\n  | a | b |\n  |---|---|\n${lines(6000, (n) => `  | Row ${n} | x |`)}`,
      '<td>Row 5999</td>',
    ],
    ['a paragraph of 15,000 lines', lines(15_000, (n) => `line ${n}`), 'line 14999'],
    ['1,600 notes', lines(1600, (n) => `> [!NOTE]\n>\n> Note *${n}*\n`), '<em>1599</em>'],
    ['1,600 footnotes', `${lines(1600, (n) => `a[^n${n}]\n`)}\n${lines(1600, (n) => `[^n${n}]: Note *${n}*`)}`, '<em>1599</em>'],
    ['items that go on without indentation', lines(2000, (n) => `- Item *${n}*\nand more`), '<em>1999</em>'],
    ['thousands of paragraphs with marks', lines(4000, (n) => `See [this ${n}](a.md), *now*.\n`), 'this 3999'],
  ])('%s', async (_, body, shows) => {
    const { page, problems } = await pageOf(body);
    expect(problems).toEqual([]);
    expect(page.replace(/<span class="hl-[a-z]+">([^<]*)<\/span>/gu, '$1')).toContain(shows);
    expect(page).toContain('<em>after</em>');
  });
});

describe('an inlined image costs that image alone', () => {
  const data = `data:image/png;base64,${'A'.repeat(110_000)}`;
  test.each([
    `Text *before* ![Chart](${data}).`,
    `Text *before* <img alt="Chart" src="${data}">.`,
    `Text *before* ![Chart][image1].\n\n[image1]: <${data}>`,
  ])('%#', async (body) => {
    const { page, problems } = await pageOf(body);
    expect(problems).toEqual([]);
    expect(page).not.toContain('AAAA');
    expect(page).toContain('<em>before</em>');
    expect(page).toContain('<em>after</em>');
    expect(page).toContain('Chart');
  });

  test('in code it is text', async () => {
    const { page } = await pageOf(`${fence}\n<img src="${data}">\n${fence}`);
    expect(page).toContain('A'.repeat(110_000));
  });
});

describe('lose their own form alone', () => {
  const marks = '*a [b '.repeat(8000);
  test.each<[name: string, body: string, line: number, shows: string]>([
    ['a paragraph of 16,000 marks', `*first*\n\n${marks}\n\n* item`, 3, '*a [b *a'],
    ['one cell of a table', `| *x* | y |\n|---|---|\n| ${marks} | **z** |`, 3, '<strong>z</strong>'],
    ['one heading', `*first*\n\n## ${marks}`, 3, '*a [b *a'],
    ['a quote nested 10,000 times', `*first*\n\n${'>'.repeat(10_000)} last\n\n* item`, 3, '>> last'],
    ['a quote beyond the 15,000th line', `${lines(15_010, (n) => `> q ${n}`)}\n`, 15_001, '> q 15009'],
    ['a paragraph of 50,000 lines', `*first*\n\n${lines(50_000, (n) => `*line* ${n} | b`)}`, 20_003, '*line* 49999'],
    ['a quote that goes on for 9,000 lines', `*first*\n\n> quote\n${lines(9000, (n) => `*line* ${n} | b`)}`, 5481, '*line* 8999'],
    ['elements nested 300 times', `*first*\n\n${'<div>'.repeat(300)}`, 3, '&#x3C;div>'],
    ['the end of a text of 1.2 million letters', 'word '.repeat(30).concat('\n\n').repeat(7900), 13155, 'word word'],
  ])('%s', async (_, body, line, shows) => {
    const { page, problems } = await pageOf(body);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${line} `, 'u'));
    expect(page).toContain(shows);
  });

  test('what follows is as ever', async () => {
    const { page } = await pageOf(`## One\n\n${marks}\n\n* *two*`);
    expect(page).toContain('<h2 id="one">One</h2>');
    expect(page).toContain('<li><em>two</em></li>');
    expect(page).toContain('<em>after</em>');
    expect(page).toContain(marks.trim());
  });

  test('what is nested too deeply for the stack', async () => {
    const { page } = await pageOf(`## One\n\n${'*a '.repeat(3100)}${'b* '.repeat(3100)}`);
    expect(page).toContain('<h2 id="one">One</h2>');
    expect(page).toContain('<em>after</em>');
  });

  test('includes beyond what a page may cost', async () => {
    const text = '*a* [b] '.repeat(1000);
    const { rendered, problems } = await render('a\n\n{{$include /help/_includes/large.md}}\n\n'.repeat(20), {
      readInclude: () => ({ text, file: 'en/help/_includes/large.md' }),
    });
    expect(problems.filter(({ rule }) => rule === 'too-complex').length).toBeGreaterThan(0);
    const page = toPage(rendered);
    expect(page).toContain('<em>a</em>');
    expect(page.replace(/<\/?em>|\*/gu, '').match(/a \[b\]/gu)).toHaveLength(20_000);
  });
});
