import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { createGfmParser } from './gfm.ts';

const original = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();
const parse = createGfmParser({ micromarkExtensions: [], fromMarkdownExtensions: [] });

const pieces = [
  'word',
  'a.b',
  '-',
  '_',
  '*',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '!',
  '|',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '- ',
  '> ',
  '# ',
  '\\',
  '/',
  ':',
  '.',
  'é',
  '@',
  'me@example.com',
  'WWW.example.com',
  'www',
  'http://example.com/a_b?c=d',
  'HTTPS://',
  'mailto:',
  'xmpp:',
  '&commat;',
  '&#64;',
  '&colon;',
  'me&commat;example.com',
  '[x](https://example.com)',
  '<https://example.com>',
];

describe('addresses in Markdown', () => {
  it('are read as remark-gfm reads them, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (list) => {
        const text = list.join('');
        expect(parse(text)).toEqual(original.parse(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    'Write to me@example.com.',
    'See www.example.com.',
    'See https://example.com/a, please.',
    'Write to me&commat;example.com.',
  ])('become links: %s', (text) => {
    expect(JSON.stringify(parse(text))).toContain('"type":"link"');
  });
});
