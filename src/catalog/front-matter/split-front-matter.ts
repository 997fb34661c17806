// The front matter of a file as data, apart from its body. Nothing in a front matter is ever executed.
import matter from 'gray-matter';
import type { Problem } from '../../problem.ts';
import { findCutValues } from './cut-values.ts';
import { findFrontMatterEnd, findTextInside, type FrontMatterEnd } from './front-matter-end.ts';
import { findMisplaced } from './front-matter-start.ts';
import { emptyRecord, recordOf } from '../records.ts';
import { recoverEntries } from './recover-entries.ts';
import { readEntries } from './yaml-entries.ts';

/** Longest front matter that is read, in characters. Real ones have under 4,000. */
const longest = 65_536;

export interface SplitFile {
  /** As written, keys in lower case. */
  data: Record<string, unknown>;
  /** Line of the file on which each key stands. */
  lines: Record<string, number>;
  /** Lines on which the items of a list begin, by the key of the list. */
  itemLines: Record<string, number[]>;
  hasFrontMatter: boolean;
  /** Nothing of it, or not all of it, could be read: what seems to be missing may stand there. */
  isBroken: boolean;
  body: string;
  /** How many lines stand before `body`. */
  lineOffset: number;
  problems: Problem[];
}

/** Nobody mends more at a time. */
const mostBadLines = 50;

const countLines = (text: string): number => text.split('\n').length - 1;

function findKeyLines(source: string): Pick<SplitFile, 'lines' | 'itemLines'> {
  const lines = emptyRecord<number>();
  const itemLines = emptyRecord<number[]>();
  let list: number[] = [];
  let indent: string | undefined;
  for (const [index, line] of source.split('\n').entries()) {
    const key = /^["']?([^\s#"':-][^:"']*)["']?:/.exec(line)?.[1]?.trim().toLowerCase();
    const margin = /^(\s*)-\s/.exec(line)?.[1];
    if (key !== undefined) {
      lines[key] ??= index + 1;
      itemLines[key] ??= list = [];
      indent = undefined;
    } else if (margin !== undefined && margin === (indent ??= margin)) list.push(index + 1);
  }
  return { lines, itemLines };
}

const refuse = (): object => {
  throw new Error('This language of front matter is not read.');
};
const closing = '--- end of front matter';

/** Gives what was made of the same text before, else makes it. Values are JSON. */
export type Remember = <Value>(text: string, make: () => Value) => Value;

const makeAlways: Remember = (_text, make) => make();

/** Front matter, its opening line included and its closing line not, as entries or as what is wrong with it. */
function readSource(source: string): ReturnType<typeof readEntries> {
  const { data } = matter(`${source}\n${closing}`, {
    // Its end is found already, by rules that survive what authors write.
    delimiters: ['---', closing],
    // With options, gray-matter has no cache, which would hide the second error of the same text; and it would execute
    // `---js` by itself.
    engines: {
      yaml: { parse: (text: string) => ({ read: readEntries(text.replace(/^\n/, '')) }) },
      ...Object.fromEntries(['javascript', 'js', 'coffee', 'coffeescript', 'cson', 'json', 'toml'].map((name) => [name, refuse])),
    },
  });
  // What the engine above gave; nothing where the front matter is empty.
  return (data as { read?: ReturnType<typeof readEntries> }).read ?? [];
}

/**
 * Splits a text with LF line ends. Lines of the front matter that are no YAML are reported; all others are in `data`,
 * and the body is what follows the closing `---`. `remember` is asked for the entries, which are most of the work.
 */
export function splitFrontMatter(text: string, file: string, remember: Remember = makeAlways): SplitFile {
  const misplaced = findMisplaced(text);
  if (misplaced === undefined) return split(text, file, remember);
  const { lead, fault, isToml } = misplaced;
  const result = split(misplaced.text, file, remember);
  const rule = isToml ? 'front-matter-language' : 'front-matter-invalid';
  const { lines, itemLines } = result;
  return {
    ...result,
    lines: recordOf(Object.entries(lines).map(([key, line]) => [key, line + lead])),
    itemLines: recordOf(Object.entries(itemLines).map(([key, items]) => [key, items.map((line) => line + lead)])),
    lineOffset: result.lineOffset + lead,
    problems: [
      { rule, file, line: lead + 1, message: `${fault}.` },
      ...result.problems.map((problem) => ({ ...problem, line: (problem.line ?? 1) + lead })),
    ],
  };
}

function split(text: string, file: string, remember: Remember): SplitFile {
  const problems: Problem[] = [];
  const opening = /^---(?!-)([^\n]*)(?:\n|$)/.exec(text);
  if (!opening)
    return {
      data: {},
      lines: emptyRecord(),
      itemLines: emptyRecord(),
      hasFrontMatter: false,
      isBroken: false,
      body: text,
      lineOffset: 0,
      problems,
    };

  const end = findFrontMatterEnd(text);
  const source = text.slice(0, end.yaml);
  const result: SplitFile = {
    data: emptyRecord(),
    ...findKeyLines(source),
    hasFrontMatter: true,
    isBroken: false,
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
    result.isBroken = true;
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
  let yaml = source.slice(opening[0].length);
  const first = opening[0].endsWith('\n') ? 2 : 1;
  const whole = remember(source, () => readSource(source));
  let entries = Array.isArray(whole) ? whole : [];
  if (!Array.isArray(whole)) {
    const inside = whole.isUnsafe ? undefined : findTextInside(source);
    if (inside?.fault !== undefined) {
      cutBody(inside);
      fail('front-matter-invalid', inside.fault, 1);
      yaml = source.slice(opening[0].length, inside.yaml);
    }
    const recovered = recoverEntries(yaml);
    ({ entries } = recovered);
    const bad = recovered.problems.length > 0 || inside !== undefined ? recovered.problems : [whole];
    for (const { message, line, column, isUnsafe } of bad.slice(0, mostBadLines))
      fail(
        isUnsafe ? 'front-matter-unsafe' : 'front-matter-invalid',
        `The line is not valid YAML: ${message}.`,
        line + first - 1,
        column,
      );
  }
  const twice = new Set<string>();
  for (const [written, value] of entries) {
    const key = written.toLowerCase();
    if (Object.hasOwn(result.data, key)) twice.add(key);
    else result.data[key] = value;
  }
  problems.push(...findCutValues(source, file));
  for (const key of twice) {
    fail(
      'front-matter-invalid',
      `The key \`${key}\` stands twice, in different capitals; the first counts.`,
      result.lines[key] ?? 2,
    );
  }
  return result;
}
