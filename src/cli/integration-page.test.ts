// The page on continuous integration is copied by people who do not read it: what it names has to exist.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const page = read('docs/continuous-integration.md');
const examples = [...page.matchAll(/^## (.*)$[\s\S]*?```yaml\n([\s\S]*?)```/gm)].map(([, name = '', text = '']) => ({
  name,
  text,
  tree: parse(text) as unknown,
}));
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

/** Every value of a key, wherever it stands. */
function valuesOf(tree: unknown, key: string): unknown[] {
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)]);
}

const systems = examples.filter(({ text }) => text.includes('npm run build'));
const localesOf = (tree: unknown): unknown => [...valuesOf(tree, 'locale'), ...valuesOf(tree, 'LOCALES')].find(Array.isArray);

test('there is an example of a build for each of two systems', () => {
  expect(systems.map(({ name }) => name)).toEqual(['GitHub Actions', 'GitLab']);
});

test('both build the same languages, and the page says whose they are', () => {
  const [first, ...others] = systems.map(({ tree }) => localesOf(tree));
  expect(first).toEqual(expect.arrayContaining(['en', 'fr']));
  expect(others).toEqual([first]);
  expect(page).toContain('in `LOCALES`: those of your site in the place of ours');
});

test.each(examples)('the example for $name runs commands that exist', ({ text }) => {
  const commands = [...text.matchAll(/npm run (?:--silent )?(\S+)/g)].map(([, script = '']) => script);
  expect(commands.length).toBeGreaterThan(0);
  expect(commands.filter((script) => !(script in scripts))).toEqual([]);
});

describe.each(systems)('the example for $name', ({ text }) => {
  test('sets variables that the README names', () => {
    for (const name of ['LOCALES', 'OUT_DIR']) {
      expect(text).toContain(name);
      expect(read('README.md')).toContain(`\`${name}\``);
    }
  });

  test('keeps the cache', () => {
    expect(text).toMatch(/paths?: (?:\[)?\.cache/);
  });
});
