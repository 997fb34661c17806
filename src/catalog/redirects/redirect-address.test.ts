import { expect, test } from 'vitest';
import { normaliseAddress } from './redirect-address.ts';

test.each([
  ['https://a.org/pt-br/docs/X.html?lang=pt#y', 'a.org/docs/x'],
  ['https://a.org/docs/x/', 'a.org/docs/x'],
  ['/help/a.md', '/help/a.md'],
])('%s', (address, normal) => {
  expect(normaliseAddress(address)).toBe(normal);
});
