// The dialect: everything that stands between an author's Markdown and the page, in order. One construct, one folder;
// a remark stands where the order matters.
// A new construct is a folder with its step and an `example.md`, a line here, and a row in `content/README.md`
// (`examples.test.ts` asks for it). That test writes `example.html` the first time, and again with `-u` where an example grew:
// read it. What the step writes in HTML must pass `raw-html/allow-list.ts`; its words are interface words (`context.label`),
// and its look is a sheet of `src/styles/` (docs/design.md). For translators' programs a mark within sentences is a code by
// itself; one that is a node of its own (`mdast-nodes.ts`) is called by a name in
// `src/translations/exchange/codes/read-coded-text.ts`, `singles`, one that holds words to translate in `marks`.
// What stands between `{` and `}` is read by `attributes/syntax.ts`: leave `{name}` and `{{name}}` to it.
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { bracesFromMarkdown, bracesSyntax } from './attributes/syntax.ts';
import { applyAttributes } from './attributes/tree.ts';
import { resolveAlerts } from './alerts/tree.ts';
import { resolveBadges } from './badge/tree.ts';
import { resolveCards } from './cards/tree.ts';
import { collapsibleFromMarkdown, collapsibleSyntax } from './collapsible/syntax.ts';
import type { Page } from './context.ts';
import { dropContextualHelp } from './contextual-help/tree.ts';
import { reportLiteralMarks } from './damage/page.ts';
import { reportDamage } from './damage/source.ts';
import { definitionTrapSyntax } from './definition-trap/syntax.ts';
import { emphasisSyntax } from './emphasis/syntax.ts';
import { labelFootnotes } from './footnotes/label.ts';
import { reportUnusedFootnotes } from './footnotes/unused.ts';
import { assignHeadingIds } from './headings/ids.ts';
import { resolveImages } from './images/resolve.ts';
import { markLanguages } from './include/languages.ts';
import { resolveIncludes } from './include/tree.ts';
import { inlineTokensFromMarkdown, inlineTokensSyntax } from './inline-tokens/syntax.ts';
import { pairInlineTokens } from './inline-tokens/tree.ts';
import { resolveLinks } from './links/resolve.ts';
import { foldRegions } from './regions/fold.ts';
import { splitQuotes } from './quotes/split.ts';
import { cleanSpacing, reportSpacing } from './spacing/text.ts';
import { linkTerms } from './terms/link.ts';
import { completeTables, reportStrayRows } from './tables/complete.ts';
import { wrapTables } from './tables/wrap.ts';
import { resolveVideos } from './video/tree.ts';

/** Recognised while characters are read: these win over links, emphasis, definitions and paragraphs. */
export const syntaxExtensions = [definitionTrapSyntax, emphasisSyntax, inlineTokensSyntax, bracesSyntax, collapsibleSyntax];
export const fromMarkdownExtensions = [inlineTokensFromMarkdown, bracesFromMarkdown, collapsibleFromMarkdown];

/** Steps on the Markdown tree. */
export const markdownSteps: ((tree: MdastRoot, page: Page) => void)[] = [
  reportDamage, // before includes: places are those of the document itself
  (_tree, page) => reportSpacing(page),
  resolveIncludes, // first of all changes, so that included text is treated like the rest
  resolveCards,
  pairInlineTokens, // before everything that reads text
  completeTables,
  reportStrayRows,
  reportUnusedFootnotes,
  applyAttributes, // before badges, which take theirs from here
  resolveBadges,
  splitQuotes, // before all that is written as a quote: one token for each
  dropContextualHelp,
  resolveVideos, // before alerts: a video is a quote as well
  foldRegions, // before alerts: tabs and shade boxes are written as quotes
  resolveAlerts,
];

/** Steps on the HTML tree, after it has been sanitized; nothing here has to be distrusted any more. */
export const pageSteps: ((tree: HastRoot, page: Page) => void | Promise<void>)[] = [
  markLanguages, // before headings: the title is taken out there
  cleanSpacing, // before headings: slugs hold no zero-width characters
  reportLiteralMarks,
  labelFootnotes, // before headings: the footnotes' own heading is not one
  assignHeadingIds, // before links: fragments are looked up
  resolveLinks,
  linkTerms, // after links: a word that the author linked needs no second one
  resolveImages,
  wrapTables,
];
