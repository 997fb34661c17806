import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frontMatterSchema } from '../catalog/front-matter-schema.ts';
import { printFrontMatterPage } from './front-matter-page.ts';

test('docs/front-matter.md is what the schema says; if not, run `node src/cli/rules.ts`', () => {
  expect(readFileSync(new URL('../../docs/front-matter.md', import.meta.url), 'utf8')).toBe(printFrontMatterPage());
});

test.each(Object.entries(frontMatterSchema.shape))('%s has a sentence for authors', (_, field) => {
  expect(field.description).toMatch(/\.$/);
});
