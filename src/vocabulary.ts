// The words of the project as types, those that layers without the catalog use as well. Every layer uses these and no synonyms:
// locale, document, article (`catalog/document.ts`), section, block, guide, catalog, problem, dialect.

/** Key of a locale in `site.yml` and in URLs, e.g. `fr` or `pt`. The language tag itself is `LocaleSettings.lang`. */
export type Locale = string;

/** One locale of the site, as `site.yml` (or the folder names) define it. */
export interface LocaleSettings {
  locale: Locale;
  /** Folder below the content folder that holds this locale, e.g. `fr` or `fr-FR`. */
  folder: string;
  /** BCP-47 tag for `lang` and `hreflang`, e.g. `pt-BR`. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** The language's name in the language itself, from `Intl.DisplayNames`. */
  name: string;
}

/** Where something stands: a file relative to the content folder, 1-based line and column of the author's file. */
export interface Place {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

/** Types of badges, which are their colours. Authors write them in any case. */
export const badgeTypes = ['Informative', 'Positive', 'Negative', 'Neutral', 'Caution'] as const;

/** One entry of a table of contents. A group has children and no target. */
export interface TocEntry {
  label: string;
  /** Whose words the label is, where a locale shows another's. */
  labelLocale?: Locale | undefined;
  /** Group id, from `{#id}` in `TOC.md`. */
  id?: string | undefined;
  /** Path of an article, as in `Document.path`. */
  path?: string | undefined;
  /** Address outside this site. */
  href?: string | undefined;
  hidden?: boolean | undefined;
  children: TocEntry[];
}

export interface Heading {
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** Plain text, tokens resolved, zero-width characters removed. */
  text: string;
  /** Anchor on the page: explicit, else the reference locale's at the same position, else the own slug. */
  id: string;
  /** True where the author wrote `{#id}`. */
  explicit: boolean;
  line: number;
  /** What links to it would use: the explicit id or the own slug, where it differs from `id`. They still arrive. */
  slug?: string | undefined;
  /** Anchor of the same heading in the reference; undefined in the reference, and where it has none. */
  originalId?: string | undefined;
  /** Ids that it keeps besides: links to them arrive as well. Left out where there are none. */
  otherIds?: string[] | undefined;
}

/** What a translation needs to know of a heading of the reference. */
export type ReferenceHeading = Pick<Heading, 'depth' | 'text' | 'id' | 'explicit' | 'otherIds'>;

/** A component that an author put on a page of our own: a name of the registry and literal values. */
export interface ComponentUse {
  name: string;
  attributes: Readonly<Record<string, string>>;
  place: Place;
}

/** What a translation holds as often as its reference. A label is bold text of 2 to 60 characters with no other mark in it. */
export type ElementKind = 'code' | 'list' | 'image' | 'table' | 'bold' | 'label';

/** A top-level block of a section, rendered: the unit that guides transclude. */
export interface Block {
  /** `paragraph`, `list(4)`, `steps(3)` (ordered list), `image`, `table`, `code`, `alert`, `collapsible`, `tabs`, `html`, `component`. */
  shape: string;
  html: string;
  /** Plain text, single spaces. */
  text: string;
  /** The same with a mark between the cells of tables, for readers; unset where there is none. */
  textOfCells?: string | undefined;
  /** How many of each kind it holds, itself included; a kind that it has none of is left out. */
  elements?: Partial<Record<ElementKind, number>> | undefined;
  /** Set for the shape `component`: what stands there is made when the page is. */
  component?: ComponentUse | undefined;
}

/** A heading with what follows it up to the next top-level heading of any depth. The first has no heading. */
export interface Section {
  /** The heading's anchor; empty for what stands before the first heading. */
  id: string;
  depth: number;
  headingText: string;
  headingHtml: string;
  /** Anchor of the same section in the reference; undefined in the reference, and where it has none. */
  originalId?: string | undefined;
  blocks: Block[];
}

/** A link as an author wrote it and what became of it. */
export interface LinkReference {
  written: string;
  place: Place;
  /** Set for links to articles and to pages of our own; `path` is that of the document. */
  target?: { path: string; fragment?: string | undefined } | undefined;
  /** Set for `#fragment` links within the document, as written. */
  fragment?: string | undefined;
}

/** What the dialect makes of a document. Plain data: it is kept between builds. */
export interface RenderedDocument {
  /** Text and HTML of the first `h1`; undefined where the body has none. */
  title: string | undefined;
  titleHtml: string | undefined;
  sections: Section[];
  /** In document order, the title first (level 1). */
  headings: Heading[];
  links: LinkReference[];
  /** All ids on the page that a link may lead to, headings included. */
  anchors?: string[] | undefined;
}

/** Kinds of thing that a search result can be. */
export type SearchKind = 'article' | 'guide' | 'page';

/** What the search index receives of one page in one locale. */
export interface SearchDocument {
  locale: Locale;
  lang: string;
  /** Article id (`exl-id`), or `guide:<guide>`, or `page:<name>`. */
  id: string;
  kind: SearchKind;
  url: string;
  title: string;
  /** The title in the front matter, where the page's heading says something else. */
  otherTitle?: string | undefined;
  description: string;
  phrases: string[];
  feature: string[];
  /** Label of the topmost group in the table of contents, if any. */
  topic: string | undefined;
  sections: SearchSection[];
}

/** A section as the search sees it. `blocks` (the text in pieces, as in `Section.blocks`) pairs parallel texts finely. */
export interface SearchSection {
  id: string;
  heading: string;
  text: string;
  blocks?: readonly string[] | undefined;
}

/** What an address template of a ticket target may hold, in braces. */
export const ticketPlaceholders = ['subject', 'text', 'summary', 'cause', 'symptom', 'integration', 'lang', 'state'] as const;
export type TicketPlaceholder = (typeof ticketPlaceholders)[number];

/** What a ticket target may require of a ticket. The first three are said by every ticket; the others are fields. */
export const ticketAsks = ['product', 'problem', 'tried', 'reproducible', 'changed', 'priority', 'contact'] as const;
export type TicketAsk = (typeof ticketAsks)[number];

/** Where support tickets are opened. Articles name the ticket (`ticket:<name>`), never its address. */
export interface TicketTarget {
  /** What to choose in the portal, shown to the reader. */
  product: string | undefined;
  /** What stands in brackets before the subject of a ticket; without it the product. */
  shortName?: string | undefined;
  /** Address per locale, complete for every locale of the site. */
  url: Readonly<Record<Locale, string>>;
  needsSignIn: boolean;
  /** Where the page itself sends the ticket when the reader asks for it; undefined where it only hands the text over. */
  endpoint?: string | undefined;
  /** Address template per locale; undefined where the target takes no values. */
  prefill?: Readonly<Record<Locale, string>> | undefined;
  /** Longest address that the target is given. */
  prefillLimit: number;
  /** What the target requires, in its order. */
  asks: readonly TicketAsk[];
  /** Locale of the people who answer. */
  agentLocale: Locale;
}
