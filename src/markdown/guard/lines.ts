// What can be told from lines alone: how deeply quotes and lists are nested, how many there are, how many lines continue
// one without its sign, how long paragraphs are.
import {
  deepestContainers,
  highestLazyCost,
  longestRun,
  mostItems,
  mostQuotedLines,
  type Budget,
  type Excess,
} from './budget.ts';
import type { Range } from './mask.ts';

interface Found {
  /** Runs of lines that are too much. */
  ranges: Range[];
  excesses: Excess[];
}

/** Blocks whose lines are no Markdown: code fences outside containers, and HTML that ends at a mark of its own. */
const opening: readonly [RegExp, (match: RegExpExecArray) => RegExp][] = [
  [/^ {0,3}(`{3,}(?!.*`)|~{3,})/u, ([, fence = '']) => new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t]*$`, 'u')],
  [/^ {0,3}<(script|pre|style|textarea)(?=[\s>]|$)/iu, () => /<\/(?:script|pre|style|textarea)>/iu],
  [/^ {0,3}<!--/u, () => /-->/u],
  [/^ {0,3}<\?/u, () => /\?>/u],
  [/^ {0,3}<!\[CDATA\[/u, () => /\]\]>/u],
];

/** Lines nested too deeply, lists and quotes beyond the number of a page, too many that continue one without its sign or a paragraph. */
export function findExcessLines(body: string, budget: Budget): Found {
  const found: Found = { ranges: [], excesses: [] };
  let closing: RegExp | undefined;
  // of the quote or item whose paragraph may go on without its sign
  let run: { start: number; indent: number; lines: number; isLazy: boolean } | undefined;
  // of whatever stands between empty lines and items: most often a paragraph
  let part = { start: 0, lines: 0 };
  let offset = 0;
  let lastReason: string | undefined;
  const hide = (start: number, end: number, line: number, reason: string): void => {
    const last = found.ranges.at(-1);
    if (last !== undefined && reason === lastReason && last.end + 1 >= start) last.end = end;
    else {
      found.ranges.push({ start, end });
      found.excesses.push({ line, reason });
    }
    lastReason = reason;
  };
  for (const [index, text] of body.split('\n').entries()) {
    const start = offset;
    offset += text.length + 1;
    if (closing !== undefined) {
      if (closing.test(text)) closing = undefined;
      continue;
    }
    const verbatim = opening.map(([pattern, end]) => [pattern.exec(text), end] as const).find(([match]) => match !== null);
    if (verbatim?.[0]) {
      const [match, end] = verbatim;
      closing = end(match);
      // HTML may end on the line on which it begins; a fence cannot.
      if (!/[`~]/u.test(match[1] ?? '') && closing.test(text.slice(match[0].length))) closing = undefined;
      run = undefined;
      part.lines = 0;
      continue;
    }
    if (text.trim() === '') {
      run = undefined;
      part.lines = 0;
      continue;
    }
    const isItem = /^[ \t]*(?:[-+*][ \t]|\d{1,9}[.)][ \t])/u.test(text);
    const quoted = /^[ \t]*(>|\[\^)/u.exec(text)?.[1];
    if (isItem) budget.items += 1;
    if (quoted !== undefined) budget.quoted += quoted === '>' ? 1 : 3;
    if (isItem || (quoted !== undefined && run === undefined)) run = { start, indent: textIndent(text), lines: 0, isLazy: false };
    else if (run !== undefined) {
      run.lines += 1;
      run.isLazy = quoted === undefined && text.search(/[^ \t]/u) < run.indent;
      if (run.isLazy) budget.lazyCost += 2 * run.lines - 1;
    }
    part = isItem || part.lines === 0 ? { start, lines: 1 } : { ...part, lines: part.lines + 1 };
    const end = start + text.length;
    if (containerDepth(text) > deepestContainers)
      hide(start, end, index + 1, `Quotes and lists are nested more than ${deepestContainers} levels deep.`);
    else if (budget.quoted > mostQuotedLines && quoted !== undefined)
      hide(start, end, index + 1, `It has more than ${mostQuotedLines} lines of quotes and footnotes.`);
    else if (budget.items > mostItems && isItem) hide(start, end, index + 1, `It has more than ${mostItems} list items.`);
    else if (budget.lazyCost > highestLazyCost && run?.isLazy === true)
      hide(run.start, end, index + 1, 'Thousands of lines continue a quote or a list item without its sign.');
    else if (part.lines > longestRun)
      hide(part.lines === longestRun + 1 ? part.start : start, end, index + 1, `A paragraph has more than ${longestRun} lines.`);
  }
  return found;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Signs of quotes and items, and the spaces between them. */
const prefixOf = (line: string): string => /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/u.exec(line)?.[0] ?? '';

/** Where the text of an item begins; a quote or footnote goes on with its sign alone. */
function textIndent(line: string): number {
  const prefix = prefixOf(line);
  return prefix.includes('>') || line.startsWith('[^', prefix.length) ? Number.POSITIVE_INFINITY : prefix.length;
}

/** At most how many quotes and lists a line can open or continue. */
function containerDepth(line: string): number {
  const prefix = prefixOf(line);
  const markers = count(prefix, />|[-+*]|[.)]/gu);
  const indent = prefix.replaceAll('\t', '    ').replace(/[^ ].*$/u, '').length;
  // Indentation alone nests nothing in code; only deep lists are indented before a marker.
  return markers + (markers > 0 ? Math.floor(indent / 2) : 0);
}
