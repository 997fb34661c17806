// Images get their real dimensions and formats from the resolver; a missing one leaves its alternative text in view.
import type { Element, Properties, Root } from 'hast';
import { SKIP } from 'unist-util-visit';
import { visitParents } from 'unist-util-visit-parents';
import type { ResolvedImage } from '../../resolution.ts';
import type { Page } from '../context.ts';
import { addressOnPage } from '../include/address.ts';
import { positionedOf } from '../page.ts';

const missing: ResolvedImage = { missing: true };

/** Letters of text that a phone shows above its fold, beside the title. */
const lettersInSight = 600;
/** A drawing of at least this width, in pixels, cannot be read in the column of a phone. */
const wideDrawing = 600;

interface Found {
  element: Element;
  at: Element | undefined;
  /** Whether the first screen of the page may show it. */
  isInSight: boolean;
}

/** Resolves all images of a tree. One that stands at the beginning is loaded at once, the others when they come near. */
export async function resolveImages(tree: Root, page: Page): Promise<void> {
  if (!page.mayHold(/!(?:\[|&lbrack;)|<img/iu)) return;
  const found = collect(tree);
  const resolved = await Promise.all(
    found.map(async ({ element, at }): Promise<ResolvedImage> => {
      const { src } = element.properties;
      return typeof src === 'string' && src !== ''
        ? page.context.resolveImage(addressOnPage(src, at, page), page.placeOf(at))
        : missing;
    }),
  );
  for (const [index, { element, at, isInSight }] of found.entries()) {
    const image = resolved[index];
    if (image === undefined) continue;
    if (image.problem !== undefined) page.problems.push(image.problem);
    reportAlt(element, at, page);
    if (image.missing === true) showMissing(element, page);
    else show(element, image, index === 0 && isInSight, page, index + 1);
  }
}

function collect(tree: Root): Found[] {
  const found: Found[] = [];
  let letters = 0;
  visitParents(tree, (node, ancestors) => {
    if (node.type === 'text') letters += node.value.trim().length;
    if (node.type !== 'element') return undefined;
    if (/^h[2-6]$/u.test(node.tagName)) letters = Number.POSITIVE_INFINITY;
    if (node.tagName !== 'img') return undefined;
    found.push({ element: node, at: positionedOf(node, ancestors), isInSight: letters <= lettersInSight });
    return SKIP;
  });
  return found;
}

function reportAlt(element: Element, at: Element | undefined, page: Page): void {
  const alt = String(element.properties['alt'] ?? '');
  if (alt === '')
    page.report('alt-missing', at, `The image \`${String(element.properties['src'] ?? '')}\` has no alternative text.`);
  else if (/^\S+\.(?:png|jpe?g|gif|svg|webp|avif)$/iu.test(alt))
    page.report('alt-file-name', at, `The alternative text \`${alt}\` is a file name.`);
}

function showMissing(element: Element, page: Page): void {
  const alt =
    String(element.properties['alt'] ?? '') ||
    (String(element.properties['src'] ?? '')
      .split('/')
      .at(-1) ??
      '');
  element.tagName = 'span';
  element.properties = { className: ['missing-image'] };
  element.children = [{ type: 'text', value: page.context.label('image.missing', { alt }) }];
}

function show(
  element: Element,
  image: Exclude<ResolvedImage, { missing: true }>,
  isInSight: boolean,
  page: Page,
  number: number,
): void {
  const { alt, title, className } = element.properties;
  const properties: Properties = { src: image.src, alt: typeof alt === 'string' ? alt : '', ...dimensions(element, image) };
  if (typeof title === 'string' && title !== '') properties['title'] = title;
  if (className !== undefined) properties['className'] = className;
  if (!isInSight) properties['loading'] = 'lazy';
  properties['decoding'] = 'async';
  if (image.sources === undefined || image.sources.length === 0) {
    if (isWideDrawing(image)) letScroll(element, properties, page, number);
    else element.properties = properties;
    return;
  }
  const sources = image.sources.map(
    ({ type, srcset, sizes }): Element => ({
      type: 'element',
      tagName: 'source',
      children: [],
      properties: { type, srcSet: srcset, ...(sizes === undefined ? {} : { sizes }) },
    }),
  );
  element.tagName = 'picture';
  element.properties = {};
  element.children = [...sources, { type: 'element', tagName: 'img', properties, children: [] }];
}

const isWideDrawing = ({ src, width = 0 }: { src: string; width?: number | undefined }): boolean =>
  /\.svg$/iu.test(src) && width >= wideDrawing;

/** Lets a drawing scroll in itself where the screen is narrow, so that its words can be read; a keyboard can reach it. */
function letScroll(element: Element, properties: Properties, { context }: Page, number: number): void {
  const image: Element = { type: 'element', tagName: 'img', properties, children: [] };
  element.tagName = 'span';
  // An attribute, not text: it belongs neither to what is searched nor to what is read aloud.
  element.properties = { className: ['drawing'], dataHint: context.label('image.scroll') };
  element.children = [
    {
      type: 'element',
      tagName: 'span',
      children: [image],
      properties: {
        className: ['drawing-scroll'],
        role: 'region',
        tabIndex: 0,
        ariaLabel: context.label('image.region', { number }),
      },
    },
  ];
}

/** Real dimensions, scaled to the author's width or height where one is given in pixels. */
function dimensions(
  element: Element,
  { width, height }: { width?: number | undefined; height?: number | undefined },
): Properties {
  const wishedWidth = pixels(element.properties['width']);
  const wishedHeight = pixels(element.properties['height']);
  if (width === undefined || height === undefined) {
    return { ...(wishedWidth && { width: wishedWidth }), ...(wishedHeight && { height: wishedHeight }) };
  }
  if (wishedWidth !== undefined) return { width: wishedWidth, height: Math.max(1, Math.round((height * wishedWidth) / width)) };
  if (wishedHeight !== undefined)
    return { width: Math.max(1, Math.round((width * wishedHeight) / height)), height: wishedHeight };
  return { width, height };
}

function pixels(value: unknown): number | undefined {
  const text = String(value ?? '');
  return /^\d{1,4}(?:px)?$/u.test(text) && Number.parseInt(text, 10) > 0 ? Number.parseInt(text, 10) : undefined;
}
