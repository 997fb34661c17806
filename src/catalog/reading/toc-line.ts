// One line of `TOC.md` -> what it says. Each step passes over the line once and never looks back, so that a line of any
// kind takes no longer than its length.

export interface TocItem {
  indent: number;
  /** Real files forget a bullet now and then. */
  hasBullet: boolean;
  isHidden: boolean;
  id: string | undefined;
  label: string;
  /** Set for links. */
  target: string | undefined;
}

/** Longer lines are not read; the longest of 1,400 real ones has 279 characters. */
export const longestTocLine = 2000;

/** Text and `{#id}` of a heading of level 1; undefined for every other line. */
export function readTocHeading(line: string): { label: string; id: string | undefined } | undefined {
  return /^#\s/.test(line) ? takeId(line.slice(1).trim()) : undefined;
}

/** The item that a line holds, with or without its bullet; undefined where it holds none. */
export function readTocItem(line: string): TocItem | undefined {
  const text = line.replaceAll('\t', '    ').trimEnd();
  const [whole, indent = '', bullet] = /^( *)([*+-] +)?/.exec(text) ?? [''];
  const written = text.slice(whole.length);
  const content = written.replace(/\{hide-from-toc\}|\{:?\s*target=[^{}]*\}/gi, '').trim();
  const { label, id } = takeId(content);
  const link = readLink(withoutEmphasis(label));
  if (written === '' || (bullet === undefined && (indent === '' || !link))) return undefined;
  return {
    indent: indent.length,
    hasBullet: bullet !== undefined,
    isHidden: /\{hide-from-toc\}/i.test(written),
    id,
    label: (link?.label ?? label).trim(),
    target: link?.target,
  };
}

function takeId(content: string): { label: string; id: string | undefined } {
  const match = /\{#([^{}\s]+)\}$/.exec(content);
  return match ? { label: content.slice(0, match.index).trim(), id: match[1] } : { label: content, id: undefined };
}

/** A link that is bold or italic as a whole is a link all the same. */
function withoutEmphasis(content: string): string {
  const marks = /^(?:\*{1,3}|_{1,3})(?=\[)/.exec(content)?.[0] ?? '';
  return content.endsWith(marks) ? content.slice(marks.length, content.length - marks.length) : content;
}

/** `[label](target)` at the beginning; the label may hold brackets. */
function readLink(content: string): { label: string; target: string } | undefined {
  if (!content.startsWith('[') || content.startsWith('[!')) return undefined;
  let depth = 0;
  for (let index = 0; index < content.length; index += 1) {
    const character = content[index];
    if (character === '\\') index += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth > 0) continue;
    const rest = content.slice(index + 1);
    const label = content.slice(1, index);
    const enclosed = /^\(\s*<([^<>]*)>/.exec(rest) ?? /^\(\s*([^()<>"]+\.md(?:#[^()<>"\s]*)?)\s*\)/i.exec(rest);
    if (enclosed && rest.includes(')', enclosed[0].length - 1)) return { label, target: (enclosed[1] ?? '').trim() };
    const opening = /^\(\s*([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)/.exec(rest);
    return opening && rest.includes(')', opening[0].length) ? { label, target: opening[1] ?? '' } : undefined;
  }
  return undefined;
}
