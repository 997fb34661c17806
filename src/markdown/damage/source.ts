// Damage that translation tools leave in the source, found where the author will look for it. Code is not searched.
import type { Nodes, Root } from 'mdast';
import type { Page } from '../context.ts';
import type { Rule } from '../../problem.ts';
import { placeAt } from '../spacing/text.ts';

interface Pattern {
  rule: Rule;
  pattern: RegExp;
  message: (found: string) => string;
}

const patterns: Pattern[] = [
  { rule: 'leaked-placeholder', pattern: /(?<!\{)\b\d+&rbrace;|&lbrace;\d+\\?\]|(?<![{\w$])\d+\}(?=\s\p{L})/gu, message: (found) => `\`${found}\` was left by the translation tool.` },
  { rule: 'unknown-entity', pattern: /&(?:amp;)?\p{L}{0,30}[^\x00-\x7F\s;&]\p{L}{0,30};|&amp;(?:ponto|punto|periodo|punkt);|&(?:ponto|punto|periodo|punkt);/gu, message: (found) => `\`${found}\` is not an HTML entity.` },
  { rule: 'exploded-image', pattern: /!&lbrack;/gu, message: () => 'An image is broken into pieces (`!&lbrack;`).' },
  { rule: 'literal-link', pattern: /\]\(https?:\/\/[^\s()<>]{1,500}[ \u00A0\u202F][?!;:]\)/gu, message: (found) => `The address in \`${found}\` holds a space; it was taken out.` },
  { rule: 'missing-space', pattern: /\p{L}&quot;\p{L}/gu, message: (found) => `\`${found}\` needs a space at the quotation mark.` },
];

/** Reports known damage of a document, outside code. */
export function reportDamage(tree: Root, page: Page): void {
  let code: [number, number][] | undefined;
  for (const { rule, pattern, message } of patterns) {
    for (const match of page.body.matchAll(pattern)) {
      code ??= codeRanges(tree, []);
      if (!code.some(([start, end]) => match.index >= start && match.index < end)) page.report(rule, placeAt(page, match.index), message(match[0]));
    }
  }
}

function codeRanges(node: Nodes, ranges: [number, number][]): [number, number][] {
  if (node.type === 'code' || node.type === 'inlineCode') {
    ranges.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
  }
  if ('children' in node) for (const child of node.children) codeRanges(child, ranges);
  return ranges;
}
