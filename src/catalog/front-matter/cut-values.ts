import type { Problem } from '../../problem.ts';

const keyLine = /^(["']?[^\s#"':-][^:"']*["']?):[ \t]*(.*)$/;
const itemLine = /^[ \t]*-[ \t]+(.*)$/;

/** What YAML reads of a text that stands in no quotation marks; undefined where it reads all, or where the rest is meant as a comment. */
function keptOf(value: string): string | undefined {
  const at = value.search(/[ \t]#/);
  if (at <= 0 || !/^[^"'|>[{&*!#\s]/.test(value) || !/^#(?:\S|[ \t]\d)/.test(value.slice(at + 1))) return undefined;
  return value.slice(0, at).trimEnd();
}

/**
 * Values of front matter that lost their end to YAML, which takes ` #` for a comment: `title: Fix #1 for everyone` is
 * “Fix”. Comments with a space behind the `#` are meant as such.
 */
export function findCutValues(yaml: string, file: string): Problem[] {
  const problems: Problem[] = [];
  let isText = false;
  for (const [index, line] of yaml.split('\n').entries()) {
    const key = keyLine.exec(line);
    if (key !== null) isText = /^[|>]/.test(key[2] ?? '');
    const value = key?.[2] ?? (isText ? undefined : itemLine.exec(line)?.[1]);
    const kept = value === undefined ? undefined : keptOf(value);
    if (value === undefined || kept === undefined) continue;
    problems.push({
      rule: 'front-matter-cut',
      file,
      line: index + 1,
      message: `YAML takes \`${value.slice(kept.length).trim().slice(0, 60)}\` for a comment; only \`${kept.slice(0, 60)}\` is read.`,
      remedy: `Put the whole text into quotation marks: \`"${value.slice(0, 100).trim().replaceAll('"', '\\"')}"\`.`,
    });
  }
  return problems;
}
