// Another version of a file, from the history of a repository: what a document was.
import type { Document } from '../document.ts';
import { checkFrontMatter, resolveFrontMatter } from '../front-matter/front-matter.ts';
import { inferTitle } from './read-document.ts';
import { splitFrontMatter } from '../front-matter/split-front-matter.ts';

/** Front matter and text of a version. `file` is any name of it; what is wrong with it is not told. */
export function readVersion(text: string, file: string): Pick<Document, 'frontMatter' | 'body' | 'lineOffset'> {
  const split = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), file);
  const own = checkFrontMatter(split, file, 'article');
  const { body, lineOffset } = split;
  return { frontMatter: resolveFrontMatter([own], inferTitle(body, file.replace(/\.\w+$/, ''))), body, lineOffset };
}
