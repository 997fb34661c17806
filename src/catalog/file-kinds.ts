// What a file is, by its name: in any capitals, with any of the endings that people give Markdown.
import { posix } from 'node:path';

const markdownEnding = /\.(?:md|markdown|mdown|mkdn?)$/i;

export const isMarkdown = (file: string): boolean => markdownEnding.test(file);

/** Whether a file in this place is read as text; what lies below `help/` and `public/` is served as it is, but for Markdown. */
export const isReadAsText = (path: string): boolean =>
  isMarkdown(path) || (/\.(?:csv|json|lock|mdx|txt|ya?ml)$/i.test(path) && !/(?:^|\/)(?:help|public)\//.test(path));

/** A path as addresses have it: `sub/a` for `sub/a.md`, `sub/a.MD`, `sub/a.markdown`. */
export const withoutMarkdownEnding = (path: string): string => path.replace(markdownEnding, '');

/** `TOC.md`, `toc.md`, `Toc.markdown`. */
export const isToc = (path: string): boolean => isMarkdown(path) && /^toc$/i.test(withoutMarkdownEnding(posix.basename(path)));

/** `metadata.md`, which lies beside `help/`. */
export const isMetadata = (path: string): boolean => isMarkdown(path) && /^metadata$/i.test(withoutMarkdownEnding(path));

export const isInclude = (path: string): boolean => /(?:^|\/)_includes\//.test(path);

/** Names that one file system or another holds to be the same. */
export const foldName = (path: string): string => path.normalize('NFC').toLowerCase();

/** Names that version control and file managers write; others that begin with a dot may be published (`.well-known`). */
export const isOfTools = (name: string): boolean => /^\.(?:git|DS_Store)/.test(name);
