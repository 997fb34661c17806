// What a page shows is its values and its templates. Astro follows the templates; the digest of the values is the
// page's cache key, and a page of an earlier build stays where both are the same.
import { createHash } from 'node:crypto';
import { getLoadedContent } from './shared-site.ts';

/** The paths of a page, each with a cache key. `valuesOf` gives everything that the page shows besides its templates. */
export function withCacheKey<P, T extends { props: P }>(
  paths: readonly (T & { props: P })[],
  valuesOf: (props: P) => unknown,
): (T & { cacheKey: string })[] {
  const { wordsDigest } = getLoadedContent();
  // Functions in page values give words of the interface.
  const withoutFunctions = (_key: string, value: unknown): unknown => (typeof value === 'function' ? wordsDigest : value);
  const digest = (values: unknown): string => createHash('sha256').update(JSON.stringify(values, withoutFunctions)).digest('hex');
  return paths.map((path) => ({ ...path, cacheKey: digest(valuesOf(path.props)) }));
}
