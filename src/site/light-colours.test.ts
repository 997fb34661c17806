import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lightColours } from './light-colours.ts';

test('they are those of the stylesheet', () => {
  const tokens = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  const valueOf = (name: string): string =>
    new RegExp(`--${name}: (?:light-dark\\()?(?:var\\(--([\\w-]+)\\)|(#\\w+))`).exec(tokens)?.slice(1).find(Boolean) ?? '';
  expect(Object.keys(lightColours).length).toBeGreaterThan(0);
  for (const [name, colour] of Object.entries(lightColours)) {
    const value = valueOf(`color-${name}`);
    expect(value.startsWith('#') ? value : valueOf(value), name).toBe(colour);
  }
});
