// A redirect leads to a page that exists.
import { createArticleLookup } from '../catalog/article-lookup.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './checked-content.ts';

/** Redirects to a published address of these articles, or a path below `help/`, where nothing is. */
export const checkRedirectTargets: Check = ({ catalog }) => {
  const lookup = createArticleLookup(catalog);
  const problems: Problem[] = [];
  for (const { to, place } of catalog.redirects) {
    const isMissing = to.startsWith('/help/')
      ? lookup.findPath(to.slice('/help/'.length).replace(/\.md(?:#.*)?$/, '')) === undefined
      : URL.canParse(to) && lookup.findPublished(new URL(to)) === 'gone' && lookup.findRedirect(to) === undefined;
    if (isMissing) problems.push({ ...place, rule: 'redirect-target-missing', message: `\`${to}\` does not exist.` });
  }
  return problems;
};
