import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const namesIn = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].flatMap(([, name]) => name ?? []))].sort();

test('PageComponent.astro has a look for each kind of component: the compiler does not ask for it', () => {
  const kinds = namesIn(read('../../site/page-values/page-components.ts'), /^ {2}\| \{ kind: '([^']+)'/gm);
  expect(kinds.length).toBeGreaterThan(5);
  expect(namesIn(read('./PageComponent.astro'), /component\.kind === '([^']+)' &&/g)).toEqual(kinds);
});
