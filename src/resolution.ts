// What becomes of the links and images that authors write: the catalog finds out, the dialect draws it.
import type { Problem } from './problem.ts';
import type { LinkReference } from './vocabulary.ts';

/** What became of a link. Without `href` it leads nowhere: its text is kept and the link dropped. */
export interface ResolvedLink {
  /** Complete where it leads out of the site or stays on the page, else what `writeAddress` writes. */
  href: string | undefined;
  target?: LinkReference['target'];
  isExternal?: boolean | undefined;
  /** Words for links whose text is lost: the title of the target. Read only then: a rendering depends on all that it reads. */
  title?: string | undefined;
  problem?: Problem | undefined;
}

/** An image with its dimensions and lighter variants, as whoever measures images gives it. */
export interface PreparedImage {
  /** This and the addresses in `sources` are what `writeAddress` writes. */
  src: string;
  /** Undefined where the file cannot be measured. */
  width?: number | undefined;
  height?: number | undefined;
  sources?: { type: string; srcset: string; sizes?: string | undefined }[] | undefined;
  /** The file begins like an image, but cannot be read to its end. Browsers show what they can. */
  isDamaged?: boolean | undefined;
}

export type ResolvedImage =
  | (PreparedImage & { missing?: false | undefined; problem?: Problem | undefined })
  | { missing: true; problem?: Problem | undefined };
