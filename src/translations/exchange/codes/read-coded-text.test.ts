import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinTagged, splitTagged, printTagged, type CodedText } from './coded-text.ts';
import { parseMarkdown, readCodedText } from './read-coded-text.ts';

/** The Markdown of a passage, as it stands in the file. */
const markdownOf = ({ lead, parts, tail }: CodedText): string => lead + parts.map(({ markdown }) => markdown).join('') + tail;
const read = (markdown: string) => readCodedText(markdown, parseMarkdown(markdown), { start: 0, end: markdown.length });

test.each<[what: string, markdown: string, tagged: string, codes: string[]]>([
  ['emphasis', 'Click **Save** *now*.', 'Click <1>Save</1> <2>now</2>.', ['**', '**', '*', '*']],
  ['code, whose text is no text', 'Run `bin/x`.', 'Run <1/>.', ['`bin/x`']],
  [
    'a link with its target and attributes',
    '[Ask](a.md "b"){target="_blank"} us',
    '<1>Ask</1><2/> us',
    ['[', '](a.md "b")', '{target="_blank"}'],
  ],
  [
    'an address',
    'See https://a.example/b_c and <https://d.example>.',
    'See <1/> and <2/>.',
    ['https://a.example/b_c', '<https://d.example>'],
  ],
  [
    'a picture with its words',
    '![A **map**](m.png){width="6"} here',
    '<1>A **map**</1><2/> here',
    ['![', '](m.png)', '{width="6"}'],
  ],
  ['a product name as a whole', 'Use [!DNL Fastbox].', 'Use <1/>.', ['[!DNL Fastbox]']],
  ['a label with its words', '[!UICONTROL Save [!DNL X]] it', '<1>Save <2/></1> it', ['[!UICONTROL ', '[!DNL X]', ']']],
  [
    'labels that cross emphasis',
    '**[!UICONTROL A** > **B]**',
    '<1><2>A</1> > <3>B</2></3>',
    ['**', '[!UICONTROL ', '**', '**', ']', '**'],
  ],
  ['a tab with its title', '>[!TAB Cloud Service]', '<1>Cloud Service</1>', ['[!TAB ', ']']],
  ['a line break', 'one  \ntwo<br/>three', 'one<1/>two<2/>three', ['  \n', '<br/>']],
  ['tags around words', 'a <b>b</b> <img src="x"> c', 'a <1>b</1> <2/> c', ['<b>', '</b>', '<img src="x">']],
  ['a tag without its other', 'a <b>b c', 'a <1/>b c', ['<b>']],
  ['cells of a row', '| a | **b** |\n|---|---|', 'a<1/><2>b</2>', [' | ', '**', '**']],
  [
    'a table in HTML',
    '<table>\n<tr><td>One</td>\n<td>A &lt; B</td></tr></table>',
    '<1/>One<2/>A < B<3/>',
    ['<table>\n<tr><td>', '</td>\n<td>', '</td></tr></table>'],
  ],
  ['attributes at the end of a heading', '## Steps {#steps}', 'Steps', []],
  ['wrapped lines of a quotation', '>one\n> [two](a.md)\n>three', 'one <1>two</1> three', ['[', '](a.md)']],
  ['entities and escapes', 'l&#39;art \\*x\\* A&nbsp;B', "l'art *x* A\u00a0B", []],
  ['what looks like a tag of ours', 'a \\<1> &lt;2/> &amp;lt; b', 'a &lt;1> &lt;2/> &amp;lt; b', []],
])('%s', (_, markdown, tagged, codes) => {
  const passage = read(markdown);
  expect(printTagged(passage)).toBe(tagged);
  expect(passage.parts.flatMap((part) => (part.kind === 'text' ? [] : [part.markdown]))).toEqual(codes);
  expect(markdownOf(passage)).toBe(markdown);
});

const piece = fc.constantFrom(
  '**',
  '*',
  '`',
  '[',
  ']',
  '](a.md)',
  '![',
  '[!DNL ',
  '[!UICONTROL ',
  '<b>',
  '</b>',
  '<br/>',
  '|',
  '\n',
  '\n>',
  '> ',
  '&lt;',
  '\\',
  ' ',
  'word',
  'été',
  '{#a}',
  '{{x}}',
  '<!--',
  '-->',
  '+++ ',
  '* ',
  '1. ',
  'https://a.b/c',
);

test('no text is lost, whatever marks it holds', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.nat(), fc.nat(), (pieces, a, b) => {
      const markdown = pieces.join('');
      const [start = 0, end = 0] = [a, b].map((at) => at % (markdown.length + 1)).sort((x, y) => x - y);
      expect(markdownOf(readCodedText(markdown, parseMarkdown(markdown), { start, end }))).toBe(markdown.slice(start, end));
    }),
    { numRuns: 1000 },
  );
});

test('words that look like tags stay words', () => {
  const words = fc.array(fc.constantFrom('<', '1', '/', '>', '&', 'lt;', 'amp;', 'a', ' b'), { minLength: 1 });
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('').trim();
      expect(splitTagged(joinTagged([...text])).join('')).toBe(text);
    }),
  );
});

test.each([
  ['a token', `[!BADGE${' '.repeat(60_000)}b`],
  ['a paragraph', `a${' '.repeat(60_000)}b`],
  ['a block of HTML', `<div\n\n<p>a${' '.repeat(60_000)}b</p>`],
  ['a tag', `<div>\n<${'a'.repeat(60_000)}`],
])('%s of 60,000 characters is read soon', (_, source) => {
  const start = process.threadCpuUsage();
  read(source);
  expect(process.threadCpuUsage(start).user / 1000).toBeLessThan(2000);
});
