import { stringify } from 'yaml';
import { codeVersion } from '../../cache/code-version.ts';

/** Digest of the code that writes heads. */
export const headVersion = (): string => codeVersion(import.meta.filename);

/** A Markdown file: front matter, without what is undefined, then the text. */
export const withHead = (head: Readonly<Record<string, string | undefined>>, markdown: string): string =>
  `---\n${stringify(head, { lineWidth: 0 })}---\n\n${markdown}`;
