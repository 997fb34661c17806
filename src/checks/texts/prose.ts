// The lines of a document that hold text, so that rules about text look at text alone.
import { memoize } from '../../memoize.ts';
import { blank, splitBody, type ProseLine, type SplitBody } from '../../markdown/source-lines.ts';
import type { Document } from '../../catalog/document.ts';

/**
 * Lines of a document that hold text. Code fences are left out, also inside lists and quotes; inline code and comments
 * become spaces.
 */
export function proseOf(document: Document): ProseLine[] {
  return splitOf(document).prose;
}

export const splitOf = memoize((document: Document): SplitBody => splitBody(document.body));

/** A line without the targets of its links and images, bare addresses and HTML tags: what a reader reads. */
export const blankAddresses = (line: string): string =>
  beginsAddress.test(line)
    ? line
        .replace(/\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g, (target) => `]${blank(target.slice(1))}`)
        .replace(/<[^<>]{1,2000}>/g, blank)
        .replace(/https?:\/\/[^\s)\]]*[^\s)\].,:;!?]/g, blank)
    : line;

/** Few lines have one. */
const beginsAddress = /\]\(|<|https?:/;
