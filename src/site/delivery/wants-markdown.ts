// Whether a request asks for the text of a page (`Accept: text/markdown`) rather than for the page. No browser does;
// programs that read for people do.

/**
 * The first pattern that is found in `Accept`, whatever its case, tells; where none is, the page is wanted. The order in
 * the header counts, of its weights 0 alone. For PCRE and RE2.
 */
export const markdownPatterns: readonly { pattern: string; isMarkdown: boolean }[] = [
  { pattern: 'text/html.*text/markdown', isMarkdown: false },
  { pattern: 'text/markdown\\s*;\\s*q=0(?:\\.0*)?\\s*(?:,|$)', isMarkdown: false },
  { pattern: 'text/markdown', isMarkdown: true },
];

/** Whether a value of `Accept` asks for Markdown. */
export const wantsMarkdown = (accept: string | undefined): boolean =>
  markdownPatterns.find(({ pattern }) => new RegExp(pattern, 'i').test(accept ?? ''))?.isMarkdown ?? false;
