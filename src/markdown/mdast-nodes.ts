// Nodes that the dialect adds to Markdown trees.
import type { Data, Literal, Parent, PhrasingContent } from 'mdast';

/** `[!DNL ` or `[!UICONTROL `, and the `]` that closes it. Paired by `inline-tokens/pair.ts`. */
export interface TokenOpen extends Literal {
  type: 'tokenOpen';
  kind: 'DNL' | 'UICONTROL';
  value: '';
}
export interface TokenClose extends Literal {
  type: 'tokenClose';
  value: '';
}
/** `{#id}`, `{width="600"}`, `{: .class}`: what stands between the braces. */
export interface AttributeList extends Literal {
  type: 'attributeList';
  value: string;
  data?: Data & { raw?: string };
}
/** `{{$include /help/_includes/x.md}}` or `{{snippet-id}}`: what stands between the braces. */
export interface IncludeMarker extends Literal {
  type: 'includeMarker';
  value: string;
}
/** A `+++` line. An empty value closes. */
export interface CollapsibleFence extends Parent {
  type: 'collapsibleFence';
  children: PhrasingContent[];
}
declare module 'mdast' {
  interface PhrasingContentMap {
    tokenOpen: TokenOpen;
    tokenClose: TokenClose;
    attributeList: AttributeList;
    includeMarker: IncludeMarker;
    dialectInline: DialectInline;
  }
  interface RootContentMap {
    tokenOpen: TokenOpen;
    tokenClose: TokenClose;
    attributeList: AttributeList;
    includeMarker: IncludeMarker;
    collapsibleFence: CollapsibleFence;
    dialectInline: DialectInline;
    dialectBlock: DialectBlock;
  }
  interface BlockContentMap {
    collapsibleFence: CollapsibleFence;
    dialectBlock: DialectBlock;
  }
  interface Data {
    hName?: string | undefined;
    hProperties?: import('hast').Properties | undefined;
  }
}

/** An inline element of the dialect; `data.hName` names it. */
export interface DialectInline extends Parent {
  type: 'dialectInline';
  children: PhrasingContent[];
}
/** A block element of the dialect; `data.hName` names it. */
export interface DialectBlock extends Parent {
  type: 'dialectBlock';
  children: import('mdast').RootContent[];
}
