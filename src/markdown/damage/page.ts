// Marks of Markdown and of the dialect that reached the reader because something around them was wrong. Whatever the
// steps before could make nothing of is found here, so that no mark is ever left without a word.
import type { Element, Root, Text } from 'hast';
import { SKIP } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { Problem, Rule } from '../../problem.ts';
import type { Place } from '../../vocabulary.ts';
import { memoize } from '../../memoize.ts';
import type { Page } from '../context.ts';
import { positionedOf, startOf } from '../page.ts';
import { isEscaped } from './escaped.ts';

const anyMark = /[[{+*\]]|:::|!!!|\?\?\?|^(?:import|export) /mu;
const dialectMark =
  /\[[ \u00A0\u200B\u202F]?! ?\p{L}[^\]\n]{0,60}\]?|\{\{[^{}\n]{1,80}\}\}|\{[#:][^{}\n]{0,80}\}|\{[A-Za-z-]{1,20}=["“][^{}\n]{0,80}\}|^\+{3}(?!\+)/gmu;
/** Marks of other programs at the beginning of a line: blocks that nobody knows or closes, code of MDX, lists of contents. */
const foreignMark =
  /^(?::{3,}|!{3} |\?{3}\+? |=== ")[^\n]{0,60}|^(?:import (?:[\w$]+|\{[^{}\n]{0,80}\}|\* as [\w$]+) from ['"][^'"\n]{1,80}['"];?$|export (?:const|default|function) [^\n]{0,60})|^\[(?:TOC|\[_?TOC_?\])\]$/imu;
/** `[!NAME](address)`: the brackets made a link. */
const linkMark = /^! ?\p{Lu}{2,20}/u;

/** Rules that leave a mark in the text and name it. */
const naming = new Set<Rule>(['unknown-alert', 'missing-include', 'too-complex']);

const lineOf = ({ file, line }: Place): string => `${file}:${line}`;

/** What is said already of marks that stay in the text, by line. Made once: the steps that say so have run by then. */
const namedByLine = memoize(
  ({ problems }: Page): ReadonlyMap<string, Problem[]> =>
    Map.groupBy(
      problems.filter(({ rule }) => naming.has(rule)),
      lineOf,
    ),
);

/** Reports `**`, `](` and marks of the dialect in the text and the titles of a page, outside code. */
export function reportLiteralMarks(tree: Root, page: Page): void {
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'element') {
      if (node.tagName === 'pre' || node.tagName === 'code') return SKIP;
      reportInProperties(node, positionedOf(node, ancestors), page);
    }
    if (node.type !== 'text' || !anyMark.test(node.value)) return undefined;
    const at = startOf(node) === undefined ? positionedOf(node, ancestors) : node;
    reportFirst('literal-emphasis', '**', node, at, page);
    reportFirst('literal-link', '](', node, at, page);
    const isFirst = ancestors.at(-1)?.children[0] === node;
    // one block of code is one line
    const foreign = isFirst ? foreignMark.exec(node.value) : null;
    if (foreign !== null) reportMark(foreign[0], placeIn(node, foreign.index, at, page), page);
    for (const match of node.value.matchAll(dialectMark)) {
      if (match[0].startsWith('+') && match.index === 0 && !isFirst) continue;
      reportMark(match[0], placeIn(node, match.index, at, page), page);
    }
    return undefined;
  });
}

function reportInProperties(element: Element, at: Element | undefined, page: Page): void {
  const { title, alt } = element.properties;
  for (const value of [title, alt]) {
    if (typeof value !== 'string') continue;
    for (const [mark] of value.matchAll(dialectMark)) reportMark(mark, page.placeOf(at), page);
  }
  const [first] = element.children;
  const mark = element.tagName === 'a' && first?.type === 'text' ? linkMark.exec(first.value)?.[0] : undefined;
  if (mark !== undefined) reportMark(`[${mark}]`, page.placeOf(at), page);
}

function reportMark(mark: string, place: Place, page: Page): void {
  const isNamed = namedByLine(page)
    .get(lineOf(place))
    ?.some((problem) => namesMark(problem, mark));
  if (!isNamed && !isEscaped(mark, place, page)) page.report('literal-mark', place, `Readers see \`${mark.trim()}\`.`);
}

/** Whether a value in the message of a problem is the mark, or what stands between its braces. */
const namesMark = ({ message }: Problem, mark: string): boolean =>
  [...message.matchAll(/`([^`]+)`/gu)].some(([, value = '']) => mark.includes(value) || value.startsWith(mark));

function reportFirst(rule: Rule, mark: string, text: Text, at: Element | Text | undefined, page: Page): void {
  const index = text.value.indexOf(mark);
  if (index >= 0)
    page.report(rule, placeIn(text, index, at, page), `Readers see \`${mark}\` in \`${excerpt(text.value, index)}\`.`);
}

/** Author's place of an index of a text; `at` is the text, or what stands around it and has a place. */
function placeIn(text: Text, index: number, at: Element | Text | undefined, page: Page): Place {
  const place = page.placeOf(at);
  const lines = text.value.slice(0, index).split('\n');
  const isFirstLine = lines.length === 1;
  return {
    ...place,
    line: (place.line ?? 1) + lines.length - 1,
    column: isFirstLine ? (place.column ?? 1) + (at === text ? index : 0) : (lines.at(-1)?.length ?? 0) + 1,
  };
}

const excerpt = (text: string, index: number): string =>
  text
    .slice(Math.max(0, index - 15), index + 17)
    .replace(/\s+/gu, ' ')
    .replaceAll('`', '')
    .trim();
