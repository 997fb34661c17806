// What a page of our own may hold, and what is refused: each with its rule, its line and a remedy, and its text in sight.
import { describe, expect, test } from 'vitest';
import { render, toPage } from '../markdown/test-helpers.ts';
import { rules } from '../rules.ts';
import type { RenderedDocument } from '../vocabulary.ts';
import { createPageDialect } from './page-dialect.ts';
import { components, componentNames } from './registry.ts';

const read = (body: string) => render(body, { file: 'en/pages/a.mdx', lineOffset: 3, additions: createPageDialect() });
const used = ({ sections }: RenderedDocument) =>
  sections.flatMap(({ blocks }) => blocks.flatMap(({ component }) => (component ? [component] : [])));
const told = async (body: string) => {
  const { problems } = await read(body);
  return problems.map(({ rule, line, column, message, remedy }) => ({
    at: `${line}:${column} ${rule}`,
    message,
    remedy: remedy ?? rules[rule].remedy,
  }));
};

describe('every component of the registry', () => {
  test.each(componentNames)('%s is written as its example', async (name) => {
    const { rendered, problems } = await read(`# A\n\n${components[name].example}\n`);
    expect(problems).toEqual([]);
    expect(used(rendered)).toMatchObject([{ name, place: { file: 'en/pages/a.mdx', line: 6, column: 1 } }]);
  });

  test('stands in its section, between the blocks around it', async () => {
    const { rendered, problems } = await read(
      'Before.\n\n<Search />\n\n## Steps {#steps}\n\nText.\n\n<ArticleSteps\n  id="an-article"\n  section="repair"\n  blocks="0-1"\n/>\n\nAfter.\n',
    );
    expect(problems).toEqual([]);
    expect(rendered.sections.map(({ id, blocks }) => [id, blocks.map(({ shape }) => shape)])).toEqual([
      ['', ['paragraph', 'component']],
      ['steps', ['paragraph', 'component', 'paragraph']],
    ]);
    expect(used(rendered)[1]?.attributes).toEqual({ id: 'an-article', section: 'repair', blocks: '0-1' });
  });
});

test('everything else is the dialect', async () => {
  const body = [
    '# A {#a}',
    'Open [!UICONTROL Manage Data] in [!DNL Orders] <br> with <kbd>Enter</kbd>, <https://example.org/> or `{x}` and `<Y />`.',
    '>[!NOTE]\n>\n>Text.',
    '| A | B |\n| --- | --- |\n| 1 | 2 < 3 |\n\n{style="table-layout:auto"}',
    '![A drawing](x.png){width="600"}',
    '{{$include /help/_includes/hours.md}}',
    '    indented {code}',
    '<!-- a comment -->',
    '+++More\n\nText.\n\n+++',
  ].join('\n\n');
  const page = await read(body);
  const article = await render(body, { file: 'en/pages/a.mdx', lineOffset: 3 });
  expect(page.problems).toEqual(article.problems);
  expect(toPage(page.rendered)).toBe(toPage(article.rendered));
});

describe('code is refused, wherever it stands', () => {
  test.each([
    ["import cp from 'node:child_process';", '`import cp from'],
    ["import 'x';", "`import 'x'"],
    ["import { execSync } from 'node:child_process'", '`import { execSync }'],
    ["import * as fs from 'node:fs'", '`import * as fs'],
    ['export const x = process.env.SECRET', '`export const x'],
    ['export default function () {}', '`export default'],
    ["export const meta = {\n  a: require('fs')\n}", '`export const meta'],
    ["export { x } from './x.js'", '`export { x }'],
    ['{process.env.SECRET}', '`{process.env.SECRET}`'],
    ['Text {1 + 1} text', '`{1 + 1}`'],
    ['{(() => {\n  return 1;\n})()}', '`{(() => { return 1; })()}`'],
    ['* in a list {x()}', '`{x()}`'],
    ['| a |\n| - |\n| {x} |', '`{x}`'],
    ['# Title {x}', '`{x}`'],
    ['{/* comment */}', '`{/* comment */}`'],
    ['{`${x}`}', '`{`${x}`}`'],
    ['<Symptoms {...process.env} />', '`{...process.env}`'],
    ['<Troubleshooter guide={process.env.X} />', '`guide={process.env.X}`'],
    ['<Troubleshooter guide={<script>x</script>} />', '`guide={<script>x</script>}`'],
    ['Text {never closed', '`{never closed`'],
  ])('%j', async (body, named) => {
    const { rendered, problems } = await read(`${body}\n`);
    const found = problems.filter(({ rule }) => rule === 'page-code');
    expect(found.map(({ line }) => line)).toEqual([body.startsWith('|') ? 6 : 4]);
    expect(found[0]?.message).toContain(named);
    expect(used(rendered)).toEqual([]);
    const shown = rendered.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(' ') + (rendered.title ?? '');
    for (const word of body.match(/\w{4,}/g) ?? []) expect(shown).toContain(word);
  });

  test('in every profile, whatever is forgiven to inherited content', () => {
    expect(rules['page-code']).toMatchObject({ severity: 'error', isUnforgiven: true });
  });

  test('prose that begins with the same words is prose', async () => {
    const body = 'import your data from the shop.\n\nexport the table first, then import it.\n\nExports are described below.\n';
    expect((await read(body)).problems).toEqual([]);
  });
});

