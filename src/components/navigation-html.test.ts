import { expect, test } from 'vitest';
import type { NavigationNode } from '../site/page-values/page-types.ts';
import { navigationHtml } from './navigation-html.ts';

const node = (labelHtml: string, more: Partial<NavigationNode> = {}): NavigationNode => ({
  labelHtml,
  label: labelHtml,
  isCurrent: false,
  isOpen: false,
  children: [],
  ...more,
});

test('a group with a page of its own has that page first in its list', () => {
  const group = node('Group', { url: '/en/help/group/', isOpen: true, children: [node('Page', { url: '/en/help/page/' })] });
  expect(navigationHtml([group])).toBe(
    '<ul role="list" class="tree"><li><details open><summary>Group</summary><ul role="list">' +
      '<li><a href="/en/help/group/">Group</a></li><li><a href="/en/help/page/">Page</a></li></ul></details></li></ul>',
  );
});

test('what means something in a replacement, as `$$`, is text in a label', () => {
  const label = "What $$ and $' cost";
  const group = node(label, { url: '/en/help/group/', children: [node('Page')] });
  expect(navigationHtml([group])).toContain(`<li><a href="/en/help/group/">${label}</a></li><li><span>Page</span></li>`);
});

test('no nodes are no list', () => {
  expect(navigationHtml([])).toBe('');
});
