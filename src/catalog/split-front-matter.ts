// The front matter of a file as data, apart from its body. Nothing in a front matter is ever executed.
import matter from 'gray-matter';
import { parseDocument, visit } from 'yaml';
import type { Problem } from '../problem.ts';
import { findCutValues } from './cut-values.ts';
import { findFrontMatterEnd, findTextInside, type FrontMatterEnd } from './front-matter-end.ts';
import { emptyRecord } from './records.ts';

/** Longest front matter that is read, in characters. Real ones have under 4,000. */
const longest = 65_536;

export interface SplitFile {
  /** As written, keys in lower case. */
  data: Record<string, unknown>;
  /** Line of the file on which each key stands. */
  lines: Record<string, number>;
  hasFrontMatter: boolean;
  body: string;
  /** How many lines stand before `body`. */
  lineOffset: number;
  problems: Problem[];
}

const refuse = (): object => {
  throw new Error('This language of front matter is not read.');
};

// gray-matter evaluates `---js` by itself, and without options its cache hides the second error of the same text
const options = {
  engines: { javascript: refuse, js: refuse, coffee: refuse, coffeescript: refuse, cson: refuse, json: refuse, toml: refuse },
};

const countLines = (text: string): number => text.split('\n').length - 1;

function findKeyLines(source: string): Record<string, number> {
  const lines = emptyRecord<number>();
  for (const [index, line] of source.split('\n').entries()) {
    const key = /^["']?([^\s#"':-][^:"']*)["']?:/.exec(line)?.[1];
    if (key !== undefined) lines[key.trim().toLowerCase()] ??= index + 1;
  }
  return lines;
}

/** True where a value is reached twice (an alias) or is no plain data (a tag made it). Each object is visited once. */
function isUnsafe(value: unknown, seen: Set<object>): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Date) return false;
  if (seen.has(value)) return true;
  seen.add(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null) return true;
  return Object.values(value).some((child) => isUnsafe(child, seen));
}

const noAliases = 'The front matter uses YAML aliases or special types; they are not read.';
const mayHoldAlias = /(?:^|[\s,[{])\*[^\s*]/;

/** Whether YAML text refers to an anchor, be it for a text or to merge keys, which leaves no trace in the data. */
function holdsAlias(source: string): boolean {
  let isFound = false;
  visit(parseDocument(source, { version: '1.1', logLevel: 'silent' }), {
    Alias() {
      isFound = true;
      return visit.BREAK;
    },
  });
  return isFound;
}

/** The reason and line of a YAML error; js-yaml counts from 0 and sees the line end of the opening `---` as line 0. */
function describeYamlError(error: unknown): { message: string; line: number; column: number | undefined } {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  const mark: unknown = error instanceof Error && 'mark' in error ? error.mark : undefined;
  const isMark = (value: unknown): value is { line: number; column: number } =>
    typeof value === 'object' && value !== null && 'line' in value && typeof value.line === 'number';
  return {
    message: (reason ?? '').replace(/ at line \d+, column \d+:?$/, ''),
    line: isMark(mark) ? mark.line + 1 : 2,
    column: isMark(mark) ? mark.column + 1 : undefined,
  };
}

/**
 * Splits a text with LF line ends. With bad front matter `data` is empty, `problems` says why, and the body is still
 * what follows the closing `---`.
 */
export function splitFrontMatter(text: string, file: string): SplitFile {
  const problems: Problem[] = [];
  const opening = /^---(?!-)([^\n]*)(?:\n|$)/.exec(text);
  if (!opening) return { data: {}, lines: emptyRecord(), hasFrontMatter: false, body: text, lineOffset: 0, problems };

  const end = findFrontMatterEnd(text);
  const source = text.slice(0, end.yaml);
  const result: SplitFile = {
    data: {},
    lines: findKeyLines(source),
    hasFrontMatter: true,
    body: '',
    lineOffset: 0,
    problems,
  };
  const cutBody = ({ body }: FrontMatterEnd): void => {
    result.body = text.slice(body);
    result.lineOffset = countLines(text.slice(0, body));
  };
  cutBody(end);
  const fail = (rule: Problem['rule'], message: string, line: number, column?: number): SplitFile => {
    problems.push({ rule, file, line, column, message });
    return result;
  };

  const language = (opening[1] ?? '').trim().toLowerCase();
  if (language !== '' && language !== 'yaml' && language !== 'yml') {
    return fail('front-matter-language', `The front matter is written in \`${language.slice(0, 40)}\`; only YAML is read.`, 1);
  }
  if (end.fault !== undefined) fail('front-matter-invalid', end.fault, 1);
  if (source.length > longest) {
    return fail('front-matter-unsafe', `The front matter is longer than ${longest} characters.`, 1);
  }
  // a tag that js-yaml knows (`!!binary`) would make something else than text of a value; `[!DNL` is no tag but ours
  const tag = /^[ ]*(?:-[ ]+)*(?:[\w.-]+:[ ]+)?(![!<a-z]\S*)/im.exec(source);
  if (tag) {
    const line = countLines(source.slice(0, tag.index)) + 1;
    return fail('front-matter-unsafe', `The front matter holds the YAML tag \`${tag[1]}\`; tags are not read.`, line);
  }
  let data: unknown;
  try {
    data = matter(`${source}\n---`, options).data;
    if (mayHoldAlias.test(source) && holdsAlias(source)) return fail('front-matter-unsafe', noAliases, 2);
  } catch (error) {
    const inside = findTextInside(source);
    if (inside?.fault !== undefined) {
      cutBody(inside);
      return fail('front-matter-invalid', inside.fault, 1);
    }
    const { message, line, column } = describeYamlError(error);
    return fail('front-matter-invalid', `The front matter is not valid YAML: ${message}.`, line, column);
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return fail('front-matter-invalid', 'The front matter is not a list of `key: value` lines.', 2);
  }
  if (isUnsafe(data, new Set())) {
    return fail('front-matter-unsafe', noAliases, 2);
  }
  const entries = Object.entries(data).map(([key, value]): [string, unknown] => [key.toLowerCase(), value]);
  result.data = Object.fromEntries(entries);
  problems.push(...findCutValues(source, file));
  const names = entries.map(([key]) => key);
  for (const key of new Set(names.filter((name, index) => names.indexOf(name) !== index))) {
    fail('front-matter-invalid', `The key \`${key}\` stands twice, in different capitals.`, result.lines[key] ?? 2);
  }
  return result;
}
