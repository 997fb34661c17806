// Texts with a key that the translation lacks: where they go, and with which keys around them.
import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { Edit } from '../../../edits.ts';
import { dayOfKey, isChangeKey } from '../../change-keys.ts';
import type { FilePassage, TextFile } from './text-file.ts';

export interface MissingWord {
  key: string;
  /** Its scalar as YAML. */
  written: string;
}

type Tree = Map<string, string | Tree>;

const nameOf = (key: unknown): string => (isScalar(key) ? String(key.value).replace(/\s/g, '_') : '');

/** The end of the line on which the last text below a key ends. */
function endOfLast({ text, passages, bodyStart }: TextFile, prefix: string): number | undefined {
  const isBelow = ({ passage: { key }, end }: FilePassage): boolean => (key?.startsWith(prefix) ?? false) && end <= bodyStart;
  const last = passages
    .filter(isBelow)
    .sort((a, b) => a.end - b.end)
    .at(-1);
  if (!last) return undefined;
  // a text in a block ends with its line end
  const newline = text.indexOf('\n', last.end - 1);
  return newline === -1 ? text.length : newline;
}

/** The innermost block of keys that a key belongs to, with the way to it; undefined where it is none that lines can be put into. */
function findParent(contents: unknown, parts: readonly string[]): { map: YAMLMap; depth: number } | undefined {
  let [map, depth] = [contents, 0];
  for (; isMap(map) && depth < parts.length - 1; depth += 1) {
    const value: unknown = map.items.find(({ key }) => nameOf(key) === parts[depth])?.value;
    if (!isMap(value)) break;
    map = value;
  }
  return isMap(map) && !map.flow ? { map, depth } : undefined;
}

const printTree = (tree: Tree, indent: string): string =>
  [...tree]
    .map(([key, value]) =>
      typeof value === 'string' ? `\n${indent}${key}: ${value}` : `\n${indent}${key}:${printTree(value, `${indent}  `)}`,
    )
    .join('');

function addTo(tree: Tree, [first = '', ...rest]: readonly string[], written: string): void {
  if (rest.length === 0) {
    tree.set(first, written);
    return;
  }
  const known = tree.get(first);
  const below: Tree = known instanceof Map ? known : new Map();
  tree.set(first, below);
  addTo(below, rest, written);
}

/**
 * Lines `changes` that the front matter lacks, behind those that it has; undefined where the list is written in another way
 * than as lines.
 */
function insertChanges(own: TextFile, words: readonly MissingWord[]): Edit | undefined {
  const known = own.passages.filter(({ passage: { key } }) => isChangeKey(key));
  const head = own.text.slice(0, own.bodyStart);
  const list = /^changes:.*(?:\n([ \t]*)- )?/im.exec(head);
  const at = endOfLast(own, known.length > 0 ? 'changes.' : '');
  if (at === undefined || (list && (known.length === 0 || list[1] === undefined))) return undefined;
  const lines = words.map(({ key, written }) => `\n${list?.[1] ?? '  '}- ${dayOfKey(key)}: ${written}`).join('');
  return { start: at, end: at, text: list ? lines : `\nchanges:${lines}` };
}

/**
 * The edits that add texts to front matter or to a file of words, each behind its neighbours; undefined where one has no place
 * among lines.
 */
export function insertWords(own: TextFile, words: readonly MissingWord[]): Edit[] | undefined {
  const { changes = [], others = [] } = Object.groupBy(words, ({ key }) => (isChangeKey(key) ? 'changes' : 'others'));
  const edits = insertByKey(own, others);
  if (!edits || changes.length === 0) return edits;
  const lines = insertChanges(own, changes);
  // a list that goes on comes before the key behind it
  return lines && [lines, ...edits];
}

function insertByKey(own: TextFile, words: readonly MissingWord[]): Edit[] | undefined {
  const isFrontMatter = own.bodyStart < own.text.length;
  const contents = isFrontMatter ? undefined : parseDocument(own.text, { logLevel: 'silent' }).contents;
  const places = new Map<string, { at: number; indent: string; tree: Tree }>();
  for (const { key, written } of words) {
    const parts = key.split('.');
    const parent = isFrontMatter ? undefined : findParent(contents, parts);
    if (!isFrontMatter && !parent) return undefined;
    const depth = parent?.depth ?? 0;
    const prefix = parts
      .slice(0, depth)
      .map((part) => `${part}.`)
      .join('');
    const at = endOfLast(own, prefix);
    if (at === undefined) return undefined;
    const first = parent?.map.items[0]?.key;
    const column = isScalar(first) && first.range ? first.range[0] - (own.text.lastIndexOf('\n', first.range[0] - 1) + 1) : 0;
    const place = places.get(prefix) ?? { at, indent: ' '.repeat(column), tree: new Map() };
    places.set(prefix, place);
    addTo(place.tree, parts.slice(depth), written);
  }
  return [...places.values()].map(({ at, indent, tree }) => ({ start: at, end: at, text: printTree(tree, indent) }));
}
