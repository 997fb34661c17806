// Bold text with spaces inside its asterisks, as translation engines leave it: `** Save **to`. Only where `**` would be
// shown to readers, and all of a paragraph make pairs.
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { cjkClass } from '../scripts.ts';
import type { Edit } from './edit.ts';

const space = '(?:[ \\t\\u00A0\\u202F\\u3000\\u200B]|&nbsp;|&#(?:x200B|8203|160|xA0);)';
const padding = new RegExp(`^(${space}*)([\\s\\S]*?)(${space}*)$`, 'iu');
const run = /(?<![*\\])\*\*(?!\*)/gu;
const spacedLetter = new RegExp(`(?![${cjkClass}])[\\p{L}\\p{N}]`, 'u');

/** Changes to the source that pair asterisks of a block which Markdown leaves alone. */
export function mendEmphasis(body: string, block: Nodes, isTranslation: boolean): Edit[] {
  const start = block.position?.start.offset;
  const source = body.slice(start, block.position?.end.offset);
  if (start === undefined || !source.includes('**') || !showsAsterisks(block)) return [];
  return mendBlock(withoutCode(source, block, start), body, start, isTranslation);
}

function showsAsterisks(block: Nodes): boolean {
  let isShown = false;
  visit(block, 'text', ({ value }) => {
    isShown ||= value.includes('**');
  });
  return isShown;
}

/** The source with other characters in place of its code. */
function withoutCode(source: string, block: Nodes, at: number): string {
  let result = source;
  visit(block, (node: Nodes) => {
    if (node.type !== 'inlineCode' && node.type !== 'html') return;
    const start = (node.position?.start.offset ?? at) - at;
    const end = (node.position?.end.offset ?? at) - at;
    result = result.slice(0, start) + 'x'.repeat(end - start) + result.slice(end);
  });
  return result;
}

function mendBlock(source: string, body: string, at: number, isTranslation: boolean): Edit[] {
  const runs = [...source.matchAll(run)].map(({ index }) => index);
  // file patterns such as `src/**`, and powers
  const isOther = runs.some((index) => /\/\*\*|\*\*\/|\d ?\*\* ?\d/u.test(source.slice(Math.max(0, index - 2), index + 4)));
  if (runs.length % 2 === 1 || isOther) return [];
  const edits: Edit[] = [];
  for (let pair = 0; pair < runs.length; pair += 2) {
    const from = runs[pair] ?? 0;
    const to = (runs[pair + 1] ?? 0) + 2;
    const [, left = '', text = '', right = ''] = padding.exec(body.slice(at + from + 2, at + to - 2)) ?? [];
    const before = source.charAt(from - 1);
    const after = source.charAt(to);
    const isLoose = [before, after].every((sign) => sign === '' || /\s/u.test(sign)) && left !== '' && right !== '';
    if (left + right === '' || /^\n|\n$/u.test(text) || (isLoose && text !== '' && !isTranslation)) continue;
    const gap = (padded: string, sign: string): string => (padded !== '' && spacedLetter.test(sign) ? ' ' : '');
    const bold = text === '' ? '' : `**${text}**`;
    edits.push({
      start: at + from,
      end: at + to,
      text: `${gap(left, before)}${bold}${gap(right, after)}`,
      message: `\`**${left}${text.slice(0, 40)}${text.length > 40 ? '…' : ''}${right}**\` is read without the spaces inside its asterisks.`,
    });
  }
  return edits;
}
