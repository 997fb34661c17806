// Front matter that YAML refuses, read key by key: a bad line takes no other with it.
import { readEntries, type Entry } from './yaml-entries.ts';

/** A key with all lines that belong to it. */
interface Chunk {
  /** From 1. */
  line: number;
  lines: string[];
  /** Farther to the right than the first key, which makes it a part of the one before. */
  isIndented: boolean;
}

export interface BadLine {
  line: number;
  column: number | undefined;
  message: string;
  isUnsafe: boolean;
}

const keyLine = /^(["']?)([a-z][\w.-]*)\1[ \t]*:(?:[ \t]|$)/i;
/** `hide:true`, also with a no-break space, and, of translation engines, `hide： true`; addresses are no keys. */
const gluedKey = /^([a-z][\w-]*)(?::(?=[^ \t\n/:])|：)/i;
const itemLine = /^[ \t]*-(?:[ \t]+(.*))?$/;

/** Whether further lines can belong to what a line begins: a list, a text of several lines, an open quote or bracket. */
function isOpen(first: string): boolean {
  const value = first.replace(keyLine, '').trim();
  if (value === '' || /^[|>][+-]?\d?$/.test(value)) return true;
  const [quote = ''] = value;
  if (quote === '"' || quote === "'") return value.length === 1 || !value.endsWith(quote);
  return /^[[{]/.test(value) && !/[\]}]$/.test(value);
}

function listChunks(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  const indentOf = (line: string): number => line.search(/\S/);
  const margin = indentOf(text.split('\n').find((line) => /^[ \t]*[^\s#]/.test(line)) ?? '');
  for (const [index, line] of text.split('\n').entries()) {
    const current = chunks.at(-1);
    const content = line.trim();
    if (content === '' || content.startsWith('#')) {
      current?.lines.push(line);
      continue;
    }
    const isKey = keyLine.test(content) || gluedKey.test(content);
    const belongs = current !== undefined && isOpen(current.lines[0] ?? '') && (/^[ \t]|^-|^[\]}]/.test(line) || !isKey);
    const continues = current !== undefined && /^[ \t]/.test(line) && !isKey;
    if (belongs || continues) current.lines.push(line);
    else chunks.push({ line: index + 1, lines: [content], isIndented: indentOf(line) > margin });
  }
  return chunks;
}

const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^(["'])(.*?)\1?$/s, '$2')
    .trim();

/** What an author can only have meant by lines that are no YAML: a text, or a list of texts. */
function readAsText(lines: readonly string[]): string | string[] {
  const [first = '', ...rest] = lines;
  const further = rest.filter((line) => line.trim() !== '');
  const items = further.map((line) => itemLine.exec(line)?.[1]);
  if (first.trim() === '' && items.length > 0 && items.every((item) => item !== undefined)) return items.map(unquote);
  return unquote([first, ...further].map((line) => line.trim()).join(' '));
}

const keysThatHide = new Set(['hide', 'draft']);

/** All keys that can be read of a text that is no YAML as a whole, and what is wrong with the other lines. */
export function recoverEntries(text: string): { entries: Entry[]; problems: BadLine[] } {
  const values = new Map<string, unknown>();
  const problems: BadLine[] = [];
  for (const { line, lines, isIndented } of listChunks(text)) {
    const [first = ''] = lines;
    const glued = keyLine.test(first) ? undefined : gluedKey.exec(first)?.[0];
    const read = glued === undefined ? readEntries(lines.join('\n')) : undefined;
    const keep = (key: string, value: unknown): void => {
      const isTwice = values.has(key);
      if (isTwice)
        problems.push({ line, column: 1, message: `the key \`${key}\` stands twice; the first counts`, isUnsafe: false });
      // what somebody wanted hidden is not shown because of a slip
      if (!isTwice || (keysThatHide.has(key.toLowerCase()) && String(value) === 'true')) values.set(key, value);
    };
    if (Array.isArray(read)) {
      const message = 'the line is indented, so it belongs to none. It is taken as a key of its own';
      if (isIndented) problems.push({ line, column: 1, message, isUnsafe: false });
      for (const [key, value] of read) keep(key, value);
      continue;
    }
    const key = glued?.slice(0, -1) ?? keyLine.exec(first)?.[2];
    const at = { line: line + (read?.line ?? 1) - 1, column: read?.column, isUnsafe: read?.isUnsafe === true };
    if (key === undefined) problems.push({ ...at, message: `\`${first.slice(0, 60)}\` is no line such as \`key: value\`` });
    else if (read?.isUnsafe) problems.push({ ...at, message: `${read.message}. \`${key}\` is left out` });
    else {
      const value = readAsText([first.slice(glued?.length ?? first.indexOf(':') + 1), ...lines.slice(1)]);
      const reason = read?.message ?? (glued?.endsWith('：') ? 'the colon is a wide one' : 'a space is missing behind the colon');
      problems.push({ ...at, message: `${reason}. The value of \`${key}\` is taken as the text that it is` });
      keep(key, /^(?:true|false)$/i.test(String(value)) ? String(value).toLowerCase() : value);
    }
  }
  return { entries: [...values], problems };
}
