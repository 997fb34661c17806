// What a page shows is its values and its templates. Astro follows the templates; the digest of the values is the
// page's cache key, and a page of an earlier build stays where both are the same.
import { digest } from '../../digest.ts';
import { getLoadedContent } from './shared-site.ts';

/** The paths of a page, each with a cache key. `valuesOf` gives everything that the page shows besides its templates. */
export function withCacheKey<P, T extends { props: P }>(
  paths: readonly (T & { props: P })[],
  valuesOf: (props: P) => unknown,
): (T & { cacheKey: string })[] {
  // Functions in page values, which JSON leaves out, give words of the interface.
  const { wordsDigest } = getLoadedContent();
  return paths.map((path) => ({ ...path, cacheKey: digest(wordsDigest, JSON.stringify(valuesOf(path.props))) }));
}
