// Blocks where only words can stand: in a sentence, a heading, a table cell.
import type { PhrasingContent, RootContent } from 'mdast';
import { trimPaddingEnd } from '../spacing/trim.ts';

/** The words of blocks with their emphasis, links and images; what stood in blocks of its own is kept apart by a space. */
export function toPhrases(blocks: readonly RootContent[]): PhrasingContent[] {
  return blocks
    .map(phrasesOf)
    .filter((phrases) => phrases.length > 0)
    .flatMap((phrases, index): PhrasingContent[] => (index === 0 ? phrases : [{ type: 'text', value: ' ' }, ...phrases]));
}

/** Whether blocks can stand in a sentence as they are. */
export function isOneParagraph(blocks: readonly RootContent[]): boolean {
  const shown = blocks.filter((block) => phrasesOf(block).length > 0);
  return shown.length === 0 || (shown.length === 1 && shown[0]?.type === 'paragraph');
}

function phrasesOf(block: RootContent): PhrasingContent[] {
  switch (block.type) {
    case 'paragraph':
    case 'tableCell':
    case 'collapsibleFence':
      return block.children.every(({ type }) => type === 'attributeList') ? [] : block.children;
    case 'heading':
      return withoutId(block.children);
    case 'code':
      return [{ type: 'inlineCode', value: block.value.replace(/\s+/gu, ' ').trim(), position: block.position }];
    case 'html':
      return block.value.replace(/<!--[\s\S]*?-->/gu, '').trim() === '' ? [] : [block];
    default:
      return 'children' in block ? toPhrases(block.children as RootContent[]) : [];
  }
}

/** The id of a heading has no place in the text of another block. */
function withoutId(children: PhrasingContent[]): PhrasingContent[] {
  const words = children.filter(({ type }) => type !== 'attributeList');
  const last = words.at(-1);
  if (last?.type === 'text') last.value = trimPaddingEnd(last.value);
  return words;
}
