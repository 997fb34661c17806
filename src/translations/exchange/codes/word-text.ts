// An interface word as translators get it: plain text, in which each placeholder is a code.
import type { CodedText, CodeKind, Part } from './coded-text.ts';

const placeholder = /\{\{\w+\}\}/g;
/** XLIFF has a kind of its own for what a program fills in (section 4.3.1.41). */
const variable: CodeKind = { type: 'ui', subType: 'xlf:var' };

const textPart = (text: string): Part[] => (text === '' ? [] : [{ kind: 'text', markdown: text, text, isHtml: false }]);

/** Spaces at its ends, which only its place on the page explains, are not sent. */
export function readWordText(word: string): CodedText {
  const [, lead = '', inner = '', tail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(word) ?? [];
  const parts: Part[] = [];
  let rest = 0;
  for (const [index, match] of [...inner.matchAll(placeholder)].entries()) {
    const [markdown] = match;
    parts.push(...textPart(inner.slice(rest, match.index)), {
      kind: 'single',
      ...variable,
      markdown,
      content: markdown,
      id: index + 1,
    });
    rest = match.index + markdown.length;
  }
  return { lead, parts: [...parts, ...textPart(inner.slice(rest))], tail };
}

/** The same word, in which placeholders of these names may be left out. */
export const withOptional = (text: CodedText, isOptional: (name: string) => boolean): CodedText => ({
  ...text,
  parts: text.parts.map((part) =>
    part.kind !== 'text' && isOptional(part.content.slice(2, -2)) ? { ...part, isOptional: true } : part,
  ),
});
