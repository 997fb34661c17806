// Cuts a finished page into sections: a heading and the blocks up to the next top-level heading.
import { classesOf, hasClass } from './element-facts.ts';
import type { Element, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Block, ElementKind, ComponentUse, Heading, Section } from '../vocabulary.ts';
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

function toBlock(node: RootContent): Block {
  const counted = countElements(node);
  return {
    shape: shapeOf(node),
    html: toHtml(node, { omitOptionalTags: false }),
    text: plainText(node),
    ...counted,
    // Cells end with no mark of their own, and would read as one sentence.
    ...(counted.elements?.table === undefined ? {} : { textOfCells: plainText(node, ' · ') }),
  };
}

function countElements(block: RootContent): Pick<Block, 'elements'> {
  const elements: Block['elements'] = {};
  const count = (node: RootContent): void => {
    if (node.type !== 'element') return;
    for (const kind of kindsOf(node)) elements[kind] = (elements[kind] ?? 0) + 1;
    for (const child of node.children) count(child);
  };
  count(block);
  return Object.keys(elements).length === 0 ? {} : { elements };
}

function kindsOf(element: Element): ElementKind[] {
  switch (element.tagName) {
    case 'pre':
      return ['code'];
    case 'ul':
    case 'ol':
      return ['list'];
    case 'img':
      return ['image'];
    case 'table':
      return ['table'];
    case 'strong':
      return isLabel(element) ? ['bold', 'label'] : ['bold'];
    default:
      return hasClass(element, 'missing-image') ? ['image'] : [];
  }
}

function isLabel({ children: [only, ...others] }: Element): boolean {
  return others.length === 0 && only?.type === 'text' && only.value.length >= 2 && only.value.length <= 60;
}

/** HTML of an element's children. */
export const toInnerHtml = (element: Element): string => toHtml({ type: 'root', children: element.children }).trim();

const countItems = (list: Element): number =>
  list.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;

function shapeOf(node: RootContent): string {
  if (node.type !== 'element') return 'paragraph';
  const names = classesOf(node);
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
  const names = classesOf(first);
  return (
    first.tagName === 'img' ||
    first.tagName === 'picture' ||
    names.includes('missing-image') ||
    names.includes('drawing') ||
    (first.tagName === 'a' && isImageOnly(first))
  );
}
