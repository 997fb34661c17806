// Words of the glossary link to what they mean, once on a page and in running text alone: not where a text names a thing
// (headings, labels, code), stands in the words of others (quotations, other languages), or leads somewhere already.
import { hasClass } from '../element-facts.ts';
import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Page, TermLink } from '../context.ts';

/** The class of such links: their look. */
const termClass = 'term';

const names = new Set([
  ...['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'caption', 'figcaption', 'summary', 'button', 'label'],
  ...['code', 'pre', 'kbd', 'samp', 'var', 'blockquote', 'q', 'cite', 'svg', 'figure', 'sup'],
]);

const mayHoldTerms = ({ tagName, properties: { lang, translate, className } }: Element): boolean =>
  !names.has(tagName) &&
  lang === undefined &&
  translate === undefined &&
  !(Array.isArray(className) && className.some((name) => /^(?:alert-title|tab-title|shade-box-title|badge)$/.test(String(name))));

const fold = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll("'", '’');

/** The form as a sentence begins with it. */
const atStart = (form: string): string => form.replace(/^\p{Ll}/u, (first) => first.toUpperCase());

/** Finds any of the forms; a part of a longer word, also of one with a hyphen, is another word. */
function patternOf(forms: readonly string[]): RegExp {
  const written = forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) =>
      RegExp.escape(form)
        .replaceAll(/(?:\\x20|\s)+/gu, '\\s+')
        .replaceAll(/(?:\\x27|['’])/gu, "['’]"),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${written.join('|')})(?![\\p{L}\\p{N}_-])`, 'gu');
}

/** Links each word where it first stands, unless the author did so anywhere on the page. */
export function linkTerms(tree: Root, page: Page): void {
  const linked = new Set(page.links.map(({ target }) => `/help/${target?.path}.md#${target?.fragment}`));
  const waiting = new Map<string, TermLink>();
  for (const term of page.context.terms?.() ?? [])
    if (!linked.has(term.href)) for (const form of term.forms) waiting.set(fold(form), term).set(fold(atStart(form)), term);
  if (waiting.size === 0) return;
  const pattern = patternOf([...waiting.keys()]);
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && !mayHoldTerms(node)) return SKIP;
    if (node.type !== 'text' || parent === undefined || index === undefined || parent.type === 'root') return undefined;
    const before = parent.children[index - 1];
    const parts = cutAt(node, pattern, waiting, page, before !== undefined && isLabel(before));
    if (parts.length === 0) return undefined;
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

const isLabel = (node: Nodes): boolean => node.type === 'element' && hasClass(node, 'uicontrol');

/** Whether a capital is that of a sentence and not that of a name, as in “the Integrations page”. */
const beginsSentence = (before: string): boolean => /(?:^|[.!?:¿¡]\s*|^[“«"(]\s*)$/u.test(before);

/** Whether a word stands in the brackets after a label, `[!UICONTROL Integrations] (Intégrations)`: its gloss. */
const isGloss = (before: string): boolean => /^\s*\([^()]*$/u.test(before);

/** A text in pieces, the words that were still waiting among them as links; empty where it holds none. */
function cutAt(node: Text, pattern: RegExp, waiting: Map<string, TermLink>, page: Page, followsLabel: boolean): ElementContent[] {
  const { value } = node;
  const parts: ElementContent[] = [];
  let end = 0;
  for (const { 0: word, index } of value.matchAll(pattern)) {
    const term = waiting.get(fold(word));
    const before = value.slice(0, index);
    if (term === undefined || (followsLabel && isGloss(before))) continue;
    if (!term.forms.some((form) => fold(form) === fold(word)) && !beginsSentence(before)) continue;
    const { href } = page.context.resolveLink(term.href, page.placeOf(node));
    if (href === undefined) continue;
    for (const [form, other] of waiting) if (other === term) waiting.delete(form);
    if (index > end) parts.push({ type: 'text', value: value.slice(end, index) });
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { href, className: [termClass] },
      children: [{ type: 'text', value: word }],
    });
    end = index + word.length;
  }
  if (end > 0 && end < value.length) parts.push({ type: 'text', value: value.slice(end) });
  return parts;
}
