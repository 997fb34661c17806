// From the body of a document to plain values: parse, apply the dialect, sanitize, resolve, cut into sections.
import { once } from '../memoize.ts';
import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Problem } from '../problem.ts';
import type { RenderedDocument } from '../vocabulary.ts';
import { nameAnchors } from './anchors/names.ts';
import { createGfmParser } from './autolinks/gfm.ts';
import { createCodeHighlighter, type CodeHighlighter } from './code/highlight.ts';
import type { Page, RenderContext, Renderer } from './context.ts';
import { repairSource } from './damage/repair.ts';
import { fromMarkdownExtensions, markdownSteps, pageSteps, syntaxExtensions } from './dialect.ts';
import { createBudget, highestCost } from './guard/budget.ts';
import './guard/linear-edits.ts';
import { parseWithin } from './guard/guard.ts';
import { renderPlain } from './guard/plain.ts';
import { parseMended } from './mend/mend.ts';
import { createPage, type ParseText } from './page.ts';
import { sanitizeSchema } from './raw-html/allow-list.ts';
import { mapAppearance } from './raw-html/appearance.ts';
import { escapeRawHtml } from './raw-html/escape.ts';
import { reportUnsafe } from './raw-html/report.ts';
import { tidyBlocks } from './raw-html/tidy.ts';
import { resolveTokensInHtml } from './raw-html/tokens.ts';
import { cutSections, toInnerHtml } from './sections.ts';
import { plainText } from './text.ts';

export type { RenderContext, Renderer } from './context.ts';

const parseGfm = createGfmParser({ micromarkExtensions: syntaxExtensions, fromMarkdownExtensions });
/** The body of a document may hold more than the dialect. */
const parserOf =
  (body: string, { additions }: RenderContext): ParseText =>
  (text, budget, isTranslation) => {
    const parse = text === body && additions ? additions.parse : parseGfm;
    return parseWithin(budget, repairSource(text), (part) => parseMended(part, parse, isTranslation), syntaxExtensions);
  };
const toHast = unified().use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', footnoteLabelTagName: 'h2' }).freeze();
const parseRaw = unified().use(rehypeRaw).freeze();
const sanitize = unified().use(rehypeSanitize, sanitizeSchema).freeze();

/** The renderer of all documents. It reads many grammars, and a build in which nothing changed goes without. */
export const loadRenderer = once(async (): Promise<Renderer> => {
  const highlighter = await createCodeHighlighter();
  return { renderDocument: (body, context) => renderDocument(body, context, highlighter) };
});

async function renderDocument(
  body: string,
  context: RenderContext,
  highlighter: CodeHighlighter,
): Promise<{ rendered: RenderedDocument; problems: Problem[] }> {
  for (const most of [highestCost, highestCost / 100]) {
    try {
      return await renderParsed(createPage(body, context, parserOf(body, context), createBudget(most)), highlighter);
    } catch (error) {
      // Nesting that slipped past the limits ends in a full stack, and only there; everything else is a fault of ours.
      if (!(error instanceof RangeError)) throw error;
    }
  }
  return {
    rendered: renderPlain(body),
    problems: [
      {
        rule: 'too-complex',
        file: context.file,
        line: 1 + context.lineOffset,
        column: 1,
        message: 'The document is shown as plain text. It is nested too deeply.',
      },
    ],
  };
}

async function renderParsed(
  page: Page,
  highlighter: CodeHighlighter,
): Promise<{ rendered: RenderedDocument; problems: Problem[] }> {
  const tree = page.parseBody();
  for (const step of [...(page.context.additions?.steps ?? []), ...markdownSteps]) step(tree, page);
  const html = toSafeHtml(tree, page);
  for (const step of pageSteps) await step(html, page);
  await highlighter.highlightCode(html, page);
  page.context.additions?.finish(html, page);
  const rendered: RenderedDocument = {
    title: page.title && plainText(page.title),
    titleHtml: page.title && toInnerHtml(page.title),
    sections: cutSections(html, page.headings, page.components),
    headings: page.headings,
    links: page.links,
    anchors: page.anchors,
  };
  return { rendered, problems: countRepetitions(page.problems) };
}

/** The same refused HTML or spelling again and again has one cause: it is told once, with its number. */
function countRepetitions(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  const keyOf = ({ rule, file, message }: Problem): string | undefined =>
    rule === 'disallowed-html' || rule === 'spelling-mended' ? `${file}\n${message}` : undefined;
  for (const problem of problems) {
    const key = keyOf(problem);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return problems.flatMap((problem) => {
    const key = keyOf(problem);
    const count = key === undefined ? 1 : counts.get(key);
    if (key === undefined || count === 1) return [problem];
    counts.delete(key);
    return count === undefined ? [] : [{ ...problem, message: `${problem.message} (${count} times)` }];
  });
}

/** The only way from Markdown to HTML: whatever an author wrote has passed the allow-list afterwards. */
function toSafeHtml(tree: Root, page: Page): HastRoot {
  const hasRawHtml = escapeRawHtml(tree, page);
  let html: HastRoot = toHast.runSync(tree);
  if (hasRawHtml) {
    html = asRoot(parseRaw.runSync(html));
    resolveTokensInHtml(html, page);
    tidyBlocks(html);
    mapAppearance(html, page);
    nameAnchors(html, page);
  }
  reportUnsafe(html, page);
  return asRoot(sanitize.runSync(html));
}

const asRoot = (node: { type: string }): HastRoot => (isRoot(node) ? node : { type: 'root', children: [] });
const isRoot = (node: { type: string }): node is HastRoot => node.type === 'root';
