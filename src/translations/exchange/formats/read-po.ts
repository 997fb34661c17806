// A returned PO file. Read here and not by a library: those keep one of two entries with one context and do not say so.
import { decode } from '../../../catalog/percent.ts';
import { parseUnitId, type ReturnedJob, type ReturnedUnit } from '../job.ts';
import { joinTagged, splitTagged } from '../codes/coded-text.ts';

const keyword = /^(msgctxt|msgid_plural|msgid|msgstr)(\[\d+\])?[ \t]*(".*)$/;
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', '"': '"' };

/** The text of a quoted string; undefined where it does not end on its line. */
function unquote(written: string): string | undefined {
  const inner = /^"((?:[^"\\]|\\.)*)"[ \t]*$/.exec(written)?.[1];
  return inner?.replace(/\\(.)/g, (_, sign: string) => escapes[sign] ?? `\\${sign}`);
}

interface Entry {
  line: number;
  isFuzzy: boolean;
  /** What `#:` lines say. */
  references: string[];
  texts: Map<string, string>;
}

/** Reads a file whose text is `po`; a line that is none of PO's is the fault of the whole file. */
export function readPo(po: string): ReturnedJob {
  const entries: Entry[] = [];
  let entry: Entry | undefined;
  let last: string | undefined;
  let isFuzzy = false;
  let references: string[] = [];
  const fault = (line: number, what: string): ReturnedJob => ({ fault: `It is no PO file: ${what}.`, line });
  for (const [index, written] of po.split(/\r?\n/).entries()) {
    const line = index + 1;
    const text = written.trim();
    if (text === '' || text.startsWith('#')) {
      // an entry ends where a comment or an empty line follows its translation
      if (last === 'msgstr') [entry, last] = [undefined, undefined];
      if (/^#,.*\bfuzzy\b/.test(text)) isFuzzy = true;
      if (text.startsWith('#:')) references.push(...text.slice(2).trim().split(/\s+/));
      continue;
    }
    const [, name, number, quoted] = keyword.exec(text) ?? [];
    const value = unquote(quoted ?? text);
    if (value === undefined) return fault(line, `\`${text.slice(0, 60)}\` is neither a keyword with a string nor a string`);
    if (name === undefined) {
      if (!entry || last === undefined) return fault(line, 'a string belongs to no keyword');
      entry.texts.set(last, (entry.texts.get(last) ?? '') + value);
      continue;
    }
    const isFirst = name === 'msgctxt' || (name === 'msgid' && last !== 'msgctxt');
    if (isFirst) {
      if (entry && !entry.texts.has('msgstr')) return fault(entry.line, 'an entry has no `msgstr`');
      entry = { line, isFuzzy, references, texts: new Map() };
      entries.push(entry);
      [isFuzzy, references] = [false, []];
    }
    if (!entry || entry.texts.has(name + (number ?? ''))) return fault(line, `\`${name}\` stands where none belongs`);
    last = name + (number ?? '');
    entry.texts.set(last, value);
  }
  if (entry && !entry.texts.has('msgstr')) return fault(entry.line, 'an entry has no `msgstr`');
  const [head, ...rest] = entries;
  if (head?.texts.get('msgid') !== '' || head.texts.has('msgctxt')) return fault(1, 'its first entry is no head');
  const targetLang = /^Language:[ \t]*([\w@.-]+)/m.exec(head.texts.get('msgstr') ?? '')?.[1]?.replaceAll('_', '-');
  return { fault: undefined, targetLang, units: rest.flatMap(readEntry) };
}

/** The units of an entry: several where a program has made one entry of all with the same text. */
function readEntry({ line, isFuzzy, references, texts }: Entry): ReturnedUnit[] {
  const context = texts.get('msgctxt') ?? '';
  const named = references.map(decode).filter(isContext);
  const target = tidy(texts.get('msgstr') ?? '');
  // a program that makes contexts of references may repeat them
  return (named.length === 0 || named.includes(context) ? [context] : named).map((written): ReturnedUnit => {
    const at = written.lastIndexOf('#');
    return {
      file: at < 0 ? '' : written.slice(0, at),
      id: written.slice(at + 1),
      line,
      source: tidy(texts.get('msgid') ?? ''),
      target: target.trim() === '' || isFuzzy ? undefined : target,
      isDone: !isFuzzy && target.trim() !== '',
      offered: [],
      fault: texts.has('msgid_plural') ? 'It has a plural' : undefined,
    };
  });
}

const isContext = (context: string): boolean => parseUnitId(context.slice(context.lastIndexOf('#') + 1)) !== undefined;

const tidy = (tagged: string): string => joinTagged(splitTagged(tagged));
