import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainEntries } from './read-entries.ts';
import { parseEntries } from './yaml-entries.ts';

const plain = [
  'title: A plain title, (with) [brackets] & more',
  'title: Über – “quoted” ¿what?',
  'title: "Commas, colons: and #marks"',
  'title: \'It says "so"\'',
  'title:',
  'title:   spaces   within   ',
  'hide: true\nindex: false',
  'ht-degree: 100%\nexl-id: 0000-1111\nlast-update: 2026-11-22\nversion: 2.40\nid: 0x1F\nbig: 1e3',
  'url: https://example.org/a#b',
  'constructor: a\n',
];

test.each(plain)('%j is read without the parser of the whole language, as it reads it', (text) => {
  const entries = readPlainEntries(text);
  expect(entries).toBeDefined();
  expect(entries).toEqual(parseEntries(text));
});

const pieces = [
  ...'abcnullTrue019:#\'"[]{}-?|>*&!%@`,~.=<\\/() \t\n\r',
  ...['\u00a0', '\u0085', '\u2028', '\ufeff', '\u200b', 'ü', '日', '😀', '\u0000'],
  ...['key: ', '\nb: ', ': ', ' #', '---', '...', 'true', 'null', '2026-11-22', '.inf', '<<: ', '__proto__: ', 'title: "', '"\n'],
];

test('what it reads is what the parser of the whole language reads, in 20,000 texts of such marks', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
      const text = `a: ${parts.join('')}`;
      const entries = readPlainEntries(text);
      if (entries === undefined) return;
      read += 1;
      expect(entries).toEqual(parseEntries(text));
    }),
    { numRuns: 20_000 },
  );
  expect(read).toBeGreaterThan(1000);
});
