import { describe, expect, test } from 'vitest';
import { strings } from './strings.ts';
import { usableKeys } from './usable-keys.ts';

const swedish = strings['sv'] ?? {};
/** Keys that Swedish loses with some of its words changed; `undefined` takes a key out. */
const lostWith = (changes: Record<string, string | undefined>): string[] => {
  const words = Object.fromEntries(
    Object.entries({ ...swedish, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return [...usableKeys('sv').difference(usableKeys('sv', words))];
};

describe('words cannot be shown', () => {
  test.each<[string, Record<string, string | undefined>, string[]]>([
    ['that are missing', { 'nav.home': undefined }, ['nav.home']],
    ['of which one plural form is missing', { 'search.count_one': undefined }, ['search.count']],
    ['that lost a placeholder', { 'search.none': 'Inget hittades' }, ['search.none']],
    ['that have one which nothing fills', { 'nav.home': '{{start}}' }, ['nav.home']],
  ])('%s', (_what, changes, lost) => {
    expect(lostWith(changes)).toEqual(lost);
  });
});

test('slips of typing are no reason to show another language', () => {
  expect(lostWith({ 'nav.home': 'Hem  igen' })).toEqual([]);
});
