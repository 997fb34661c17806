// Front matter that does not begin as it should: below blank lines or a comment, indented, with other dashes, or in the
// TOML of Hugo. What is hidden or a draft must stay so, and nobody wants these lines on a page.
import { frontMatterKeys } from './front-matter-schema.ts';

export interface MisplacedFrontMatter {
  /** The text from the front matter on, as it should be. */
  text: string;
  /** How many lines stand before it. */
  lead: number;
  fault: string;
  isToml: boolean;
}

const lead = /^(?:[\s\u200B\uFEFF]|<!--(?:(?!-->)[\s\S]){0,2000}-->)*/u;
const dashes = /^(-{3,}|[—–―]{1,3}|\+{3})[ \t]*\n/u;
/** Without one of our own keys it is a rule above a text. */
const knownKey = new RegExp(`^[ \\t]*["']?(?:${frontMatterKeys.join('|')})["']?[ \\t]*[:：=]`, 'imu');
const anyKey = /^[ \t]*["']?[\w.-]+["']?[ \t]*[:：=]/u;

/** Undefined where a text begins as it should, or has no front matter at all. */
export function findMisplaced(text: string): MisplacedFrontMatter | undefined {
  const before = lead.exec(text)?.[0] ?? '';
  const rest = text.slice(before.length);
  const [opening, marks = ''] = dashes.exec(rest) ?? [];
  if (opening === undefined || (before === '' && marks === '---')) return undefined;
  const isToml = marks === '+++';
  const inside = rest.slice(opening.length);
  const end = (isToml ? /^\+{3}[ \t]*(?:\n|$)/mu : /^[ \t]*(?:-{3,}|[—–―]{1,3})[ \t]*(?:\n|$)/mu).exec(inside);
  const written = inside.slice(0, end?.index ?? 0);
  if (end === null || !anyKey.test(written) || !knownKey.test(written)) return undefined;
  const yaml = isToml ? written.replace(/^([ \t]*[\w.-]+)[ \t]*=[ \t]*/gmu, '$1: ') : written;
  return {
    text: `---\n${yaml}---\n${inside.slice(end.index + end[0].length)}`,
    lead: before.split('\n').length - 1,
    fault: isToml
      ? 'The front matter is written in TOML; its simple lines are read'
      : before === ''
        ? `The front matter begins with \`${marks}\` instead of \`---\``
        : 'Something stands before the `---` of the front matter',
    isToml,
  };
}
