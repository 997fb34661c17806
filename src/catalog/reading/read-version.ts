// Another version of a file, from the history of a repository: what a document was.
import type { Document } from '../document.ts';
import { readDocument } from './read-document.ts';

/** Front matter and text of a version. `file` is any name of it; what is wrong with it is not told. */
export function readVersion(text: string, file: string): Pick<Document, 'frontMatter' | 'body' | 'lineOffset'> {
  const written = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  return readDocument(written, { path: file.replace(/\.\w+$/, ''), file }).document;
}
