// What people wrote, file by file: documents, and the articles and pages of which they are the languages.
import type { Locale } from '../vocabulary.ts';
import type { FrontMatter } from './front-matter/front-matter.ts';

/** One Markdown file in one locale. */
export interface Document {
  locale: Locale;
  /** Path below `help/` without `.md`, `/`-separated, equal in all locales: `how-to/general/x`. */
  path: string;
  /** Path relative to the content folder: `fr/help/how-to/general/x.md`. */
  file: string;
  /** Lower-case UUID or the project's own id (`submit-ticket`); undefined where the author gave none. */
  exlId: string | undefined;
  /** The id that the file has is that of another file in the same locale, so that it counts as missing. */
  isCopy?: boolean | undefined;
  frontMatter: FrontMatter;
  /** Text after the front matter, with LF line ends and no BOM. */
  body: string;
  /** How many lines of the file stand before `body`. Add to a 1-based body line to get the author's line. */
  lineOffset: number;
}

/** All documents of one `exl-id` (or, without one, of one path). */
export interface Article {
  /** The `exl-id`, or the path where no document has one. */
  id: string;
  path: string;
  documents: Record<Locale, Document>;
}

/**
 * A page that a team composes itself, `<folder>/pages/<name>.mdx`, with its document in each locale that has one. Its
 * path counts from `help/`, as that of every document, and leads out of it: `../pages/about`.
 */
export interface OwnPage extends Article {
  name: string;
}

/** Whether the path of a document is that of a page of our own. */
export const isOwnPagePath = (path: string): boolean => path.startsWith('../');
