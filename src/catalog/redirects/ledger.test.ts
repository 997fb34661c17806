import { expect, test } from 'vitest';
import { emptyPage, guideAddress, mergeLedgers, printLedger, publishedGuides, readLedger } from './ledger.ts';

const text = `help/a%20b/ one
help/a%20b/ two
help/a%20b/#part = 0123abcd
help/a%20b/#über-uns other-words -
about/
help/c/#anchor - -
`;

test('what is read is written the same, sorted', () => {
  const { ledger, problems } = readLedger(text);
  expect(problems).toEqual([]);
  expect([...(ledger.get('help/a b')?.ids ?? [])]).toEqual(['one', 'two']);
  expect(ledger.get('help/a b')?.sections.get('part')).toEqual({ words: 'part', below: '0123abcd', line: 3 });
  const printed = printLedger(ledger);
  expect(printLedger(readLedger(printed).ledger)).toBe(printed);
  expect(printed.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual(
    [...text.trim().split('\n'), 'help/c/'].sort(),
  );
});

test('of lines that two branches left for one section the later counts; nothing goes when lists are merged', () => {
  const before = readLedger('help/a/#x x 11111111\nhelp/a/#x y 22222222\nhelp/b/ id\n').ledger;
  const now = readLedger('help/a/#z = 33333333\n').ledger;
  const merged = mergeLedgers(before, now);
  expect(merged.get('help/a')?.sections.get('x')?.words).toBe('y');
  expect([...merged.keys()]).toEqual(['help/a', 'help/b']);
  expect([...(merged.get('help/a')?.sections.keys() ?? [])]).toEqual(['x', 'z']);
});

test.each(['<<<<<<< HEAD', 'help/a b c d', 'help/a'])('a line that is no address is told: %s', (line) => {
  expect(readLedger(`about/\n${line}\n`).problems).toMatchObject([{ rule: 'published-invalid', line: 2 }]);
});

test('pages of guides are in the same list', () => {
  const pages = ['', 'check~again/one.failed'].map((address) => guideAddress('reconnect', address));
  const text = printLedger(new Map(['about', 'help/a', ...pages].map((address) => [address, emptyPage()])));
  expect(text).toContain('\ntroubleshoot/reconnect/\ntroubleshoot/reconnect/check~again/one.failed/\n');
  expect(publishedGuides(readLedger(text).ledger)).toEqual(new Map([['reconnect', new Set(['', 'check~again/one.failed'])]]));
});
