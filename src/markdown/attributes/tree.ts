// Applies attribute lists: after a heading (id), an image or a link (size, alignment), a badge, or as a paragraph of
// its own to the block before it. Only attributes of the allow-list have an effect; none becomes an inline style,
// because the site's Content-Security-Policy forbids those.
import type { Properties } from 'hast';
import type { Heading, Nodes, Parents, PhrasingContent, Root, Table, TableCell } from 'mdast';
import type { Page } from '../context.ts';
import type { AttributeList } from '../mdast-nodes.ts';
import { trimPaddingEnd } from '../spacing/trim.ts';
import { parseAttributes, type Attributes } from './parse.ts';

/** Attributes with an effect, and those that are understood and have none here (the reader or the style sheet decides). */
const withoutEffect = new Set([
  'style',
  'class',
  'zoomable',
  'modal',
  'newtab',
  'line-numbers',
  'start-line',
  'highlight',
  'type',
  'url',
  'tooltip',
  'label',
  'rel',
  'title',
  'valign',
  'border',
  'hide-from-toc',
]);

const isPixels = (value: string): boolean => /^\d{1,4}(?:px)?$/u.test(value);

/** Properties of an element for an attribute list; unknown attributes are reported and left out. */
function toProperties(attributes: Attributes, at: Nodes, page: Page): Properties {
  const properties: Properties = {};
  const { pairs } = attributes;
  for (const [key, value] of Object.entries(pairs)) {
    if ((key === 'width' || key === 'height') && (isPixels(value) || value.endsWith('%'))) {
      if (isPixels(value)) properties[key] = Number.parseInt(value, 10);
    } else if (key === 'align' && /^(?:left|right|center)$/iu.test(value))
      properties['className'] = [`align-${value.toLowerCase()}`];
    else if (key === 'target') {
      if (/^_?blank$/iu.test(value)) properties['target'] = '_blank';
    } else if (key === 'lang' && /^[\w-]{2,20}$/u.test(value)) properties['lang'] = value;
    else if (key === 'id') attributes.id ??= value;
    else if (!withoutEffect.has(key))
      page.report('unknown-attribute', at, `The attribute \`${key}\` is not known here and has no effect.`);
  }
  return properties;
}

function assign(node: Nodes, properties: Properties): void {
  if (Object.keys(properties).length > 0)
    node.data = { ...node.data, hProperties: { ...node.data?.hProperties, ...properties } } as typeof node.data;
}

const isBlank = (node: PhrasingContent): boolean => node.type === 'text' && /^[\s\u200B]*$/u.test(node.value);

/** Finds all attribute lists of a tree and gives them to the node they belong to. */
export function applyAttributes(tree: Root, page: Page): void {
  if (page.mayHold(/\{/u)) applyBelow(tree, page);
}

/** From the inside out, which `unist-util-visit` cannot: what is left at the end of a heading may be an id. */
function applyBelow(parent: Parents, page: Page): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index];
    if (child === undefined) continue;
    if (child.type === 'attributeList') {
      index -= applyInline(parent, index, child, page);
    } else if (child.type === 'paragraph' && isOnlyAttributes(child.children)) {
      const lists = child.children.filter((node) => node.type === 'attributeList');
      const target = parent.children[index - 1];
      for (const list of lists) applyTo(target, list, page);
      parent.children.splice(index, 1);
      index -= 1;
    } else if ('children' in child) {
      if (child.type === 'table') takeLastRows(child, page);
      applyBelow(child, page);
      if (child.type === 'heading') readMisspelledId(child, page);
    }
  }
}

const isOnlyAttributes = (children: PhrasingContent[]): boolean =>
  children.some((node) => node.type === 'attributeList') &&
  children.every((node) => node.type === 'attributeList' || isBlank(node));

