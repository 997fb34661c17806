import { expect, test } from 'vitest';
import { readAddress, writeAddress } from './site-address.ts';

test('an address as text holds nothing that HTML escapes, and is read again', () => {
  const address = ['article', `it's "a" & <b> 100% c#`, ''] as const;
  expect(writeAddress(address)).not.toMatch(/['"&<>\s]/);
  expect(readAddress(writeAddress(address))).toEqual(address);
});
