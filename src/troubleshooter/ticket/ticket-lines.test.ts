// Lines that come and go with the fields, in a text that the reader may have changed.
import { describe, expect, test } from 'vitest';
import { lineOf, placeLine, type FieldLine } from './ticket-lines.ts';

const fields = (...current: (string | undefined)[]): FieldLine[] =>
  current.map((line) => ({ pattern: 'X: {value}', current: line }));
const text = 'Subject\n\nWhat is wrong: all\nTried: nothing';
const anchor = 'What is wrong: all';

test('a value fills its pattern; no value, no line', () => {
  expect(lineOf('Name: {value}', '  Sales $& DB \n')).toBe('Name: Sales $& DB');
  expect(lineOf('Name: {value}', '  ')).toBeUndefined();
});

describe('a line', () => {
  test('is put after the anchor', () => {
    expect(placeLine(text, fields(undefined), 0, 'A: 1', anchor)).toBe('Subject\n\nWhat is wrong: all\nA: 1\nTried: nothing');
  });
  test('is put after the nearest filled field before it, whatever was filled first', () => {
    const second = placeLine(text, fields(undefined, undefined), 1, 'B: 2', anchor);
    const both = placeLine(second, fields(undefined, 'B: 2'), 0, 'A: 1', anchor);
    expect(both).toBe('Subject\n\nWhat is wrong: all\nA: 1\nB: 2\nTried: nothing');
    expect(placeLine(both, fields('A: 1', 'B: 2', undefined), 2, 'C: 3', anchor)).toContain('A: 1\nB: 2\nC: 3');
  });
  test('is changed in its place, and taken out', () => {
    const filled = placeLine(text, fields(undefined), 0, 'A: 1', anchor);
    expect(placeLine(filled, fields('A: 1'), 0, 'A: 12', anchor)).toContain('all\nA: 12\nTried');
    expect(placeLine(filled, fields('A: 1'), 0, undefined, anchor)).toBe(text);
  });
  test('goes to the end where the reader has removed what it would follow', () => {
    expect(placeLine('My own words', fields(undefined), 0, 'A: 1', anchor)).toBe('My own words\nA: 1');
  });
  test('that the reader changed by hand stays, and the new value is added', () => {
    expect(placeLine('A: one and more', fields('A: 1'), 0, 'A: 12', anchor)).toBe('A: one and more\nA: 12');
  });
});
