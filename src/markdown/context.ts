// What the pipeline receives from its caller and hands from step to step.
import type { Element, Nodes as HastNodes } from 'hast';
import type { Nodes as MdastNodes, Root } from 'mdast';
import type { Problem, Rule } from '../problem.ts';
import type { ResolvedImage, ResolvedLink } from '../resolution.ts';
import type { Heading, LinkReference, Locale, Place, RenderedDocument } from '../vocabulary.ts';
import type { DialectLabelKey } from './labels.ts';

export interface RenderContext {
  /** Path of the file relative to the content folder, for problems. */
  file: string;
  locale: Locale;
  lang: string;
  /** Lines of the file before the body. */
  lineOffset: number;
  /** Headings of the reference locale's document of the same article; undefined for the reference itself or where it is missing. */
  referenceHeadings: readonly Heading[] | undefined;
  label: (key: DialectLabelKey, values?: Record<string, string | number>) => string;
  /** Never throws. */
  resolveLink: (href: string, place: Place) => ResolvedLink;
  resolveImage: (src: string, place: Place) => Promise<ResolvedImage>;
  /** Text of an include by its path in the content (`/help/_includes/x.md`); undefined where missing or outside. */
  readInclude: (path: string) => { text: string; file: string; lineOffset?: number | undefined } | undefined;
}

export interface Renderer {
  /**
   * Renders one body. Never throws for content: what is wrong becomes a problem with the author's line and column,
   * and text that cannot be parsed safely is shown as plain text.
   */
  renderDocument: (body: string, context: RenderContext) => Promise<{ rendered: RenderedDocument; problems: Problem[] }>;
}

/** Where a node comes from, when it is not from the document itself but from an include. */
export interface Origin {
  file: string;
  lineOffset: number;
}

/** One document on its way through the pipeline: what every step reads and adds to. */
export interface Page {
  context: RenderContext;
  body: string;
  problems: Problem[];
  links: LinkReference[];
  headings: Heading[];
  title: Element | undefined;
  /** All ids on the page. */
  anchors: string[];
  /** Author's place of a node; `fallback` is used for nodes without a position of their own. */
  placeOf: (node: MdastNodes | HastNodes | undefined, fallback?: MdastNodes | HastNodes) => Place;
  report: (rule: Rule, at: MdastNodes | HastNodes | Place | undefined, message: string, remedy?: string) => void;
  parse: (text: string) => Root;
  /** Includes resolved so far. */
  includes: number;
}
