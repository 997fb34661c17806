// Every link of a page goes through the resolver it was given; nothing here knows how addresses are spelled.
import { hasImage } from '../element-facts.ts';
import type { Element, ElementContent, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import { readAddress } from '../../site-address.ts';
import type { Page } from '../context.ts';
import { isSafeAddress } from '../raw-html/report.ts';
import { addressOnPage } from '../include/address.ts';
import { positionedOf } from '../page.ts';
import { plainText } from '../text.ts';
import { findSection } from './find-section.ts';

/** Resolves all links of a tree and lists them in `page.links`. A link that leads nowhere leaves its text. */
export function resolveLinks(tree: Root, page: Page): void {
  const links: { link: Element; parent: Root | Element; at: Element | undefined }[] = [];
  visitParents(tree, 'element', (element, ancestors) => {
    const parent = ancestors.at(-1);
    if (element.tagName === 'a' && parent !== undefined)
      links.push({ link: element, parent, at: positionedOf(element, ancestors) });
  });
  for (const { link, parent, at } of links) {
    const { href } = link.properties;
    const index = parent.children.indexOf(link);
    if (typeof href === 'string' && isTextLost(link)) separate(parent.children[index - 1]);
    if (typeof href === 'string' && resolve(link, href, at, page)) continue;
    if (link.properties['id'] !== undefined && href === undefined) continue;
    parent.children.splice(index, 1, ...(link.children as ElementContent[]));
  }
}

/** Whether the link stays a link. */
function resolve(link: Element, href: string, at: Element | undefined, page: Page): boolean {
  const written = addressOnPage(href, at, page);
  const place = page.placeOf(at);
  if (link.properties['dataFootnoteRef'] !== undefined || link.properties['dataFootnoteBackref'] !== undefined) return true;
  if (written.startsWith('#') && written.length > 1) {
    const fragment = written.slice(1);
    const found = findSection(page, fragment);
    page.links.push({ written, place, fragment });
    // A section that only the reference has: a check reports it, and readers are not sent nowhere.
    if (found === undefined && page.context.referenceHeadings?.some((heading) => heading.id === fragment) === true) return false;
    const id = found ?? fragment;
    link.properties['href'] = `#${encodeURIComponent(id)}`;
    if (isTextLost(link)) mendText(link, written, page.headings.find((heading) => heading.id === id)?.text ?? id, at, page);
    return true;
  }
  const resolved = page.context.resolveLink(written, place);
  if (resolved.problem !== undefined) page.problems.push(resolved.problem);
  page.links.push({ written, place, ...(resolved.target === undefined ? {} : { target: resolved.target }) });
  if (/^http:/iu.test(written)) page.report('insecure-link', place, `\`${written}\` is not an \`https:\` address.`);
  if (isTextLost(link)) mendText(link, written, resolved.title ?? readable(resolved.href ?? written), at, page);
  if (resolved.href === undefined) return false;
  if (readAddress(resolved.href) === undefined && !isSafeAddress(resolved.href)) return false;
  // First, as whoever writes the destination expects.
  const { href: _, ...others } = link.properties;
  link.properties = { href: resolved.href, ...others };
  // The reader decides about windows; where the author asked for one, the new page must not reach back.
  if (resolved.isExternal === true)
    link.properties['rel'] = link.properties['target'] === '_blank' ? ['external', 'noopener'] : ['external'];
  else delete link.properties['target'];
  return true;
}

/** Link texts that a translation engine replaced by a link symbol, or lost, get readable words. */
function mendText(link: Element, written: string, words: string, at: Element | undefined, page: Page): void {
  page.report('link-text-lost', at, `The text of the link to \`${written}\` is lost.`);
  link.children = [{ type: 'text', value: words }];
}

function isTextLost(link: Element): boolean {
  const text = plainText(link);
  return text === '' ? !hasImage(link) : /^(?:🔗\s*)+$/u.test(text);
}

/** The words that replace a symbol must not run into the word before. */
function separate(before: Root['children'][number] | undefined): void {
  if (before?.type === 'text' && /[\p{L}\p{N}]$/u.test(before.value)) before.value += ' ';
}

function readable(address: string): string {
  const host = /^https?:\/\/([^/?#]+)/iu.exec(address)?.[1];
  if (host !== undefined) return host;
  if (address.startsWith('mailto:')) return address.slice('mailto:'.length);
  const name =
    address
      .replace(/[?#].*$/u, '')
      .replace(/\/(?:index\.html)?$/u, '')
      .split('/')
      .at(-1) ?? address;
  return name.replace(/\.md$/u, '').replaceAll('-', ' ') || address;
}
