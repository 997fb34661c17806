// What the writers of hosts' files share.
import type { Delivery } from '../delivery/delivery.ts';

export interface HostOptions {
  /** Folder on the host that the site is copied to; with a base path it is the part before it. */
  root: string;
  /** Where the host listens: a port, or an address with one. */
  listen: string;
}

/** Text of files by name, for a host that delivers a site so. */
export type WriteHost = (delivery: Delivery, options: HostOptions) => Record<string, string>;

/** A file that is the page of a folder, and the addresses under which it is asked for; decoded, with the base path. */
export function addressesOf(base: string, file: string): { page: string; slashless: string | undefined } {
  const page = base + file.replace(/(^|\/)index\.html$/, '$1');
  return { page, slashless: page !== base && page.endsWith('/') ? page.slice(0, -1) : undefined };
}

/** A target of a redirect as every configuration can hold it: printable ASCII without quotes, blanks, `$` and backslashes. */
export const safeTarget = (to: string): string =>
  to.replace(/[^!#%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/gu, (character) => encodeURIComponent(character).replace("'", '%27'));
