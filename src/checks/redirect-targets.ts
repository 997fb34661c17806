// A redirect leads to a page that exists.
import { createArticleLookup } from '../catalog/article-lookup.ts';
import { createLinkResolver } from '../catalog/resolve-link.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './checked-content.ts';

/** Redirects to a published address of these articles, or a path, where nothing is that a page could lead to. */
export const checkRedirectTargets: Check = ({ catalog }) => {
  const lookup = createArticleLookup(catalog);
  const resolver = createLinkResolver(catalog);
  const [document] = catalog.documents;
  const isLost = (to: string): boolean => {
    const { href, problem } = document ? resolver.resolveLink(to, document) : {};
    // circles are told where they are read
    return document !== undefined && href === undefined && problem?.rule !== 'redirect-loop';
  };
  const problems: Problem[] = [];
  for (const { to, place } of catalog.redirects) {
    const isMissing = to.startsWith('/')
      ? isLost(to)
      : URL.canParse(to) && lookup.findPublished(new URL(to)) === 'gone' && lookup.findRedirect(to) === undefined;
    if (isMissing) problems.push({ ...place, rule: 'redirect-target-missing', message: `\`${to}\` does not exist.` });
  }
  return problems;
};