describe('a component that is not right is told with its line and a remedy, and shown as text', () => {
  test.each([
    ['<Symptom />', '4:1 unknown-component', 'Did you mean `Symptoms`?', 'content/README.md'],
    ['<Frobnicate x="1" />', '4:1 unknown-component', '`Frobnicate`', 'back-ticks'],
    ['<Components.Symptoms />', '4:1 unknown-component', '`Components.Symptoms`', 'back-ticks'],
    ['A Map<String> of it', '4:6 unknown-component', '`String`', 'back-ticks'],
    ['<Symptoms>', '4:1 component-syntax', 'does not end in `/>`', '`<Symptoms />`'],
    ['<Troubleshooter guide="x">', '4:1 component-syntax', 'does not end in `/>`', '`<Troubleshooter guide="…" />`'],
    ['</Symptoms>', '4:1 component-syntax', 'closes nothing', 'Remove it'],
    ['<Troubleshooter', '4:1 component-syntax', '`<Troubleshooter`', '/>'],
    ['<Troubleshooter guide="x', '4:1 component-syntax', '`<Troubleshooter guide="x`', '/>'],
    ['<Troubleshooter guide=x />', '4:1 component-syntax', '`<Troubleshooter guide=x />`', '/>'],
    ['<Troubleshooter />', '4:1 component-attribute', 'lacks `guide`', '`<Troubleshooter guide="…" />`'],
    ['<Troubleshooter guide />', '4:1 component-attribute', '`guide` of `<Troubleshooter>`', 'the id of a guide'],
    ['<Troubleshooter guide="../x" />', '4:1 component-attribute', '`guide="../x"`', 'the id of a guide'],
    ['<Article id="x" id="y" />', '4:1 component-attribute', '`id="x"`', 'exl-id'],
    ['<Article id="abc" id="abd" />', '4:1 component-attribute', '`id` stands twice', 'Keep one'],
    ['<Article id="abc" onclick="x()" />', '4:1 component-attribute', 'no attribute `onclick`', '`id`'],
    ['<Symptoms set:html="x" />', '4:1 component-attribute', 'no attribute `set:html`', '`<Symptoms />`'],
    ['<ArticleSteps id="abc" section="a" block="1" />', '4:1 component-attribute', 'Did you mean `blocks`?', '`blocks`'],
    ['Text with <TicketLink /> inside', '4:11 component-place', 'inside a sentence', 'a line of its own'],
    // `article` and `search` are names of HTML blocks, too
    ['<Search /> and more', '4:1 component-place', 'inside a sentence', 'a line of its own'],
    ['<Article\nid="submit-ticket" /> and more', '4:1 component-place', 'inside a sentence', 'a line of its own'],
    ['* item\n\n  <TicketLink />', '6:3 component-place', 'inside another block', 'a line of its own'],
    ['> <TicketLink />', '4:3 component-place', 'inside another block', 'a line of its own'],
    ['<Search />\n\n<Search />', '6:1 component-place', 'A second `<Search>`', 'Keep one'],
  ])('%j', async (body, at, message, remedy) => {
    const found = await told(body);
    expect(found.map((problem) => problem.at)[0]).toBe(at);
    expect(found[0]?.message).toContain(message);
    expect(found[0]?.remedy).toContain(remedy);
    const { rendered } = await read(body);
    const shown = rendered.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(' ');
    expect(shown).toContain('<');
  });

  test.each([
    ['<Symptoms>Text</Symptoms>', ['4:1 component-syntax']],
    ['<Symptoms>\n\nText.\n\n</Symptoms>', ['4:1 component-syntax']],
    ['<Frobnicate>Text</Frobnicate>', ['4:1 unknown-component']],
    ['<Symptoms>One</Symptoms> and <Symptoms>two</Symptoms>', ['4:1 component-syntax', '4:30 component-syntax']],
    ['<Symptoms><Search>Text</Search></Symptoms>', ['4:1 component-syntax', '4:11 component-syntax']],
    ['<Symptoms>Text</Symptoms>\n\n</Symptoms>', ['4:1 component-syntax', '6:1 component-syntax']],
  ])('%j is one mistake for each that holds text', async (body, places) => {
    const found = await told(body);
    expect(found.map(({ at }) => at)).toEqual(places);
    expect((await read(body)).rendered.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join('\n\n')).toBe(body);
  });

  // Constructs of several blocks and raw HTML take in what stands between them.
  test.each([
    ['+++Title\n\n<TicketLink />\n\n+++', '6:1'],
    ['>[!BEGINTABS]\n\n>[!TAB One]\n\n<TicketLink />\n\n>[!ENDTABS]', '8:1'],
    ['>[!BEGINSHADEBOX "Title"]\n\n<TicketLink />\n\n>[!ENDSHADEBOX]', '6:1'],
    ['<details><summary>Title</summary>\n\n<TicketLink />\n\n</details>', '6:1'],
    ['<table><tr><td>\n\n<TicketLink />\n\n</td></tr></table>', '6:1'],
    ['<div>\n\n<TicketLink />\n\nNever closed.', '6:1'],
  ])('%j', async (body, at) => {
    const { rendered, problems } = await read(`Before.\n\n${body}\n`);
    const [line, column] = at.split(':').map(Number);
    expect(problems).toMatchObject([
      { rule: 'component-place', line: (line ?? 0) + 2, column, message: '`<TicketLink>` stands inside another block.' },
    ]);
    expect(used(rendered)).toEqual([]);
    const text = rendered.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).join(' ');
    expect(text).toContain('<TicketLink />');
    expect(toPage(rendered)).not.toContain('data-component');
  });

  test('and the rest of the page is there', async () => {
    const { rendered, problems } = await read(
      '# A\n\n<Troubleshooter guide=x\n\n{open\n\n<Search />\n\n## Last {#last}\n\nText.\n',
    );
    expect(problems.map(({ rule, line }) => `${line} ${rule}`)).toEqual(['6 component-syntax', '8 page-code']);
    expect(used(rendered).map(({ name }) => name)).toEqual(['Search']);
    expect(rendered.sections.at(-1)).toMatchObject({ id: 'last', blocks: [{ text: 'Text.' }] });
  });
});

