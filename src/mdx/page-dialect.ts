// What a page of our own may hold beside the dialect: components of the registry. Everything else that MDX knows is code;
// it is told with its place, shown as text and never run.
import type { Root as HastRoot } from 'hast';
import type { Paragraph, Parents, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Additions, Page } from '../markdown/context.ts';
import type { MdxTag } from './nodes.ts';
import { parsePage, type Fault } from './parse.ts';
import { readTag } from './read-tag.ts';
import { findComponent, writeComponent } from './registry.ts';

/** The beginning of an import or export, as MDX takes it: prose that begins with these words reads on otherwise. */
const moduleLine =
  /^(?:import\s*(?:["'{*(]|[\w$]+\s*(?:,|from\b))|export\s+(?:default\b|(?:const|let|var|class|async|function)\s|[{*]))/;

/** The additions for one page. Make new ones for each: they remember what was wrong in the text. */
export function createPageDialect(): Additions {
  let faults: Fault[] = [];
  return {
    parse(text) {
      const { tree, faults: found } = parsePage(text);
      faults = found;
      return tree;
    },
    steps: [(_, page) => reportFaults(faults, page), refuseModules, resolveTags],
    finish: refuseNested,
  };
}

function reportFaults(faults: readonly Fault[], page: Page): void {
  const { file, lineOffset } = page.context;
  for (const { line, column, isExpression, written } of faults)
    page.report(
      isExpression ? 'page-code' : 'component-syntax',
      { file, line: line + lineOffset, column },
      isExpression ? `The brace of \`${written}\` is never closed.` : `\`${written}\` begins like a component and is none.`,
    );
}

const asText = (node: RootContent, value: string): Text => ({ type: 'text', value, position: node.position });

/** `import` and `export` at the beginning of a paragraph. Their text stays. */
function refuseModules(tree: Root, page: Page): void {
  for (const node of tree.children) {
    if (node.type !== 'paragraph') continue;
    const text = toString(node);
    if (!moduleLine.test(text)) continue;
    page.report('page-code', node, `\`${(text.split('\n')[0] ?? '').slice(0, 80)}\` is code, which no page runs.`);
    visit(node, 'mdxExpression', (expression, index, parent) => {
      if (parent && index !== undefined) parent.children[index] = asText(expression, expression.value);
    });
  }
}

/** Components become blocks of the page, expressions and wrong tags text. */
function resolveTags(tree: Root, page: Page): void {
  // How many of each name are open. A tag that opens something is wrong, and what closes it belongs to the same mistake.
  const openTags = new Map<string, number>();
  visit(tree, (node, index, parent) => {
    if ((node.type !== 'mdxTag' && node.type !== 'mdxExpression') || parent === undefined || index === undefined)
      return undefined;
    const children: RootContent[] = parent.children;
    if (node.type === 'mdxExpression') {
      const shown = node.value.replace(/\s+/g, ' ').slice(0, 80);
      page.report('page-code', node, `\`${shown}\` is an expression, which no page runs.`);
      children[index] = asText(node, node.value);
    } else {
      const before = openTags.get(node.name) ?? 0;
      if (!node.isSelfClosing) openTags.set(node.name, Math.max(0, before + (node.isClosing ? -1 : 1)));
      children[index] = (node.isClosing && before > 0 ? undefined : readComponent(node, parent, page)) ?? textOf(node);
    }
    return [SKIP, index + 1];
  });
}

function textOf(tag: MdxTag): Text | Paragraph {
  const text = asText(tag, tag.value);
  return tag.isBlock ? { type: 'paragraph', children: [text], position: tag.position } : text;
}

/** The block that stands for a component; undefined where something is wrong with it. */
function readComponent(tag: MdxTag, parent: Parents, page: Page): RootContent | undefined {
  const read = readTag(tag);
  if ('complaints' in read) {
    for (const { rule, message, remedy } of read.complaints) page.report(rule, tag, message, remedy);
    return undefined;
  }
  if (parent.type !== 'root' || !tag.isBlock) {
    page.report('component-place', tag, `\`<${tag.name}>\` stands inside ${tag.isBlock ? 'another block' : 'a sentence'}.`);
    return undefined;
  }
  if (findComponent(tag.name)?.isOnce && page.components.some(({ name }) => name === tag.name)) {
    page.report('component-place', tag, `A second \`<${tag.name}>\` stands on the page.`, 'Keep one of them.');
    return undefined;
  }
  page.components.push({ name: tag.name, attributes: read.attributes, place: page.placeOf(tag) });
  return {
    type: 'dialectBlock',
    children: [],
    position: tag.position,
    data: { hName: 'div', hProperties: { dataComponent: String(page.components.length - 1) } },
  };
}

/** Boxes and raw HTML of several blocks take in what stands between them, and a component is a block of the page alone. */
function refuseNested(tree: HastRoot, page: Page): void {
  visit(tree, 'element', (element, _, parent) => {
    const use = parent === tree ? undefined : page.components[Number(element.properties['dataComponent'])];
    if (use === undefined) return;
    page.report('component-place', use.place, `\`<${use.name}>\` stands inside another block.`);
    element.properties = {};
    element.children = [{ type: 'text', value: writeComponent(use) }];
  });
}
