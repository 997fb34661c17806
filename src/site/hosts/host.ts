// What a writer of a host's files gets and gives.
import type { Delivery } from '../delivery/delivery.ts';

export interface HostOptions {
  /** Folder on the host that the site is copied to; with a base path it is the part before it. */
  root: string;
  /** Where the host listens: a port, or an address with one. */
  listen: string;
}

/** Text of files by name, for a host that delivers a site so. */
export type WriteHost = (delivery: Delivery, options: HostOptions) => Record<string, string>;
