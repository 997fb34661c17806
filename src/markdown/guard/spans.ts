// What marks cost depends on which of them stand in the same paragraph, heading or cell. The parser's own first half,
// which finds blocks, tells; code, HTML and addresses cost nothing.
import { parse, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { subtokenize } from 'micromark-util-subtokenize';
import type { Extension, Token } from 'micromark-util-types';
import { costOf, type Budget, type Excess } from './budget.ts';
import type { Range } from './mask.ts';

interface Span {
  line: number;
  cost: number;
  lines: Range[];
}

const reason = 'It holds thousands of brackets, asterisks or other marks.';

/** At most what the marks of a text cost: as if all lines between two blank ones were one paragraph. */
export function estimateCost(body: string): number {
  let total = 0;
  for (const run of body.split(/\n[ \t>]*\n/u)) total += costOf(run);
  return total;
}

/** Paragraphs, headings and cells that have to lose their marks so that the page stays within its budget: the costliest. */
export function findExcessSpans(
  body: string,
  extensions: readonly Extension[],
  budget: Budget,
): { ranges: Range[]; excesses: Excess[] } {
  const spans = listSpans(body, extensions).sort((a, b) => a.cost - b.cost);
  const excessive: Span[] = [];
  for (const span of spans) {
    if (budget.cost + span.cost <= budget.highestCost) budget.cost += span.cost;
    else excessive.push(span);
  }
  excessive.sort((a, b) => a.line - b.line);
  return {
    ranges: excessive.flatMap(({ lines }) => lines).sort((a, b) => a.start - b.start),
    excesses: excessive.map(({ line }) => ({ line, reason })),
  };
}

function listSpans(body: string, extensions: readonly Extension[]): Span[] {
  const context = parse({ extensions: [gfm(), ...extensions] }).document();
  const events = context.write(preprocess()(body, undefined, true));
  const spans: Span[] = [];
  for (let isDone = false; !isDone; isDone = subtokenize(events)) {
    for (const [phase, token] of events) {
      if (phase !== 'enter' || token.contentType !== 'text' || token.previous !== undefined) continue;
      const tokens: Token[] = [];
      for (let part: Token | undefined = token; part !== undefined; part = part.next) tokens.push(part);
      const lines = tokens.map(({ start, end }) => ({ start: start.offset, end: end.offset }));
      const cost = costOf(lines.map(({ start, end }) => body.slice(start, end)).join(''));
      if (cost > 0) spans.push({ line: token.start.line, cost, lines: lines.map((line) => withoutLineEnd(line, body)) });
      // Found, and not read any further.
      for (const part of tokens) delete part.contentType;
    }
  }
  return spans;
}

const withoutLineEnd = ({ start, end }: Range, body: string): Range => ({
  start,
  end: body.slice(start, end).endsWith('\n') ? end - 1 : end,
});
