import { expect, test } from 'vitest';
import type { Navigation, NavigationNode } from '../../site/page-values/page-types.ts';
import { navigationHtml } from './navigation-html.ts';

const node = (labelHtml: string, more: Partial<NavigationNode> = {}): NavigationNode => ({
  labelHtml,
  label: labelHtml,
  isOpen: false,
  children: [],
  ...more,
});

const sidebar = (nodes: NavigationNode[], currentUrl?: string): Navigation => ({ nodes, digest: '', currentUrl });

test('a group with a page of its own has that page first in its list', () => {
  const group = node('Group', { url: '/en/help/group/', isOpen: true, children: [node('Page', { url: '/en/help/page/' })] });
  expect(navigationHtml(sidebar([group]))).toBe(
    '<ul role="list" class="tree"><li><details open><summary>Group</summary><ul role="list">' +
      '<li><a href="/en/help/group/">Group</a></li><li><a href="/en/help/page/">Page</a></li></ul></details></li></ul>',
  );
});

test('what means something in a replacement, as `$$`, is text in a label', () => {
  const label = "What $$ and $' cost";
  const group = node(label, { url: '/en/help/group/', children: [node('Page')] });
  expect(navigationHtml(sidebar([group]))).toContain(`<li><a href="/en/help/group/">${label}</a></li><li><span>Page</span></li>`);
});

test('no nodes are no list', () => {
  expect(navigationHtml(sidebar([]))).toBe('');
});

test('the entry of the page is marked, also that of a group, and none that leads elsewhere', () => {
  const leaf: NavigationNode = { label: 'A', labelHtml: 'A', url: '/en/help/a/', isOpen: false, children: [] };
  const elsewhere = { ...leaf, isExternal: true };
  const group = { ...leaf, url: '/en/help/b/', children: [leaf] };
  const marked = (currentUrl?: string): number =>
    navigationHtml(sidebar([leaf, elsewhere, group], currentUrl)).split(' aria-current="page"').length - 1;
  expect([marked('/en/help/a/'), marked('/en/help/b/'), marked('/en/help/c/'), marked()]).toEqual([2, 1, 0, 0]);
});
