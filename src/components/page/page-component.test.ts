// What an author can put on a page is shown: to readers, and to authors in the gallery of `npm run dev`.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

test('every kind of component has its line in what readers see', () => {
  const values = read('../../site/page-values/pages/page-components.ts');
  const kinds = [...values.matchAll(/^ {2}\| \{ kind: '(\w+)'/gm)].map(([, kind]) => kind);
  const shown = [...read('PageComponent.astro').matchAll(/component\.kind === '(\w+)'/g)].map(([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(5);
  expect(new Set(shown)).toEqual(new Set(kinds));
});

test('the gallery shows every component of the registry', () => {
  expect(read('../../site/development/page-components.mdx')).toContain(
    '{componentNames.map((name) => <ComponentExample name={name} />)}',
  );
});
