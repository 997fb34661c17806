// What the pipeline receives from its caller and hands from step to step.
import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import type { Nodes as MdastNodes, Root } from 'mdast';
import type { Problem, Rule } from '../problem.ts';
import type { ResolvedImage, ResolvedLink } from '../resolution.ts';
import type { ComponentUse, Heading, LinkReference, Locale, Place, ReferenceHeading, RenderedDocument } from '../vocabulary.ts';
import type { Budget } from './guard/budget.ts';
import type { DialectLabelKey } from './labels.ts';
import type { LabelMarks } from './mark-label.ts';

export interface RenderContext {
  /** Path of the file relative to the content folder, for problems. */
  file: string;
  locale: Locale;
  lang: string;
  /** Lines of the file before the body. */
  lineOffset: number;
  /** Headings of the reference locale's document of the same article; undefined for the reference itself or where it is missing. */
  referenceHeadings: readonly ReferenceHeading[] | undefined;
  label: (key: DialectLabelKey, values?: Record<string, string | number>) => string;
  /** What tells such a label from the text around it; nothing where it is in the language of the document. */
  labelMarks?: ((key: DialectLabelKey) => LabelMarks) | undefined;
  /** Never throws. */
  resolveLink: (href: string, place: Place) => ResolvedLink;
  resolveImage: (src: string, place: Place) => Promise<ResolvedImage>;
  /** Text of an include by its path in the content (`/help/_includes/x.md`); undefined where missing or outside. */
  readInclude: (path: string) => IncludedText | undefined;
  /** The parts of the glossary page, for `{{$glossary}}`; none where there is no such page. */
  glossary?: (() => readonly IncludedText[]) | undefined;
  /** Words that the document links where they first stand. */
  terms?: (() => readonly TermLink[]) | undefined;
  additions?: Additions | undefined;
}

/** What documents of one kind may hold beside the dialect: how they are read, and what becomes of it. */
export interface Additions {
  /** In place of the dialect's parser, for the body alone: what it includes is plain dialect. */
  parse: (text: string) => Root;
  /** Before all steps on the Markdown tree. */
  steps: readonly ((tree: Root, page: Page) => void)[];
  /** After all steps on the HTML, before it is cut into blocks. */
  finish: (tree: HastRoot, page: Page) => void;
}

/** A word in the forms in which it stands in texts, and the address of what it means. */
export interface TermLink {
  href: string;
  forms: readonly string[];
}

export interface IncludedText {
  text: string;
  file: string;
  /** Lines of the file before the text. */
  lineOffset?: number | undefined;
  /** Language of the text where it is not that of the document. */
  lang?: string | undefined;
}

export interface Renderer {
  /**
   * Renders one body. Never throws for content: what is wrong becomes a problem with the author's line and column,
   * and text that cannot be parsed safely is shown as plain text.
   */
  renderDocument: (body: string, context: RenderContext) => Promise<{ rendered: RenderedDocument; problems: Problem[] }>;
}

/** A text that the page is made of: the document's body, then each included text. */
export interface Source {
  file: string;
  lineOffset: number;
  /** Language of the text where it is not that of the document. */
  lang?: string | undefined;
  /** Folder that relative addresses count from, `/help/_includes/`, where it is not that of the document. */
  folder?: string | undefined;
}

/** A node of either tree, as far as its place goes. */
export type Positioned = Pick<MdastNodes, 'position'>;

/** One document on its way through the pipeline: what every step reads and adds to. */
export interface Page {
  context: RenderContext;
  body: string;
  problems: Problem[];
  links: LinkReference[];
  headings: Heading[];
  title: Element | undefined;
  /** Components of the body, in the order in which its blocks name them. */
  components: ComponentUse[];
  /** All ids on the page. */
  anchors: string[];
  /** The body and what it includes. A node tells by the lines of its position to which of them it belongs. */
  sources: Source[];
  /** The source of a node; undefined for a node without a position. */
  sourceOf: (node: MdastNodes | HastNodes | undefined) => Source | undefined;
  parseBody: () => Root;
  /** Parses a text that the page includes, so that its nodes belong to it. */
  parseSource: (text: string, source: Source) => Root;
  /** Author's place of a node; `fallback` is used for nodes without a position of their own. */
  placeOf: (node: Positioned | undefined, fallback?: Positioned) => Place;
  report: (rule: Rule, at: MdastNodes | HastNodes | Place | undefined, message: string, remedy?: string) => void;
  /** Whether its texts may hold something; `false` is certain. Includes and mended spellings may hold anything. */
  mayHold: (pattern: RegExp) => boolean;
  /** Includes resolved so far. */
  includes: number;
  /** What its texts may still cost: the body and its includes together are held to the limits of one page. */
  budget: Budget;
}
