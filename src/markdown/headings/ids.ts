// Anchors of headings. An explicit `{#id}` wins; else the reference locale's heading at the same position gives its id,
// so that a link to a section works in every language; else the heading's own slug.
import { hasImage } from '../element-facts.ts';
import type { Element, ElementContent, Root } from 'hast';
import { slug } from 'github-slugger';
import { SKIP, visit } from 'unist-util-visit';
import { keepTitleAnchors } from '../anchors/names.ts';
import type { Page } from '../context.ts';
import { plainText } from '../text.ts';
import type { Heading, ReferenceHeading } from '../../vocabulary.ts';
import { alignHeadings } from './align.ts';
import { createIdRegister, type IdRegister } from './id-register.ts';
import { isTemplateId } from './template-ids.ts';

interface Found {
  element: Element;
  parent: Root | Element;
  text: string;
  depth: Heading['depth'];
}

const depths: Record<string, Heading['depth']> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/** Takes the title out of the tree, gives every heading its id and fills `page.title` and `page.headings`. */
export function assignHeadingIds(tree: Root, page: Page): void {
  const found: Found[] = [];
  collect(tree, found, page);
  const title = found.find((heading) => heading.depth === 1);
  for (const heading of found) {
    if (heading.depth !== 1 || heading === title) continue;
    heading.depth = 2;
    heading.element.tagName = 'h2';
    page.report('second-title', heading.element, `\`${heading.text}\` is a second heading of level 1; it is shown as level 2.`);
  }
  if (title !== undefined) {
    page.title = { ...title.element, children: toTitle(title.element.children) };
    title.parent.children.splice(title.parent.children.indexOf(title.element), 1);
    keepTitleAnchors(title.element, tree);
  }
  const originals = findOriginals(found, page);
  const taken = createIdRegister();
  const wanted = found.map(explicitId);
  const explicit = found.map((heading, index) => claimExplicit(heading, wanted[index], taken, page));
  let previous: number = 1;
  for (const [index, heading] of found.entries()) {
    const words = slug(heading.text) || 'section';
    const own = wanted[index] ?? words;
    const id = explicit[index] ?? taken.claim(originals[index]?.id ?? own);
    heading.element.properties = { ...heading.element.properties, id };
    delete heading.element.properties['dataExplicit'];
    if (heading.depth > previous + 1)
      page.report(
        'heading-jump',
        heading.element,
        `\`${heading.text}\` is of level ${heading.depth} but follows level ${previous}.`,
      );
    previous = heading.depth;
    const line = page.placeOf(heading.element).line ?? page.context.lineOffset + 1;
    page.headings.push({
      depth: heading.depth,
      text: heading.text,
      id,
      explicit: explicit[index] !== undefined,
      line,
      // Links by the words of the heading arrive as well, whatever id the author gave.
      ...([own, words].every((name) => name === id) ? {} : { slug: own === id ? words : own }),
      ...(originals[index] === undefined ? {} : { originalId: originals[index].id }),
    });
  }
  keepIdsUnique(tree, new Set(found.map((heading) => heading.element)), taken, page);
  for (const [index, { element, depth }] of found.entries()) {
    const others = listIds(element);
    const heading = page.headings[index];
    if (others.length > 0 && heading !== undefined) heading.otherIds = others;
    // A translation that names a section otherwise keeps the name of the reference as well, and the names it had before.
    const original = originals[index];
    for (const id of original === undefined || depth === 1 ? [] : [original.id, ...(original.otherIds ?? [])]) {
      if (taken.has(id)) continue;
      taken.claim(id);
      element.children.unshift({ type: 'element', tagName: 'span', properties: { id }, children: [] });
    }
  }
  page.anchors = taken.list();
}

/** Ids of the anchors inside a heading. */
function listIds(heading: Element): string[] {
  const ids: string[] = [];
  visit(heading, 'element', (element) => {
    const { id } = element.properties;
    if (element !== heading && typeof id === 'string') ids.push(id);
  });
  return ids;
}

const titleTags = new Set(['strong', 'b', 'em', 'i', 'code', 'span', 'sub', 'sup', 'kbd', 'var', 'br', 'u', 's', 'del']);

/** A title stands in many places: it keeps emphasis, code and labels, and nothing that leads or loads. */
function toTitle(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'img') return [{ type: 'text', value: String(child.properties['alt'] ?? '') }];
    const inner = toTitle(child.children);
    const { id: _, ...properties } = child.properties;
    return titleTags.has(child.tagName) ? [{ ...child, properties, children: inner }] : inner;
  });
}

function collect(tree: Root, found: Found[], page: Page): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'p') return SKIP; // it holds no block
    const depth = depths[element.tagName];
    if (depth === undefined || index === undefined || parent === undefined) return undefined;
    const text = plainText(element);
    if (text !== '' || hasImage(element)) {
      found.push({ element, parent, text, depth });
      return SKIP;
    }
    page.report('empty-heading', element, 'A heading has no text and is left out.');
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function explicitId({ element }: Found): string | undefined {
  const { id } = element.properties;
  return typeof id === 'string' && /\S/u.test(id) ? id.replace(/\s+/gu, '-') : undefined;
}

function claimExplicit(heading: Found, id: string | undefined, taken: IdRegister, page: Page): string | undefined {
  if (id === undefined) return undefined;
  const claimed = taken.claim(id);
  if (claimed !== id && !isTemplateId(id))
    page.report('duplicate-id', heading.element, `The id \`${id}\` is used twice on this page.`);
  return claimed;
}

/** The heading of the reference for each heading of a translation, where that is certain. Differences are reported. */
function findOriginals(found: Found[], page: Page): (ReferenceHeading | undefined)[] {
  const reference = page.context.referenceHeadings;
  if (reference === undefined) return [];
  const differs = found.findIndex((heading, index) => heading.depth !== reference[index]?.depth);
  if (differs >= 0 || found.length !== reference.length) reportDrift(found, differs, reference, page);
  return alignHeadings(
    found.map((heading) => ({ depth: heading.depth, id: explicitId(heading) })),
    reference,
  );
}

function reportDrift(found: Found[], differs: number, reference: readonly ReferenceHeading[], page: Page): void {
  const at = found[differs < 0 ? found.length - 1 : differs];
  const expected = reference[differs < 0 ? found.length : differs];
  const detail =
    expected === undefined ? 'has more headings' : `has \`${expected.text}\` (level ${expected.depth}) at this position`;
  page.report(
    'section-drift',
    at?.element,
    `The headings differ from those of the reference document, which ${expected === undefined ? 'has fewer headings' : detail}.`,
  );
}

/** Ids on other elements come from raw HTML, attribute lists and footnotes: kept where they are free and cannot shadow the page's script. */
function keepIdsUnique(tree: Root, headings: Set<Element>, taken: IdRegister, page: Page): void {
  if (!page.mayHold(/\bid\b|name|\{|\[\^/iu)) return;
  visit(tree, 'element', (element) => {
    const { id } = element.properties;
    if (typeof id !== 'string' || headings.has(element)) return;
    // Old pages name a heading and the anchor above it alike: links arrive all the same.
    if (taken.has(id) && element.properties['dataAnchor'] === undefined)
      page.report('duplicate-id', element, `The id \`${id}\` is used twice on this page.`);
    if (taken.has(id) || element.tagName === 'img' || !/^[\p{L}\p{N}_][\p{L}\p{N}_.:-]*$/u.test(id))
      delete element.properties['id'];
    else taken.claim(id);
    delete element.properties['dataAnchor'];
  });
}
