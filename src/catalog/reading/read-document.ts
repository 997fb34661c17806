// One Markdown file as a document, an article or a page of our own: its front matter, checked, and its body.
import { posix } from 'node:path';
import type { Problem } from '../../problem.ts';
import type { Document } from '../document.ts';
import { checkFrontMatter, resolveFrontMatter, type CheckedValues } from '../front-matter/front-matter.ts';
import { splitFrontMatter, type Remember } from '../front-matter/split-front-matter.ts';
import { plainLabel } from '../plain-label.ts';

/** The title of a document whose front matter has none: its first heading, else its file name. */
export function inferTitle(body: string, path: string): string {
  const [, marked, underlined, html] =
    /^(?:#[ \t\u00A0\u3000]+(.+)|([^\s#>|<-][^\n]*)\n=+[ \t]*$|<h1[^>]*>(.*?)<\/h1>)/im.exec(body.slice(0, 20_000)) ?? [];
  const heading = marked ?? underlined ?? html?.replace(/<[^>]*>/g, '');
  const title = heading && plainLabel(heading.replace(/\{#[^}]*\}/, ''));
  return title || posix.basename(path).replaceAll('-', ' ');
}

interface Read<Place> {
  /** Without `exlId`, whatever its front matter says. */
  document: Place & Omit<Document, 'locale' | 'path' | 'file'>;
  /** Its front matter alone, without what is above it. */
  own: CheckedValues;
  /** Line of the file on which each key stands. */
  lines: Record<string, number>;
  problems: Problem[];
}

/** Reads a text with LF line ends, whatever is wrong with it. `above` is the front matter that it inherits, the strongest last. */
export function readDocument<Place extends Pick<Document, 'path' | 'file'>>(
  text: string,
  place: Place,
  above: readonly CheckedValues[] = [],
  remember?: Remember,
): Read<Place> {
  const { file, path } = place;
  const split = splitFrontMatter(text, file, remember);
  const { body, hasFrontMatter, lineOffset, lines, problems } = split;
  const own = checkFrontMatter(split, file, 'article');
  const frontMatter = resolveFrontMatter([...above, own], inferTitle(body, path));
  const missing: Problem = { rule: 'front-matter-missing', file, line: 1, message: 'The file does not begin with front matter.' };
  return {
    document: { ...place, exlId: undefined, frontMatter, body, lineOffset },
    own,
    lines,
    problems: [...(hasFrontMatter ? [] : [missing]), ...problems, ...own.problems],
  };
}
