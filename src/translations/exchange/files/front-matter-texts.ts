// The texts of front matter that readers see, each with its place in the file, so that one can be replaced alone.
import { isMap, isScalar, isSeq, parse, parseDocument, type Scalar } from 'yaml';
import { changeKeys } from '../../change-keys.ts';

const keys = ['title', 'description'] as const;
export type ScalarStyle = 'plain' | 'single' | 'double';

export interface FrontMatterText {
  key: string;
  text: string;
  /** Where the scalar stands in the file, quotation marks included. */
  start: number;
  end: number;
  style: ScalarStyle;
}

/** How a scalar is quoted that begins with a character; one in a block is written in double quotation marks. */
export const styleOf = (first: string | undefined): ScalarStyle =>
  first === "'" ? 'single' : first === '"' || first === '>' || first === '|' ? 'double' : 'plain';

// One entry at a time: a list that a tool has flattened further below must not hide the title.
const entries = new RegExp(`^(${keys.join('|')}):[^\\n]*(?:\\n[ \\t][^\\n]*)*`, 'gim');

// The items of a list may stand at the margin.
const changeList = /^changes:[^\n]*(?:\n(?:[ \t]|-[ \t])[^\n]*)*/im;

/** Texts of the front matter `head`, the part of a file before its body, in order. What is no text is left out. */
export function findFrontMatterTexts(head: string): FrontMatterText[] {
  if (!/^---(?!-)/.test(head)) return [];
  const found = new Map<string, FrontMatterText>();
  for (const match of head.matchAll(entries)) {
    const key = (match[1] ?? '').toLowerCase();
    const scalar = readScalar(match[0], match[1] ?? '');
    if (found.has(key) || scalar === undefined) continue;
    const [start, end] = scalar.range ?? [0, 0];
    found.set(key, {
      key,
      text: scalar.value,
      start: match.index + start,
      end: match.index + end,
      style: styleOf(match[0][start]),
    });
  }
  return [...found.values(), ...findChangeLines(head)];
}

/** The lines `changes`, `- 2026-11-28: What changed.`. Anything else in the list is left out. */
function findChangeLines(head: string): FrontMatterText[] {
  const match = changeList.exec(head);
  if (!match) return [];
  const document = parseDocument(match[0], { schema: 'core', logLevel: 'silent' });
  const list = document.errors.length > 0 || !isMap(document.contents) ? undefined : document.contents.items[0]?.value;
  if (!isSeq(list)) return [];
  const lines = list.items.map((item) => (isMap(item) ? item.items[0] : undefined));
  const keys = changeKeys(lines.map((line) => (isScalar(line?.key) ? String(line.key.value) : '')));
  return lines.flatMap((line, index): FrontMatterText[] => {
    const { value } = line ?? {};
    if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return [];
    const [start, end] = value.range;
    const style = styleOf(match[0][start]);
    return [{ key: keys[index] ?? '', text: value.value, start: match.index + start, end: match.index + end, style }];
  });
}

function readScalar(entry: string, key: string): (Scalar.Parsed & { value: string }) | undefined {
  const document = parseDocument(entry);
  const node = document.errors.length > 0 ? undefined : document.get(key, true);
  return isScalar(node) && typeof node.value === 'string' && node.value.trim() !== ''
    ? (node as Scalar.Parsed & { value: string })
    : undefined;
}

/** A text as YAML, quoted as the one that it replaces where that can hold it. */
export function printScalar(value: string, style: ScalarStyle): string {
  if (style === 'single') return `'${value.replaceAll("'", "''")}'`;
  return style === 'plain' && isPlain(value) ? value : JSON.stringify(value);
}

function isPlain(value: string): boolean {
  try {
    return parse(`key: ${value}`, { logLevel: 'silent' })?.key === value;
  } catch {
    return false;
  }
}
