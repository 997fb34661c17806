// Input that no parser should see: far too long, or nested so deeply that recursion or quadratic look-back would hang or
// overflow. Real articles stay far below each limit (the longest known has 183,000 characters and 14 levels).

const longestBody = 1_000_000;
const longestLine = 100_000;
const deepestContainers = 60;
const deepestHtml = 200;
/** Brackets, asterisks and the like between two blank lines: the parser looks back over them. */
const mostDelimiters = 12_000;

/** Why a text cannot be parsed safely, with the 1-based line; undefined for all ordinary texts. */
export function findExcess(body: string): { line: number; reason: string } | undefined {
  if (body.length > longestBody) return { line: 1, reason: `It has ${body.length} characters; at most ${longestBody} are parsed.` };
  let line = 0;
  let delimiters = 0;
  let html = 0;
  for (const text of body.split('\n')) {
    line += 1;
    if (text.length > longestLine) return { line, reason: `The line has ${text.length} characters; at most ${longestLine} are parsed.` };
    if (containerDepth(text) > deepestContainers) return { line, reason: `Quotes and lists are nested more than ${deepestContainers} levels deep.` };
    if (text.trim() === '') delimiters = 0;
    else delimiters += count(text, /[[\]*_~<`{|]/gu);
    if (delimiters > mostDelimiters) return { line, reason: 'A paragraph holds thousands of brackets, asterisks or other marks.' };
    if (text.includes('<')) {
      html = Math.max(0, html + count(text, /<[A-Za-z]/gu) - count(text, /<\/[A-Za-z]|<(?:br|img|hr|col|wbr)\b/giu));
      if (html > deepestHtml) return { line, reason: `More than ${deepestHtml} HTML elements are open at once.` };
    }
  }
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