/** `{# id}` and `{#an id}` at the end of a heading: the id is plain, though no list of attributes allows such spaces. */
function readMisspelledId(heading: Heading, page: Page): void {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? /\{\s{0,9}#([^{}"=]{1,200})\}[\s\u200B]{0,9}$/u.exec(last.value) : null;
  const id = match?.[1]?.trim().replace(/\s+/gu, '-');
  if (last?.type !== 'text' || match === null || id === undefined || id === '') return;
  last.value = trimPaddingEnd(last.value.slice(0, match.index));
  assign(heading, { id, dataExplicit: true });
  page.report('id-spelling', heading, `\`${match[0].trim()}\` is read as \`{#${id}}\`.`);
}

/** Lists right below a table are rows to the parser. */
function takeLastRows(table: Table, page: Page): void {
  for (let cells = lastCells(table); cells.length === 1 && isOnlyAttributes(cells[0]?.children ?? []); cells = lastCells(table)) {
    table.children.pop();
    for (const list of cells[0]?.children ?? []) if (list.type === 'attributeList') applyTo(table, list, page);
  }
}

/** Cells of the last row below the head. */
const lastCells = (table: Table): TableCell[] => (table.children.length > 1 ? (table.children.at(-1)?.children ?? []) : []);

function applyTo(target: Nodes | undefined, list: AttributeList, page: Page): void {
  const attributes = parseAttributes(list.value);
  if (attributes === undefined) return;
  const properties = toProperties(attributes, list, page);
  if (target === undefined) return;
  if (attributes.id !== undefined) properties['id'] = attributes.id;
  delete properties['width'];
  delete properties['height'];
  assign(target, properties);
}

/** An empty target, as `anchor` makes it. */
const isAnchor = (node: PhrasingContent): boolean => node.type === 'dialectInline' && node.children.length === 0;

const anchor = (id: string, list: AttributeList): PhrasingContent => ({
  type: 'dialectInline',
  children: [],
  position: list.position,
  data: { ...list.data, hName: 'span', hProperties: { id } },
});

/** Returns how far the index has to step back: the list is always taken out of the text. */
function applyInline(parent: Parents, index: number, list: AttributeList, page: Page): number {
  const children = parent.children as PhrasingContent[];
  const attributes = parseAttributes(list.value);
  const previous = children[index - 1];
  const before = previous !== undefined && isBlank(previous) ? children[index - 2] : previous;
  children.splice(index, 1);
  if (attributes === undefined) return 1;
  if (
    parent.type === 'heading' &&
    attributes.id !== undefined &&
    !children.slice(index).some((node) => !isBlank(node) && node.type !== 'attributeList' && !isAnchor(node))
  ) {
    if (previous?.type === 'text') previous.value = trimPaddingEnd(previous.value);
    // The first id is the heading's; links to the others arrive as well.
    const others = [...attributes.otherIds];
    if (parent.data?.hProperties?.['id'] === undefined) assign(parent, { id: attributes.id, dataExplicit: true });
    else others.unshift(attributes.id);
    children.splice(index, 0, ...others.map((id) => anchor(id, list)));
    return 1 - others.length;
  }
  if (
    before !== undefined &&
    ['image', 'link', 'imageReference', 'linkReference', 'inlineCode', 'strong', 'emphasis', 'dialectInline'].includes(
      before.type,
    )
  ) {
    const properties = toProperties(attributes, list, page);
    if (attributes.id !== undefined) properties['id'] = attributes.id;
    if (before.type !== 'image') {
      delete properties['width'];
      delete properties['height'];
    }
    assign(before, properties);
    return 1;
  }
  if (previous?.type === 'text' && /\[!BADGE [^\]]*\]$/iu.test(previous.value)) {
    previous.data = { ...previous.data, badge: attributes } as typeof previous.data;
    return 1;
  }
  if (attributes.id !== undefined && Object.keys(attributes.pairs).length === 0) {
    // An anchor in running text: kept as an empty target, so that links to it arrive.
    children.splice(index, 0, anchor(attributes.id, list));
    return 0;
  }
  page.report('stray-attributes', list, `\`{${list.value}}\` follows nothing that takes attributes, and was left out.`);
  return 1;
}
