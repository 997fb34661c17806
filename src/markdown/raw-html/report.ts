// Names what the sanitizer is about to take away, while it still has a place: handlers, addresses that run code.
import type { Element, ElementContent, Root } from 'hast';
import type { Page } from '../context.ts';
import { presentationalAttributes, sanitizeSchema } from './allow-list.ts';

const allowedEverywhere = namesOf('*');

function namesOf(tag: string): Set<string> {
  return new Set((sanitizeSchema.attributes?.[tag] ?? []).map((entry) => (typeof entry === 'string' ? entry : entry[0])));
}
const allowedFor = new Map(Object.keys(sanitizeSchema.attributes ?? {}).map((tag) => [tag, namesOf(tag)]));

/** The scheme of an address as a browser reads it: control characters and spaces inside do not hide it. */
export function schemeOf(address: string): string | undefined {
  // eslint-disable-next-line no-control-regex
  const clean = address.replace(/[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028\u2029\u2060\uFEFF]/gu, '');
  return /^([A-Za-z][A-Za-z0-9+.-]*):/u.exec(clean)?.[1]?.toLowerCase();
}

// `ticket:` never reaches a page: the link resolver turns it into the address of the ticket registry, or drops it.
const safeSchemes = new Set(['http', 'https', 'mailto', 'tel', 'ticket']);

/** Whether an address may stand in a link: relative, or of a scheme that only navigates. */
export function isSafeAddress(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined || safeSchemes.has(scheme);
}

/** Reports refused attributes and addresses; unsafe addresses are taken out here already. */
export function reportUnsafe(tree: Root, page: Page): void {
  visit(tree, page, undefined);
}

function visit(parent: Root | Element, page: Page, positioned: Element | undefined): void {
  for (const child of parent.children as ElementContent[]) {
    if (child.type !== 'element') continue;
    const at = child.position === undefined ? positioned : child;
    for (const [name, value] of Object.entries(child.properties)) checkAttribute(child, name, value, at, page);
    visit(child, page, at);
  }
}

function checkAttribute(element: Element, name: string, value: unknown, at: Element | undefined, page: Page): void {
  const isAddress = name === 'href' || name === 'src';
  if (isAddress && typeof value === 'string' && !isSafeAddress(value)) {
    page.report('unsafe-address', at, `The address \`${value.slice(0, 60)}\` has a scheme that is not allowed.`);
    delete element.properties[name];
    return;
  }
  if (allowedEverywhere.has(name) || allowedFor.get(element.tagName)?.has(name) === true) return;
  if (presentationalAttributes.has(name) || name.startsWith('data')) return;
  page.report('disallowed-html', at, `The attribute \`${name.toLowerCase()}\` is not allowed on \`<${element.tagName}>\` and was left out.`);
}
