// The keys and values of YAML as authors wrote them: a number stays the text that it is (`2.40`), a day too.
import { isMap, parseDocument, visit, type Document as YamlDocument } from 'yaml';

export type Entry = [key: string, value: unknown];

export interface YamlFault {
  message: string;
  /** From 1. */
  line: number;
  column: number | undefined;
  /** Aliases and tags: valid, but able to make something else of a value than it says. */
  isUnsafe: boolean;
}

const tooDeep = 'it is nested too deeply';
const noAliases = 'aliases and tags of YAML are not read; write the value itself';

function findUnsafe(document: YamlDocument.Parsed): number | undefined {
  let place: number | undefined;
  visit(document, {
    Alias(_, node) {
      place = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
    Node(_, node) {
      // `[!DNL X]` is no tag but ours, in a value that lacks its quotes
      if (node.tag === undefined || !/^tag:yaml\.org|^!</.test(node.tag)) return undefined;
      place = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return place;
}

/** Real front matter has three levels; the parser takes long to give up on thousands. */
const deepest = 100;

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(/[[\]{}]/g)) {
    depth = mark === '[' || mark === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > deepest) return true;
  }
  return /(?:[-?:][ \t]+){100}/.test(text);
}

/** The entries of a YAML mapping, or the first thing that is wrong. Nothing in it is ever executed. */
export function readEntries(text: string): Entry[] | YamlFault {
  const fault = (message: string, at: number, isUnsafe = false): YamlFault => {
    const before = text.slice(0, at).split('\n');
    return { message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, isUnsafe };
  };
  if (isTooDeep(text)) return fault(tooDeep, 0);
  let document: YamlDocument.Parsed;
  try {
    document = parseDocument(text, { schema: 'core', logLevel: 'silent', prettyErrors: false });
  } catch {
    return fault(tooDeep, 0);
  }
  const unsafe = findUnsafe(document);
  const [error] = [...document.errors, ...document.warnings];
  if (unsafe !== undefined && document.errors.length === 0) return fault(noAliases, unsafe, true);
  if (error?.code === 'DUPLICATE_KEY') {
    const key = /^[^\s:]*/.exec(text.slice(error.pos[0]))?.[0] ?? '';
    return fault(`the key \`${key}\` stands twice`, error.pos[0]);
  }
  if (error && /call stack/i.test(error.message)) return fault(tooDeep, 0);
  if (error) return fault(error.message.replace(/\.$/, ''), error.pos[0]);
  if (document.contents === null) return [];
  if (!isMap(document.contents)) return fault('it is not a list of `key: value` lines', 0);
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === 'number' && node.source !== undefined) node.value = node.source;
      // an escape may be half a surrogate pair, which no address can hold
      if (typeof node.value === 'string') node.value = node.value.toWellFormed();
    },
  });
  try {
    return Object.entries(Object(document.toJS({ maxAliasCount: 0 })));
  } catch {
    return fault(noAliases, 0, true);
  }
}
