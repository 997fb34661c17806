// What a page shows is its values and its templates. Astro follows the templates; the digest of the values is the
// page's cache key, and a page of an earlier build stays where both are the same.
import { digest } from '../../../digest.ts';
import { sharedSite, promiseKey } from '../shared-site.ts';

/**
 * The paths of a page, each with a cache key, which is made when it is asked for: then the page's values can be used for
 * the page as well. `valuesOf` gives everything that the page shows besides its templates, `stateOf` a digest of what that is
 * made of, for pages that are many.
 */
export function withCacheKey<P, T extends { props: P }>(
  paths: readonly (T & { props: P })[],
  valuesOf: (props: P) => unknown,
  stateOf: (props: P) => string | undefined = () => undefined,
): (T & { cacheKey: string })[] {
  // Functions in page values, which JSON leaves out, give words of the interface.
  const { wordsDigest } = sharedSite();
  return paths.map((path) => ({
    ...path,
    cacheKey: promiseKey(
      () => digest(wordsDigest, JSON.stringify(valuesOf(path.props))),
      () => stateOf(path.props),
    ),
  }));
}
