// The brackets of a text that no Markdown parser has read: those that open an inline token, and all others, which have
// to be counted so that `[!DNL Master [main]]` ends at its own.

/** `close` is `]`; `plain` is `[`; the others open a token, with the spaces and the colon that may follow the name. */
export type BracketKind = 'DNL' | 'UICONTROL' | 'plain' | 'close';
export interface Bracket {
  kind: BracketKind;
  from: number;
  to: number;
}

const opening = /\[ ?! ?(DNL|UICONTROL)\b[\s\u200B:]*/iuy;
const anyOpening = /\[ ?! ?(?:DNL|UICONTROL)\b/iu;

export const hasToken = (text: string): boolean => text.includes('[') && anyOpening.test(text);

/** All brackets of a text, in order. */
export function findBrackets(text: string): Bracket[] {
  const brackets: Bracket[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === ']') brackets.push({ kind: 'close', from: at, to: at + 1 });
    if (text[at] !== '[') continue;
    opening.lastIndex = at;
    const match = opening.exec(text);
    const to = at + (match?.[0].length ?? 1);
    brackets.push({ kind: match === null ? 'plain' : match[1]?.toUpperCase() === 'DNL' ? 'DNL' : 'UICONTROL', from: at, to });
    at = to - 1;
  }
  return brackets;
}
