// Cuts a finished page into sections: a heading and the blocks up to the next top-level heading.
import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block, ComponentUse, Heading, Section } from '../vocabulary.ts';
import { plainText } from './text.ts';

/** Sections in order; the first has no heading and may be empty of blocks. `components` are those that blocks stand for. */
export function cutSections(tree: Root, headings: readonly Heading[], components: readonly ComponentUse[] = []): Section[] {
  const originals = new Map(headings.map(({ id, originalId }) => [id, originalId]));
  const sections: Section[] = [{ id: '', depth: 0, headingText: '', headingHtml: '', blocks: [] }];
  for (const node of tree.children) {
    if (node.type === 'element' && /^h[2-6]$/u.test(node.tagName)) sections.push(startSection(node, originals));
    else if (node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''))
      sections.at(-1)?.blocks.push(toComponent(node, components) ?? toBlock(node));
  }
  return sections;
}

function startSection(heading: Element, originals: ReadonlyMap<string, string | undefined>): Section {
  const id = String(heading.properties['id'] ?? '');
  const originalId = originals.get(id);
  return {
    id,
    depth: Number(heading.tagName.slice(1)),
    headingText: plainText(heading),
    headingHtml: toInnerHtml(heading),
    ...(originalId === undefined ? {} : { originalId }),
    blocks: [],
  };
}

function toComponent(node: RootContent, components: readonly ComponentUse[]): Block | undefined {
  const index = node.type === 'element' ? node.properties['dataComponent'] : undefined;
  const component = index === undefined ? undefined : components[Number(index)];
  return component && { shape: 'component', html: '', text: '', component };
}

const toBlock = (node: RootContent): Block => ({
  shape: shapeOf(node),
  html: toHtml(node, { omitOptionalTags: false }),
  text: plainText(node),
});

/** HTML of an element's children. */
export const toInnerHtml = (element: Element): string => toHtml({ type: 'root', children: element.children }).trim();

const countItems = (list: Element): number =>
  list.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;

function shapeOf(node: RootContent): string {
  if (node.type !== 'element') return 'paragraph';
  const classes = node.properties['className'];
  const names = Array.isArray(classes) ? classes.map(String) : [];
  if (names.includes('alert')) return 'alert';
  if (names.includes('tabs')) return 'tabs';
  if (names.includes('table-scroll')) return 'table';
  switch (node.tagName) {
    case 'img':
    case 'picture':
      return 'image';
    case 'p':
      return isImageOnly(node) ? 'image' : 'paragraph';
    case 'ul':
      return `list(${countItems(node)})`;
    case 'ol':
      return `steps(${countItems(node)})`;
    case 'pre':
      return 'code';
    case 'details':
      return 'collapsible';
    case 'blockquote':
      return 'quote';
    default:
      return 'html';
  }
}

function isImageOnly(paragraph: Element): boolean {
  const content = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const first = content[0];
  if (content.length !== 1 || first?.type !== 'element') return false;
  const names = first.properties['className'];
  return (
    first.tagName === 'img' ||
    first.tagName === 'picture' ||
    (Array.isArray(names) && (names.includes('missing-image') || names.includes('drawing'))) ||
    (first.tagName === 'a' && isImageOnly(first))
  );
}
