// What authors are told of the components is what the registry says.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { attributeKinds, componentNames, components, type ComponentSpec } from './registry.ts';

const guide = readFileSync(new URL('../../content/README.md', import.meta.url), 'utf8');

test('content/README.md has a row for each component, and for no other', () => {
  const rows = [...guide.matchAll(/^\| `(<[A-Z].*\/>)` \| (.*) \|$/gm)].map(([, example, purpose]) => ({ example, purpose }));
  expect(rows).toEqual(componentNames.map((name) => ({ example: components[name].example, purpose: components[name].purpose })));
});

test.each(componentNames)('the example of %s has every attribute that must be there', (name) => {
  const { attributes, example }: ComponentSpec = components[name];
  const wrong = Object.entries(attributes).filter(([key, { kind, isOptional }]) => {
    const value = new RegExp(` ${key}="([^"]*)"`).exec(example)?.[1];
    return value === undefined ? isOptional !== true : !attributeKinds[kind].pattern.test(value);
  });
  expect(wrong).toEqual([]);
});
