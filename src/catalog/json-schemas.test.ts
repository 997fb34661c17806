import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frontMatterKeys } from './front-matter/front-matter-schema.ts';
import { jsonSchemas } from './json-schemas.ts';
import { siteSchema } from './settings/site-file.ts';

const schemas = jsonSchemas();
const propertiesOf = (name: string): Record<string, { description?: string }> => JSON.parse(schemas[name] ?? '{}').properties;

test.each(Object.keys(schemas))('schemas/%s is what the code says; if not, run `node src/cli/write-docs.ts`', (name) => {
  expect(readFileSync(new URL(`../../schemas/${name}`, import.meta.url), 'utf8')).toBe(schemas[name]);
});

test.each([
  ['front-matter.schema.json', frontMatterKeys],
  ['site.schema.json', Object.keys(siteSchema.shape)],
])('%s has every key, each with a sentence that an editor shows', (name, keys) => {
  const properties = propertiesOf(name);
  expect(Object.keys(properties).sort()).toEqual([...keys].sort());
  expect(Object.entries(properties).filter(([, { description }]) => !description?.endsWith('.'))).toEqual([]);
});

test('an editor marks a path in the address of the site', () => {
  const { pattern } = JSON.parse(schemas['site.schema.json'] ?? '').properties.url;
  expect('https://help.example.org').toMatch(new RegExp(pattern));
  expect('https://help.example.org/docs').not.toMatch(new RegExp(pattern));
});

test('an article needs a title, and an unknown key is marked, but for badges', () => {
  expect(JSON.parse(schemas['front-matter.schema.json'] ?? '')).toMatchObject({
    required: ['title'],
    additionalProperties: false,
    patternProperties: { '^badge': {} },
  });
});
