// Hands values from one instance of our modules to another. Astro runs the configuration and the pages
// as separate instances in one process; a registered symbol is the one place that all of them share.
import type { Site } from './site.ts';

interface Shared {
  site?: Site;
  promisedKeys?: PromisedKey[];
}

interface PromisedKey {
  make: () => string;
  /** What the key is made of, where that is cheaper to tell; undefined where nobody can. */
  stateOf: () => string | undefined;
}

/** Gives the key that was made of the same state before, else makes it. */
export type RememberKey = (state: string, make: () => string) => string;

const key = Symbol.for('help-center.shared');
const holder = globalThis as { [key]?: Shared };
const shared = (holder[key] ??= {});

/** Gives pages the site that they are made of. */
export function shareSite(site: Site): void {
  shared.site = site;
  // Nobody asks for the keys of pages of another site, and each would hold what it is made of.
  shared.promisedKeys = [];
}

/** The site that was loaded last. Throws before the first load, which would be a defect of the build's order. */
export function sharedSite(): Site {
  if (!shared.site)
    throw new Error(
      'The content has not been loaded. `src/cli/build/make-site.ts` or `src/site/serve/content-while-writing.ts` does that.',
    );
  return shared.site;
}

/**
 * Astro has each page's cache key as a text as soon as it lists the pages. So it is given a name under which the key can be
 * asked for: the values of a page, of which its key is made, are made one page after the other.
 */
export function promiseKey(make: () => string, stateOf: () => string | undefined): string {
  const promised = (shared.promisedKeys ??= []);
  return String(promised.push({ make, stateOf }) - 1);
}

/** The cache key that was promised under a name. */
export function keepPromise(name: string, remember: RememberKey): string {
  const promised = shared.promisedKeys?.[Number(name)];
  if (!promised) throw new Error(`No page has a cache key by the name of \`${name}\`.`);
  const state = promised.stateOf();
  return state === undefined ? promised.make() : remember(state, promised.make);
}
