// YAML text -> a value that knows the line and column of each of its parts. Bad YAML is told with its place, never thrown.
import { LineCounter, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, Scalar, YAMLError, YAMLMap } from 'yaml';
import { memoize } from './memoize.ts';
import type { Place } from './vocabulary.ts';

export type YamlPath = readonly PropertyKey[];

export interface YamlSource {
  file: string;
  /** What could be understood; undefined where nothing could. Of a key that stands twice, one value. */
  value: unknown;
  /** Where the value at `path` stands; the nearest one around it where it does not exist. */
  placeOf: (path: YamlPath) => Place;
  /** Where the key at the end of `path` stands. */
  keyPlaceOf: (path: YamlPath) => Place;
}

export interface YamlFault {
  place: Place;
  message: string;
  isDuplicateKey: boolean;
}

const longest = 2_000_000;

const isNode = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value);

/** Reads a YAML text. An alias (`*a`) may stand for few values in all, so that a short file cannot become a huge one. */
export function readYaml(file: string, text: string, mostAliases = 0): { source: YamlSource; faults: YamlFault[] } {
  const lineCounter = new LineCounter();
  const at = (offset = 0): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const fault = (message: string, offset?: number, isDuplicateKey = false): YamlFault => ({
    place: at(offset),
    message,
    isDuplicateKey,
  });
  const unreadable = (message: string): { source: YamlSource; faults: YamlFault[] } => {
    const placeOf = (): Place => ({ file, line: 1, column: 1 });
    return { source: { file, value: undefined, placeOf, keyPlaceOf: placeOf }, faults: [fault(message)] };
  };
  if (text.length > longest) return unreadable(`The file is longer than ${longest} characters.`);
  let document: Document.Parsed;
  let duplicates: Scalar[];
  try {
    // the parser's own search for keys that stand twice takes the square of their number
    document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter, prettyErrors: false, uniqueKeys: false });
    duplicates = tidy(document);
  } catch {
    return unreadable(tooDeep);
  }
  const errors = [...document.errors, ...document.warnings];
  if (errors.some(({ message }) => /call stack/i.test(message))) return unreadable(tooDeep);
  // what follows from a tab is no mistake of its own
  const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  const faults = (tab ? [tab] : errors).map((error) => fault(describe(error), error.pos[0]));
  if (!tab)
    for (const { value: key, range } of duplicates)
      faults.push(fault(`The key \`${String(key).slice(0, 100)}\` stands twice in the same place.`, range?.[0], true));

  /** The node at the path and its key; stops at the last one that exists. */
  function find(path: YamlPath): { key: Node | undefined; value: Node | undefined } {
    let key: Node | undefined;
    let value: Node | undefined = isNode(document.contents) ? document.contents : undefined;
    for (const step of path) {
      if (isMap(value)) {
        const pair = pairsOf(value).get(String(step));
        if (pair === undefined) break;
        key = isNode(pair.key) ? pair.key : undefined;
        value = isNode(pair.value) ? pair.value : key;
      } else if (isSeq(value)) {
        const item: unknown = value.items[Number(step)];
        if (!isNode(item)) break;
        [key, value] = [item, item];
      } else break;
    }
    return { key, value };
  }

  let value: unknown;
  if (document.errors.length === 0)
    try {
      value = document.toJS({ maxAliasCount: mostAliases });
    } catch {
      faults.push(fault('The file uses YAML aliases; write the value out instead.', firstAlias(document)));
    }
  return {
    source: {
      file,
      value,
      placeOf: (path) => at(find(path).value?.range?.[0]),
      keyPlaceOf: (path) => {
        const { key, value: found } = find(path);
        return at((key ?? found)?.range?.[0]);
      },
    },
    faults,
  };
}

/** Makes texts well-formed: an escape may be half a surrogate pair. Returns the keys that stand in their mapping already. */
function tidy(document: Document.Parsed): Scalar[] {
  const duplicates: Scalar[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) duplicates.push(key);
        seen.add(key.value);
      }
    },
    Scalar(_, node) {
      if (typeof node.value === 'string') node.value = node.value.toWellFormed();
    },
  });
  return duplicates;
}

/** The pairs of a mapping by key; of a key that stands twice, the first. */
const pairsOf = memoize(
  ({ items }: YAMLMap): ReadonlyMap<string, Pair> =>
    new Map(items.toReversed().flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair] as const] : []))),
);

function firstAlias(document: Document.Parsed): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0];
      return visit.BREAK;
    },
  });
  return offset;
}

const tooDeep = 'The file is nested too deeply.';

function describe({ code, message }: YAMLError): string {
  if (code === 'TAB_AS_INDENT') return 'The line begins with a tab; YAML wants spaces.';
  if (code === 'MULTIPLE_DOCS')
    return 'A line `---` begins a second part, which is not read: write everything without such a line in between.';
  return `The file is not valid YAML: ${message.replace(/\s+/g, ' ').replace(/\.$/, '')}.`;
}
