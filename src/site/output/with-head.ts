import { stringify } from 'yaml';

/** A Markdown file: front matter, without what is undefined, then the text. */
export const withHead = (head: Readonly<Record<string, string | undefined>>, markdown: string): string =>
  `---\n${stringify(head, { lineWidth: 0 })}---\n\n${markdown}`;
