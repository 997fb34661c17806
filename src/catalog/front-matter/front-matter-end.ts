// Where front matter ends. Where its end is missing or wrong, the text below must not be lost with it.

export interface FrontMatterEnd {
  /** Where the YAML ends, and where the text begins. */
  yaml: number;
  body: number;
  /** What is wrong with the end; undefined where it is `---`. */
  fault: string | undefined;
}

const key = `["']?[\\w.-]+["']?:(?:\\s|$)`;
const dots = /\n\.{3}[ \t]*(?:\n|$)/;
const blankLine = /\n[ \t]*(?=\n)/;
const noYaml = new RegExp(`\\n(?![ \\t]|-[ \\t]|${key})(?=\\S)`);
const noYamlLine = new RegExp(`^(?:#{1,6} |(?![\\s#-]|${key})\\S)`);
const unclosed = 'The front matter has no closing `---`.';

/** The end of the front matter of a text that begins with `---`. */
export function findFrontMatterEnd(text: string): FrontMatterEnd {
  const closing = text.indexOf('\n---', 3);
  const stop = dots.exec(closing === -1 ? text : text.slice(0, closing + 1));
  if (stop !== null)
    return { yaml: stop.index, body: stop.index + stop[0].length, fault: 'The front matter ends with `...` instead of `---`.' };
  if (closing === -1) return endAt(text, blankLine.exec(text)?.index ?? noYaml.exec(text)?.index ?? text.length);
  const after = closing + 4;
  return { yaml: closing, body: text[after] === '\n' ? after + 1 : after, fault: undefined };
}

/**
 * Where the text begins in front matter that is no YAML, because its `---` belongs to the text: at a blank line before
 * a heading or prose. Undefined where there is none.
 */
export function findTextInside(yaml: string): FrontMatterEnd | undefined {
  let at = 0;
  let blank: number | undefined;
  for (const line of yaml.split('\n')) {
    if (line.trim() === '') blank ??= at;
    else if (blank !== undefined && noYamlLine.test(line)) return endAt(yaml, blank - 1);
    else blank = undefined;
    at += line.length + 1;
  }
  return undefined;
}

const endAt = (text: string, index: number): FrontMatterEnd => ({
  yaml: index,
  body: Math.min(index + 1, text.length),
  fault: unclosed,
});
