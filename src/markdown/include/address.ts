// A relative address in an include counts from the include's own folder, wherever the text is shown.
import { posix } from 'node:path';
import type { Nodes } from 'hast';
import type { Page } from '../context.ts';
import { schemeOf } from '../../scheme.ts';

/** What translation engines and word processors put into addresses, and no address holds: invisible characters, curly quotes around. */
const strayInAddress = /[\u200B\u2060\uFEFF]|^[“”„]|[“”]$/gu;

/**
 * An address as it counts from the page, its percent signs decoded: rooted, where a relative one stands in an include.
 *
 * @example `../assets/a.png` in `/help/_includes/part.md` → `/help/assets/a.png`
 */
export function addressOnPage(address: string, at: Nodes | undefined, page: Page): string {
  const written = decode(address).replace(strayInAddress, '');
  const folder = page.sourceOf(at)?.folder;
  if (folder === undefined || /^(?:[/#?]|$)/u.test(written) || schemeOf(written) !== undefined) return written;
  const [path = '', rest = ''] = written.split(/(?=[?#])(.*)/su);
  return rootedPath(folder, path) + rest;
}

function decode(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** A relative path as it counts from a folder such as `/help/_includes/`. Steps out of the content end at its root. */
export const rootedPath = (folder: string, path: string): string => posix.join('/', folder, path);
