// Images get their real dimensions and formats from the resolver; a missing one leaves its alternative text in view.
import type { Element, Properties, Root } from 'hast';
import type { ResolvedImage } from '../../resolution.ts';
import type { Page } from '../context.ts';

const missing: ResolvedImage = { missing: true };

interface Found {
  element: Element;
  at: Element | undefined;
}

/** Resolves all images of a tree. The first one is loaded at once, the others when they come near. */
export async function resolveImages(tree: Root, page: Page): Promise<void> {
  const found: Found[] = [];
  collect(tree, undefined, found);
  const resolved = await Promise.all(found.map(async ({ element, at }): Promise<ResolvedImage> => {
    const { src } = element.properties;
    return typeof src === 'string' && src !== '' ? page.context.resolveImage(decode(src), page.placeOf(at)) : missing;
  }));
  for (const [index, { element, at }] of found.entries()) {
    const image = resolved[index];
    if (image === undefined) continue;
    if (image.problem !== undefined) page.problems.push(image.problem);
    reportAlt(element, at, page);
    if (image.missing === true) showMissing(element, page);
    else show(element, image, index === 0);
  }
}

function collect(parent: Root | Element, positioned: Element | undefined, found: Found[]): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const at = child.position === undefined ? positioned : child;
    if (child.tagName === 'img') found.push({ element: child, at });
    else collect(child, at, found);
  }
}

function reportAlt(element: Element, at: Element | undefined, page: Page): void {
  const alt = String(element.properties['alt'] ?? '');
  if (alt === '') page.report('alt-missing', at, `The image \`${String(element.properties['src'] ?? '')}\` has no alternative text.`);
  else if (/^\S+\.(?:png|jpe?g|gif|svg|webp|avif)$/iu.test(alt)) page.report('alt-file-name', at, `The alternative text \`${alt}\` is a file name.`);
}

function showMissing(element: Element, page: Page): void {
  const alt = String(element.properties['alt'] ?? '') || (String(element.properties['src'] ?? '').split('/').at(-1) ?? '');
  element.tagName = 'span';
  element.properties = { className: ['missing-image'] };
  element.children = [{ type: 'text', value: page.context.label('image.missing', { alt }) }];
}

function show(element: Element, image: Exclude<ResolvedImage, { missing: true }>, isFirst: boolean): void {
  const { alt, title, className } = element.properties;
  const properties: Properties = { src: image.src, alt: typeof alt === 'string' ? alt : '', ...dimensions(element, image) };
  if (typeof title === 'string' && title !== '') properties['title'] = title;
  if (className !== undefined) properties['className'] = className;
  if (!isFirst) properties['loading'] = 'lazy';
  properties['decoding'] = 'async';
  if (image.sources === undefined || image.sources.length === 0) {
    element.properties = properties;
    return;
  }
  const sources = image.sources.map(({ type, srcset, sizes }): Element => ({
    type: 'element', tagName: 'source', children: [],
    properties: { type, srcSet: srcset, ...(sizes === undefined ? {} : { sizes }) },
  }));
  element.tagName = 'picture';
  element.properties = {};
  element.children = [...sources, { type: 'element', tagName: 'img', properties, children: [] }];
}

/** Real dimensions, scaled to the author's width or height where one is given in pixels. */
function dimensions(element: Element, { width, height }: { width?: number | undefined; height?: number | undefined }): Properties {
  const wishedWidth = pixels(element.properties['width']);
  const wishedHeight = pixels(element.properties['height']);
  if (width === undefined || height === undefined) {
    return { ...(wishedWidth && { width: wishedWidth }), ...(wishedHeight && { height: wishedHeight }) };
  }
  if (wishedWidth !== undefined) return { width: wishedWidth, height: Math.max(1, Math.round((height * wishedWidth) / width)) };
  if (wishedHeight !== undefined) return { width: Math.max(1, Math.round((width * wishedHeight) / height)), height: wishedHeight };
  return { width, height };
}

function pixels(value: unknown): number | undefined {
  const text = String(value ?? '');
  return /^\d{1,4}(?:px)?$/u.test(text) && Number.parseInt(text, 10) > 0 ? Number.parseInt(text, 10) : undefined;
}

function decode(src: string): string {
  try {
    return decodeURI(src);
  } catch {
    return src;
  }
}
