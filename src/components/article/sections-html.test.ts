import { expect, test } from 'vitest';
import type { Section } from '../../vocabulary.ts';
import { sectionsHtml } from './sections-html.ts';

const section = (id: string, depth: number, originalId: string | undefined): Section => ({
  id,
  depth,
  headingText: id,
  headingHtml: id,
  originalId,
  blocks: [{ shape: 'paragraph', html: `<p>${id}</p>`, text: id }],
});
const sections = [section('', 0, undefined), section('a', 2, 'a'), section('b', 2, 'b'), section('c', 2, undefined)];
const original = {
  url: '/en/help/x/',
  lang: 'en',
  labelHtml: 'Original',
  name: (name: string) => `Original: ${name}`,
  changedHtml: 'Changed.',
  compareHtml: 'Compare',
};
const linksOf = (stale: string[]): string[] =>
  [...sectionsHtml(sections, { title: '', original: { ...original, stale } }).matchAll(/href="([^"]*)"[^>]*>(\w+)/g)].map(
    ([, href, words]) => `${words} ${href}`,
  );

test('each section that has an original leads to it', () => {
  expect(linksOf([])).toEqual(['Original /en/help/x/#a', 'Original /en/help/x/#b']);
});

test('a section whose original changed says so in place of that link, also where it has no heading or no counterpart', () => {
  expect(linksOf(['', 'b', 'c'])).toEqual([
    'Compare /en/help/x/',
    'Original /en/help/x/#a',
    'Compare /en/help/x/#b',
    'Compare /en/help/x/',
  ]);
});
