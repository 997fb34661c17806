// What MDX adds to the tree of a page, before it is judged.
import type { Literal } from 'mdast';

/** An attribute as written. `value` is undefined where there is none; `isCode` where it stands between braces. */
export interface TagAttribute {
  name: string;
  value: string | undefined;
  isCode: boolean;
}

/** `<Name attribute="text" />`, or what looks like it. `value` is its text. */
export interface MdxTag extends Literal {
  type: 'mdxTag';
  name: string;
  attributes: TagAttribute[];
  /** It stands on lines of its own. */
  isBlock: boolean;
  isClosing: boolean;
  isSelfClosing: boolean;
}

/** `{…}` that is no attribute list of the dialect. `value` is its text. */
export interface MdxExpression extends Literal {
  type: 'mdxExpression';
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mdxTag: MdxTag;
    mdxExpression: MdxExpression;
  }
  interface RootContentMap {
    mdxTag: MdxTag;
    mdxExpression: MdxExpression;
  }
  interface BlockContentMap {
    mdxTag: MdxTag;
  }
}
