import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frontMatterSchema } from '../../catalog/front-matter/front-matter-schema.ts';
import { printFrontMatterPage } from './front-matter-page.ts';

test('docs/front-matter.md is what the schema says; if not, run `node src/cli/write-docs.ts`', () => {
  expect(readFileSync(new URL('../../../docs/front-matter.md', import.meta.url), 'utf8')).toBe(printFrontMatterPage());
});

test.each(Object.entries(frontMatterSchema.shape))('%s has a sentence for authors', (_, field) => {
  expect(field.description).toMatch(/\.$/);
});

const root = new URL('../../../', import.meta.url);
/** All code but that which reads front matter. */
const code = globSync('src/**/*.{ts,astro}', { cwd: root })
  .filter((file) => !/\.test\.ts$|catalog[/\\]front-matter|vocabulary\.ts$|[/\\]development[/\\]/.test(file))
  .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), root), 'utf8'))
  .join('\n');
const fieldOf = (key: string): string => key.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const isRead = (key: string): boolean =>
  code.includes(`values['${key}']`) ||
  new RegExp(
    `frontMatter\\??\\.${fieldOf(key)}\\b|\\b${fieldOf(key)}\\b[^;=]*\\} = [\\w.]*frontMatter;|\\{ frontMatter: \\{ [^}]*\\b${fieldOf(key)}\\b`,
  ).test(code);

/** Another program's name of a key of ours. */
const isAlias = (sentence = ''): boolean => /^`\w+` does what `/.test(sentence);

test.each(Object.entries(frontMatterSchema.shape).filter(([key, { description }]) => key !== 'exl-id' && !isAlias(description)))(
  '%s is read by the code, unless its sentence says that it is not used',
  (key, field) => {
    expect(isRead(key)).toBe(!/kept and not used\.$/.test(field.description ?? ''));
  },
);
