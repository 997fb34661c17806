// Names what the sanitizer is about to take away, while it still has a place: handlers, addresses that run code. What it
// is to keep gets the spelling that it knows.
import type { Element, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { Page } from '../context.ts';
import { schemeOf, spellScheme } from '../../scheme.ts';
import { positionedOf } from '../page.ts';
import { presentationalAttributes, safeSchemes, sanitizeSchema } from './allow-list.ts';

const allowedEverywhere = namesOf('*');

function namesOf(tag: string): Set<string> {
  return new Set((sanitizeSchema.attributes?.[tag] ?? []).map((entry) => (typeof entry === 'string' ? entry : entry[0])));
}
const allowedFor = new Map(Object.keys(sanitizeSchema.attributes ?? {}).map((tag) => [tag, namesOf(tag)]));

/** Whether an address may stand in a link: relative, or of a scheme that only navigates. */
export function isSafeAddress(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined || safeSchemes.includes(scheme);
}

/** Reports refused attributes and addresses, and images without one; unsafe addresses are taken out here already. */
export function reportUnsafe(tree: Root, page: Page): void {
  visitParents(tree, 'element', (element, ancestors) => {
    const at = positionedOf(element, ancestors);
    if (element.tagName === 'img' && String(element.properties['src'] ?? '').trim() === '')
      page.report('missing-image', at, 'The image has no address.', 'Write the path of its file, or remove the image.');
    for (const [name, value] of Object.entries(element.properties)) checkAttribute(element, name, value, at, page);
  });
}

function checkAttribute(element: Element, name: string, value: unknown, at: Element | undefined, page: Page): void {
  if ((name === 'href' || name === 'src' || name === 'cite') && typeof value === 'string') {
    if (!isSafeAddress(value)) {
      page.report('unsafe-address', at, `The address \`${value.slice(0, 60)}\` has a scheme that is not allowed.`);
      delete element.properties[name];
      return;
    }
    element.properties[name] = spellScheme(value);
  }
  if (allowedEverywhere.has(name) || allowedFor.get(element.tagName)?.has(name) === true) return;
  if (presentationalAttributes.has(name) || /^(?:data|aria)/u.test(name)) return;
  page.report(
    'disallowed-html',
    at,
    `The attribute \`${name.toLowerCase()}\` is not allowed on \`<${element.tagName}>\` and was left out.`,
  );
}
