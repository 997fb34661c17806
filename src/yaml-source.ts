// YAML text -> a value that knows the line and column of each of its parts. Bad YAML is told with its place, never thrown.
import { LineCounter, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, YAMLError } from 'yaml';
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
  try {
    document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter, prettyErrors: false });
  } catch {
    return unreadable(tooDeep);
  }
  const errors = [...document.errors, ...document.warnings];
  if (errors.some(({ message }) => /call stack/i.test(message))) return unreadable(tooDeep);
  // what follows from a tab is no mistake of its own
  const tab = errors.find(({ code }) => code === 'TAB_AS_INDENT');
  const faults = (tab ? [tab] : errors).map((error) =>
    fault(describe(error, text), error.pos[0], error.code === 'DUPLICATE_KEY'),
  );

  /** The node at the path and its key; stops at the last one that exists. */
  function find(path: YamlPath): { key: Node | undefined; value: Node | undefined } {
    let key: Node | undefined;
    let value: Node | undefined = isNode(document.contents) ? document.contents : undefined;
    for (const step of path) {
      if (isMap(value)) {
        const pair = value.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
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
  if (document.errors.every(({ code }) => code === 'DUPLICATE_KEY'))
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

function describe({ code, message, pos }: YAMLError, text: string): string {
  if (code === 'TAB_AS_INDENT') return 'The line begins with a tab; YAML wants spaces.';
  if (code === 'MULTIPLE_DOCS')
    return 'A line `---` begins a second part, which is not read: write everything without such a line in between.';
  if (code === 'DUPLICATE_KEY')
    return `The key \`${/^[^\s:,}]*/.exec(text.slice(pos[0], pos[0] + 100))?.[0] ?? ''}\` stands twice in the same place.`;
  return `The file is not valid YAML: ${message.replace(/\s+/g, ' ').replace(/\.$/, '')}.`;
}
