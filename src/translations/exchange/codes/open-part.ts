// Parts of a passage while it is read: codes have no numbers yet.
import { decodeString } from 'micromark-util-decode-string';
import type { CodePart, TextPart } from './coded-text.ts';

export interface OpenCode extends Omit<CodePart, 'id'> {
  /** What an opening code and its closing one share; without it a code of these kinds has lost its counterpart. */
  mate?: object | undefined;
  /** Of tags and tokens: what opens and closes under one name belongs together. */
  name?: string | undefined;
}

export type OpenPart = TextPart | OpenCode;

/** Words with their Markdown. Escapes mean nothing in HTML. */
export const textPart = (markdown: string, isHtml: boolean): TextPart => ({
  kind: 'text',
  markdown,
  isHtml,
  text: decodeString((isHtml ? markdown.replaceAll('\\', '\\\\') : markdown).replace(/(?<![ \t])[ \t]*\r?\n[ \t>]*/g, ' ')),
});

/**
 * Pairs what opens with what closes under the same name, the innermost first; the others become single codes. Pairs may
 * cross: `**[!UICONTROL A** > **B]**`.
 */
export function pairByName(parts: readonly OpenPart[]): OpenPart[] {
  const result = [...parts];
  const waiting: number[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind === 'text' || part.name === undefined) continue;
    if (part.kind === 'open') waiting.push(index);
    if (part.kind !== 'close') continue;
    const at = waiting.findLastIndex((opener) => nameAt(parts, opener) === part.name);
    const [opener] = at < 0 ? [] : waiting.splice(at, 1);
    const open = opener === undefined ? undefined : parts[opener];
    if (opener === undefined || open === undefined || open.kind === 'text') continue;
    const mate = {};
    result[opener] = { ...open, mate };
    result[index] = { ...part, content: open.content, mate };
  }
  return result.map((part) =>
    part.kind !== 'text' && part.name !== undefined && part.mate === undefined ? { ...part, kind: 'single' } : part,
  );
}

function nameAt(parts: readonly OpenPart[], index: number): string | undefined {
  const part = parts[index];
  return part === undefined || part.kind === 'text' ? undefined : part.name;
}
