// `[!DNL …]` and `[!UICONTROL …]` on the Markdown tree. A product name is plain text; a label of the user interface is
// `<span class="uicontrol" translate="no">`. Tokens that cross emphasis, `**[!UICONTROL A** > **B]**`, mean one bold path of
// two labels: **A > B**.
import { holdsPhrases, visitBlocks } from '../visit-blocks.ts';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Page } from '../context.ts';
import type { DialectInline } from '../mdast-nodes.ts';
import { gluesWords } from '../scripts.ts';
import { pairTokens, type Phrase, type PhraseTree } from './pair.ts';
import { stripTokens } from './strip.ts';

/** Pairs all tokens of a tree. */
export function pairInlineTokens(tree: Root, page: Page): void {
  if (!page.mayHold(/\[\s*!\s*(?:DNL|UICONTROL)/iu)) return;
  const phrases: PhraseTree = {
    isEntered: ({ children }) => children !== undefined,
    isLabel: ({ type }) => type === 'dialectInline',
    wrapLabel,
    separate: (before, open, after) => separate(before, open, after, page),
  };
  visit(tree, stripLiterals);
  visitBlocks(tree, (block) => {
    if (holdsPhrases(block)) pairTokens(block, phrases, page);
  });
}

/** Shown as a label of the user interface, and left alone by translation in the browser. */
const wrapLabel = (children: Phrase[]): DialectInline[] => [
  {
    type: 'dialectInline',
    children: children as PhrasingContent[],
    data: { hName: 'span', hProperties: { className: ['uicontrol'], translate: 'no' } },
  },
];

/** `till[!DNL Fastly]` lost its space; `[!DNL Fastly]s` is a Swedish genitive and keeps its ending. */
function separate(before: Phrase | undefined, open: Phrase, after: Phrase | undefined, page: Page): void {
  const isGluedBefore = before?.type === 'text' && /\p{Script=Latin}$/u.test(before.value ?? '');
  const isGluedAfter =
    !gluesWords(page.context.lang) && after?.type === 'text' && /^\p{Script=Latin}{4}/u.test(after.value ?? '');
  if (isGluedBefore) before.value += ' ';
  if (isGluedAfter) after.value = ` ${after.value}`;
  if (!isGluedBefore && !isGluedAfter) return;
  const message = `\`[!${open.kind} …]\` is glued to the word ${isGluedBefore ? 'before' : 'after'} it.`;
  page.report('missing-space', page.placeOf(open), message);
}

function stripLiterals(node: Nodes): void {
  if (node.type === 'inlineCode') node.value = stripTokens(node.value);
  if ('title' in node && typeof node.title === 'string') node.title = stripTokens(node.title);
}
