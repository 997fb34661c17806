// Damage that translation tools leave in the source, found where the author will look for it. Code is not searched.
import { characterEntities } from 'character-entities';
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { lineStarts, placeAt } from '../body-places.ts';
import type { Page } from '../context.ts';
import type { Rule } from '../../problem.ts';
import { gluesWords } from '../scripts.ts';

interface Pattern {
  rule: Rule;
  pattern: RegExp;
  message: (found: string) => string;
  /** Says of a match whether it is damage; all are where it is missing. */
  isDamage?: (match: RegExpExecArray, lang: string) => boolean;
}

// A name that HTML does not have. Behind `\` it is meant as text, and addresses join their parameters so.
function isUnknownName({ 0: found, index, input }: RegExpExecArray): boolean {
  if (Object.hasOwn(characterEntities, found.slice(1, -1))) return false;
  const before = input.slice(Math.max(0, index - 300), index);
  const word = before.slice(Math.max(...[' ', '\n', '(', '<', '"'].map((end) => before.lastIndexOf(end))) + 1);
  return !word.includes('?') && !word.includes('://') && !word.endsWith('\\');
}

/** How far marks are paired; longer lines are no prose, and would be read again for each mark. */
const longestLine = 5000;

/** The second mark of a pair may have an ending behind it: “Kaydet”i. */
function isOpening({ index, input }: RegExpExecArray, lang: string): boolean {
  if (!gluesWords(lang)) return true;
  const before = input.slice(Math.max(0, index - longestLine), index);
  return before.slice(before.lastIndexOf('\n') + 1).split('&quot;').length % 2 === 1;
}

const patterns: Pattern[] = [
  {
    rule: 'leaked-placeholder',
    pattern: /(?<!\{)\b\d+&rbrace;|&lbrace;\d+\\?\]|(?<![{\w$])(?<!\{[^{}\n]{1,80})\d+\}(?=\s\p{L})/gu,
    message: (found) => `\`${found}\` was left by the translation tool.`,
  },
  {
    rule: 'unknown-entity',
    pattern: /&(?:amp;)?\p{L}{0,30}[^\x00-\x7F\s;&]\p{L}{0,30};|&amp;(?:ponto|punto|periodo|punkt);/gu,
    message: (found) => `\`${found}\` is not an HTML entity.`,
  },
  // shorter names are seldom meant as one, as in `R&D;`
  {
    rule: 'unknown-entity',
    pattern: /&[A-Za-z][A-Za-z\d]{2,31};/gu,
    message: (found) => `\`${found}\` is not an HTML entity.`,
    isDamage: isUnknownName,
  },
  { rule: 'exploded-image', pattern: /!&lbrack;/gu, message: () => 'An image is broken into pieces (`!&lbrack;`).' },
  {
    rule: 'literal-link',
    pattern: /\]\(https?:\/\/[^\s()<>]{1,500}[ \u00A0\u202F][?!;:]\)/gu,
    message: (found) => `The address in \`${found}\` holds a space; it was taken out.`,
  },
  {
    rule: 'missing-space',
    // Only scripts with spaces; `l&quot;` is a lost apostrophe.
    pattern: /(?<!\b(?:[cdjlmnst]|qu|dell|all|nell|sull|dall|un))(?<=\p{Script=Latin})&quot;(?=\p{Script=Latin})/giu,
    message: () => 'A quotation mark (`&quot;`) stands between two words without a space.',
    isDamage: isOpening,
  },
];

/** Reports known damage of a document, outside code, whose ranges stand in the order of the text as the matches do. */
export function reportDamage(tree: Root, page: Page): void {
  let code: [number, number][] | undefined;
  for (const { rule, pattern, message, isDamage } of patterns) {
    let next = 0;
    for (const match of page.body.matchAll(pattern)) {
      if (isDamage?.(match, page.context.lang) === false) continue;
      code ??= codeRanges(tree, page);
      while ((code[next]?.[1] ?? Infinity) <= match.index) next += 1;
      if (match.index < (code[next]?.[0] ?? Infinity)) page.report(rule, placeAt(page, match.index), message(match[0]));
    }
  }
}

/** Code of the tree as offsets of the body. Lines are those of the author, though a spelling on them may be mended. */
function codeRanges(tree: Root, page: Page): [number, number][] {
  const starts = lineStarts(page);
  const ranges: [number, number][] = [];
  const offsetOf = ({ line, column }: { line: number; column: number }): number =>
    (starts[line - 1] ?? page.body.length) + column - 1;
  visit(tree, (node: Nodes) => {
    if ((node.type === 'code' || node.type === 'inlineCode') && node.position !== undefined)
      ranges.push([offsetOf(node.position.start), offsetOf(node.position.end)]);
  });
  return ranges;
}
