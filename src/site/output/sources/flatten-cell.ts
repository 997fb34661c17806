// Blocks within a cell of a table, or within a title, as text: a table of GFM holds no blocks.
import type { PhrasingContent, RootContent } from 'mdast';

type Node = RootContent | PhrasingContent;

/** Lines of a cell in one: each block begins a new line, lists keep their marks, code keeps its characters. */
export function flattenCell(nodes: readonly Node[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const block = blockLines(node);
    if (block) lines.push(...block, []);
    else if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node as PhrasingContent);
  }
  return lines
    .filter((line) => line.some((node) => node.type !== 'text' || node.value.trim() !== ''))
    .flatMap((line, index) => (index === 0 ? line : [{ type: 'html', value: '<br>' }, ...line]));
}

/** What a block is in lines; undefined for what stands within a line. */
function blockLines(node: Node): PhrasingContent[][] | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'blockquote':
      return [flattenCell(node.children)];
    case 'heading':
      return [[{ type: 'strong', children: node.children }]];
    case 'list':
      return node.children.map((item, index) => [
        { type: 'text', value: node.ordered ? `${(node.start ?? 1) + index}. ` : '• ' },
        ...flattenCell(item.children),
      ]);
    case 'code':
      return node.value.split('\n').map((value) => (value.trim() === '' ? [] : [{ type: 'inlineCode', value }]));
    case 'thematicBreak':
      return [];
    default:
      return undefined;
  }
}
