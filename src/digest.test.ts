import { expect, test } from 'vitest';
import { digest } from './digest.ts';

test('is SHA-256: the example of FIPS 180-4 for one block', () => {
  expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('takes texts and bytes, one after the other', () => {
  expect(digest('å', Uint8Array.of(98), 'c')).toBe(digest('åbc'));
});
