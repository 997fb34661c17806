// Tokens where no Markdown is parsed: code, attributes, raw HTML, front matter.
import { trimPaddingEnd } from '../spacing/trim.ts';
import { findBrackets, hasToken, type Bracket } from './brackets.ts';

/**
 * Text without inline tokens: `[!DNL Zendesk] users.id` is `Zendesk users.id`. Brackets inside a token are its text;
 * a token without its `]` stays as it is.
 */
export function stripTokens(text: string): string {
  if (!hasToken(text)) return text;
  const waiting: Bracket[] = [];
  const marks: Bracket[] = [];
  for (const bracket of findBrackets(text)) {
    if (bracket.kind !== 'close') waiting.push(bracket);
    else {
      const open = waiting.pop();
      if (open !== undefined && open.kind !== 'plain') marks.push(open, bracket);
    }
  }
  marks.sort((a, b) => a.from - b.from);
  let stripped = '';
  let end = 0;
  for (const { kind, from, to } of marks) {
    const piece = text.slice(end, from);
    stripped += kind === 'close' ? trimPaddingEnd(piece) : piece;
    end = to;
  }
  return stripped + text.slice(end);
}
