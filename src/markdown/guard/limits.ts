// Input that no parser should see: far too long, or nested so deeply that recursion or quadratic look-back would hang or
// overflow. Real articles stay far below each limit (the longest known has 183,000 characters, 14 levels of nesting and
// 3,252 marks without a blank line between them, 1,100 list items).

const longestBody = 1_000_000;
const longestLine = 100_000;
const deepestContainers = 60;
const deepestHtml = 200;
/** Lines that begin with the sign of a quote, list or footnote; the parser's work grows with the square of their number. */
const mostContainerLines = 6000;
/** Brackets, asterisks and other marks cost the square of their number in a paragraph; this much takes about two seconds. */
const highestCost = 40_000_000;

export interface Excess {
  line: number;
  reason: string;
}

export type Meter = (text: string) => Excess | undefined;

/** Why a text cannot be parsed safely, with the 1-based line; undefined for all ordinary texts. */
export const findExcess: Meter = (text) => createMeter()(text);

/** `findExcess` for the texts of one page: each is measured together with those before it. */
export function createMeter(): Meter {
  const total: Total = { length: 0, cost: 0, containers: 0 };
  return (text) => measure(text, total);
}

interface Total {
  length: number;
  cost: number;
  containers: number;
}

function measure(body: string, total: Total): Excess | undefined {
  total.length += body.length;
  if (total.length > longestBody)
    return { line: 1, reason: `It has ${total.length} characters; at most ${longestBody} are parsed.` };
  let line = 0;
  let marks = 0;
  let html = 0;
  for (const text of body.split('\n')) {
    line += 1;
    if (text.length > longestLine)
      return { line, reason: `The line has ${text.length} characters; at most ${longestLine} are parsed.` };
    if (containerDepth(text) > deepestContainers)
      return { line, reason: `Quotes and lists are nested more than ${deepestContainers} levels deep.` };
    if (/^[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]|\[\^)/u.test(text)) total.containers += 1;
    if (total.containers > mostContainerLines)
      return { line, reason: `It has more than ${mostContainerLines} lines of quotes, lists and footnotes.` };
    if (text.trim() === '') {
      total.cost += marks ** 2;
      marks = 0;
    } else marks += count(text, /[[\]*_~<`{|]/gu);
    if (total.cost + marks ** 2 > highestCost)
      return { line, reason: 'Its paragraphs hold thousands of brackets, asterisks or other marks.' };
    if (text.includes('<')) {
      html = Math.max(0, html + count(text, /<[A-Za-z]/gu) - count(text, /<\/[A-Za-z]|<(?:br|img|hr|col|wbr)\b/giu));
      if (html > deepestHtml) return { line, reason: `More than ${deepestHtml} HTML elements are open at once.` };
    }
  }
  total.cost += marks ** 2;
  return undefined;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** At most how many quotes and lists a line can open or continue. */
function containerDepth(line: string): number {
  const prefix = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/u.exec(line)?.[0] ?? '';
  const markers = count(prefix, />|[-+*]|[.)]/gu);
  const indent = prefix.replaceAll('\t', '    ').replace(/[^ ].*$/u, '').length;
  // Indentation alone nests nothing in code; only deep lists are indented before a marker.
  return markers + (markers > 0 ? Math.floor(indent / 2) : 0);
}
