import { expect, test } from 'vitest';
import type { Section } from '../../../vocabulary.ts';
import { articlePart } from './article-part.ts';

const section = (depth: number, id: string, ...html: string[]): Section => ({
  id,
  depth,
  headingText: id,
  headingHtml: `<em>${id}</em>`,
  blocks: html.map((one) => ({ shape: 'html', html: one, text: '' })),
});

test('an article is part of a longer page: no title, headings one level down, ids and names of its own', () => {
  const sections = [
    section(1, 'title', '<p>Before, see <a href="#two">two</a> and <a href="/en/help/b/#two">another</a>.</p>'),
    section(2, 'two', '<h5 id="deep">D</h5>', '<div class="table-scroll" role="region" aria-label="Table 1">T</div>'),
    section(6, 'six'),
  ];
  expect(articlePart(sections, { prefix: 'article-1-', title: 'Keys & locks' })).toBe(
    [
      '<p>Before, see <a href="#article-1-two">two</a> and <a href="/en/help/b/#two">another</a>.</p>',
      '<h3 id="article-1-two"><em>two</em></h3>',
      '<h6 id="article-1-deep">D</h6>',
      '<div class="table-scroll" role="region" aria-label="Table 1 (Keys &#x26; locks)">T</div>',
      '<h6 id="article-1-six"><em>six</em></h6>',
    ].join('\n'),
  );
});
