// Files of the content folder that are no documents: what is served as it is, and texts for other layers to parse.
import type { Locale } from '../../vocabulary.ts';

/** One file of the asset store. */
export interface AssetFile {
  /** Path relative to the content folder. */
  file: string;
  size: number;
}

/** All files of one asset path: the reference locale's and those that override it. */
export interface Asset {
  /** Path below `help/`, equal in all locales. */
  path: string;
  files: Record<Locale, AssetFile>;
}

/** A file in the content folder's `public/`. */
export interface PublicFile {
  /** Relative to the content folder, as `Document.file`. */
  file: string;
  /** Where it is published, relative to the site's folder. */
  path: string;
}

/** A text for other layers to parse, as it stands in the file. */
export interface SourceText {
  file: string;
  text: string;
}

/** A file in a folder `_includes` below `help/`, for `{{$include …}}` and `{{snippet}}`. */
export interface Include extends SourceText {
  locale: Locale;
  /** Path below `help/` with its ending: `_includes/snippets.md`. */
  path: string;
  /** How many lines stand before `text` in the file (its front matter). */
  lineOffset: number;
}
