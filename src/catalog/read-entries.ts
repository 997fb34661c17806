// The entries of front matter. Nearly all of it is one plain or quoted value on each line, which a pattern reads in a tenth of
// the time that the parser of the whole language takes; and every build reads the front matter of every document.
import { parseEntries, type Entry, type YamlFault } from './yaml-entries.ts';

/** A key's name, a value in double or single quotes without any escape, or one that begins with no mark of YAML. */
const plainLine = /^([A-Za-z][\w.-]{0,99}):(?: +(?:"([^"\\]*)"|'([^']*)'|([A-Za-z0-9/(\u00a1-\uffff].*?))?)? *$/;
/** Control characters, spaces and line ends that are not `\n`, halves of characters. */
const unusual = /[^\n -~\u00a1-\u1fff\u200b-\u2027\u2030-\ud7ff\uf900-\ufefe]/;
/** What ends a plain value, or makes a key of it. */
const endsValue = /:(?: |$)| #/;
const booleans = new Map([
  ['true', true],
  ['false', false],
]);
const isReserved = (word: string): boolean => /^(?:true|false|null)$/i.test(word);

/** The entries of a text that can mean one thing only; undefined where a line is anything else, or a key stands twice. */
export function readPlainEntries(text: string): Entry[] | undefined {
  if (unusual.test(text)) return undefined;
  const entries = new Map<string, unknown>();
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [, key, double, single, plain] = plainLine.exec(line) ?? [];
    if (key === undefined || isReserved(key) || entries.has(key)) return undefined;
    if (plain !== undefined && endsValue.test(plain)) return undefined;
    if (plain === undefined || !isReserved(plain)) entries.set(key, double ?? single ?? plain ?? null);
    else if (booleans.has(plain)) entries.set(key, booleans.get(plain));
    else return undefined;
  }
  return [...entries];
}

/** The entries of a YAML mapping, or the first thing that is wrong. */
export const readEntries = (text: string): Entry[] | YamlFault => readPlainEntries(text) ?? parseEntries(text);
