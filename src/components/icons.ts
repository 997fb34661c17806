// The icons in use, from one set (Lucide, https://lucide.dev, ISC licence in `icons/LICENSE`), inlined while building.
// A new icon is a file, an import and a line.
import { memoizeByText } from '../memoize.ts';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import arrowRight from './icons/arrow-right.svg?raw';
import check from './icons/check.svg?raw';
import columns from './icons/columns-2.svg?raw';
import externalLink from './icons/external-link.svg?raw';
import globe from './icons/globe.svg?raw';
import languages from './icons/languages.svg?raw';
import list from './icons/list.svg?raw';
import menu from './icons/menu.svg?raw';
import monitor from './icons/monitor.svg?raw';
import moon from './icons/moon.svg?raw';
import search from './icons/search.svg?raw';
import sun from './icons/sun.svg?raw';
import x from './icons/x.svg?raw';

const sources = {
  'arrow-right': arrowRight,
  check,
  columns,
  'external-link': externalLink,
  globe,
  languages,
  list,
  menu,
  monitor,
  moon,
  search,
  sun,
  x,
} as const;

export type IconName = keyof typeof sources;
export const iconNames = Object.keys(sources) as IconName[];

/** Icons that point along the line of text and turn with its direction. */
const turning: ReadonlySet<IconName> = new Set<IconName>(['arrow-right', 'external-link']);

/**
 * The icon as an `<svg>` that no screen reader sees: the words beside it say what it means.
 *
 * @example
 * iconSvg('x') // <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">…</svg>
 */
export const iconSvg = memoizeByText((name: IconName): string => {
  const [svg] = fromHtml(sources[name], { fragment: true }).children.filter((node) => node.type === 'element');
  if (svg === undefined) throw new Error(`The file of the icon \`${name}\` holds no \`<svg>\`.`);
  svg.properties = { className: ['icon', ...(turning.has(name) ? ['turns'] : [])], viewBox: '0 0 24 24', ariaHidden: 'true' };
  svg.children = svg.children.filter((node) => node.type === 'element');
  return toHtml(svg, { space: 'svg', closeEmptyElements: true, tightSelfClosing: true });
});
