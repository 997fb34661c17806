import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editFile } from './edits.ts';

test.each<[what: string, file: string, result: string]>([
  ['LF', 'a\nbc\nd\n', 'a\nXY\nd\n'],
  ['CR LF', 'a\r\nbc\r\nd\r\n', 'a\r\nXY\r\nd\r\n'],
  ['CR LF in some lines', 'a\r\nbc\nd\r\n', 'a\r\nXY\nd\r\n'],
  ['a byte order mark', '\ufeffa\nbc\nd', '\ufeffa\nXY\nd'],
])('a file with %s keeps it', (_, file, result) => {
  expect(editFile(file, [{ start: 2, end: 4, text: 'XY' }])).toBe(result);
});

test('what is inserted has the line ends of its file', () => {
  expect(editFile('a\r\nb', [{ start: 1, end: 1, text: '\n\nx' }])).toBe('a\r\n\r\nx\r\nb');
});

test('every other character stays as it is', () => {
  const line = fc.tuple(fc.string({ unit: fc.constantFrom('a', 'é', ' ') }), fc.constantFrom('\n', '\r\n'));
  fc.assert(
    fc.property(fc.array(line), fc.boolean(), fc.nat(), (lines, hasMark, at) => {
      const file = (hasMark ? '\ufeff' : '') + lines.map((pieces) => pieces.join('')).join('');
      const text = file.replace('\ufeff', '').replaceAll('\r\n', '\n');
      const start = at % (text.length + 1);
      const edited = editFile(file, [{ start, end: start, text: 'X' }]);
      expect(edited.replace('X', '')).toBe(file);
      expect(edited.replace('\ufeff', '').replaceAll('\r\n', '\n').indexOf('X')).toBe(start);
    }),
  );
});
