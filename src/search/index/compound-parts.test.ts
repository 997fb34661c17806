import { describe, expect, test } from 'vitest';
import { splitCompound } from './compound-parts.ts';

describe('splitCompound', () => {
  const frequency = (part: string) => ({ integration: 5, integrations: 1, fel: 9, order: 7, nummer: 3 })[part] ?? 0;
  test.each([
    ['integrationsfel', ['integration', 'fel']],
    ['ordernummer', ['order', 'nummer']],
  ])('%s is %j', (word, parts) => expect(splitCompound(word, frequency)).toEqual(parts));
  test('what has no known parts stays whole', () => expect(splitCompound('varukorg', frequency)).toBeUndefined());
});