describe('hostile pages', () => {
  test.each([
    ['<script>alert(1)</script>', 'disallowed-html'],
    ['<iframe src="https://example.org"></iframe>', 'disallowed-html'],
    ['<img src="x.png" alt="a" onerror="alert(1)">', 'disallowed-html'],
    ['[a](javascript:alert(1))', 'unsafe-address'],
    ['<a href="javascript:alert(1)">a</a>', 'unsafe-address'],
  ])('%s passes here no more than in an article', async (body, rule) => {
    const { rendered, problems } = await read(`${body}\n`);
    expect(problems.map((problem) => `${problem.line} ${problem.rule}`)).toContain(`4 ${rule}`);
    expect(toPage(rendered)).not.toMatch(/<script|<iframe|onerror=|href="javascript/);
  });

  test('HTML cannot pretend to be a component', async () => {
    const { rendered } = await read('<Article id="abc" />\n\n<div data-component="7">x</div>\n');
    expect(used(rendered)).toHaveLength(1);
    const article = await render('<div data-component="0">x</div>\n');
    expect(used(article.rendered)).toEqual([]);
  });

  test('thousands of broken tags and braces end in time', async () => {
    const { problems } = await read('<A b=\n\n{x\n\n'.repeat(3000));
    expect(problems.filter(({ rule }) => rule === 'component-syntax').length).toBeGreaterThan(0);
  });

  test('a page of 5 MB is cut where articles are, and told', async () => {
    const { problems } = await read('Text {x} and <Symptoms />.\n\n'.repeat(180_000));
    expect(problems.map(({ rule }) => rule)).toContain('too-complex');
    // Nine seconds of a processor that has nothing else to do.
  }, 240_000);
});
