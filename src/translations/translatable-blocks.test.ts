import { describe, expect, test } from 'vitest';
import { translatableBlocks } from './translatable-blocks.ts';
import { digestBlock } from './digest.ts';

const blocksOf = (body: string) => translatableBlocks({ body });
const kinds = (body: string): string[] => blocksOf(body).map(({ kind }) => kind);

/** The digests of the only block of each text, each once: one where all count as the same. */
const digests = (...bodies: string[]): number => new Set(bodies.map((body) => blocksOf(body).map(digestBlock).join(' '))).size;

describe('blocks', () => {
  const body = `# Title

First paragraph
goes on.

* one \`code\`
  wrapped
* two

> [!NOTE]
>
> A note
> goes on.

| a | b |
|---|---|
| 1 | 2 |

\`\`\`sql
SELECT 1
\`\`\`
<!-- a comment -->

## Next {#next}`;

  test('are headings, items, rows, quotations, paragraphs and code, in order', () => {
    expect(kinds(body)).toEqual(['heading', 'text', 'item', 'item', 'alert', 'quote', 'row', 'row', 'code', 'heading']);
  });

  test('know their lines, their section and where their words stand', () => {
    const found = blocksOf(body).map(({ line, endLine, section, start, end }) => ({
      lines: `${line}-${endLine}`,
      section,
      words: body.slice(start, end),
    }));
    expect(found[0]).toEqual({ lines: '1-1', section: 1, words: 'Title' });
    expect(found[1]).toEqual({ lines: '3-4', section: 1, words: 'First paragraph\ngoes on.' });
    expect(found[2]).toEqual({ lines: '6-7', section: 1, words: 'one `code`\n  wrapped' });
    expect(found[5]).toEqual({ lines: '12-13', section: 1, words: 'A note\n> goes on.' });
    expect(found[8]).toEqual({ lines: '20-20', section: 1, words: 'SELECT 1' });
    expect(found[9]).toEqual({ lines: '24-24', section: 2, words: 'Next {#next}' });
  });

  test('of a list of items in a quotation are single', () => {
    expect(kinds('> Do this:\n>\n> * one\n> * two')).toEqual(['quote', 'quote', 'quote']);
  });

  test('of the title of a collapsible part and of its text are two', () => {
    expect(kinds('+++ More\nText\n+++')).toEqual(['text', 'text']);
  });
});

describe('a digest', () => {
  test.each([
    ['wrapping', 'A b c d.', 'A b\nc d.'],
    ['wrapping in an item', '* A b c', '* A b\n  c'],
    ['wrapping in a quotation', '> A b c', '> A b\n> c'],
    ['spaces', 'A b', 'A  b ', 'A\u00a0b', 'A&nbsp;b', '\u200bA b'],
    ['the mark of an item', '* A', '- A', '  + A'],
    ['the number of a step', '1. A', '2) A'],
    ['targets of links', '[A](a.md)', '[A](../b.md#c)', '[A](<d e.md>)'],
    ['addresses', 'See <https://a.example/b>.', 'See <https://c.example>.', 'See https://d.example/e?f.'],
    ['the file of an image', '![A](a.png)', '![A](b/(c).png)'],
    ['attributes', '## A', '## A {#a}', '## A {#b}', '## A ##'],
    ['attributes of HTML', '<a href="a">b</a>', "<a href='c'>b</a>"],
    ['widths of cells', '| a | b |', '|a   |   b|'],
    ['indentation of code', '```\na\n  b\n```', '  ```\n  a\n    b\n  ```'],
  ])('does not change with %s', (_, ...bodies) => {
    expect(digests(...bodies)).toBe(1);
  });

  test.each([
    ['a word', 'A b', 'A c'],
    ['a number', 'Wait 5 minutes', 'Wait 6 minutes'],
    ['a capital', 'a', 'A'],
    ['emphasis', 'a **b**', 'a b'],
    ['a link that is gone', 'a [b](c)', 'a b'],
    ['the title of a link', '[a](b "c")', '[a](b "d")'],
    ['code', 'Type `a b`', 'Type `a c`'],
    ['an address in code', 'Type `curl https://a.example`', 'Type `curl https://b.example`'],
    ['lines of code', '```\na\n```', '```\nb\n```'],
    ['indentation within code', '```\na\n  b\n```', '```\na\nb\n```'],
    ['the kind of an alert', '> [!NOTE]', '> [!WARNING]'],
    ['a heading that becomes text', '## A', 'A'],
  ])('changes with %s', (_, ...bodies) => {
    expect(digests(...bodies)).toBe(2);
  });
});
