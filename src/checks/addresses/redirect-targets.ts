// A redirect leads to a page that exists.
import { createLinkResolver } from '../../catalog/links/resolve-link.ts';
import type { Problem } from '../../problem.ts';
import type { Check } from '../checked-content.ts';

/** Redirects to an address of this site or to a published one of these articles where no page is. */
export const checkRedirectTargets: Check = ({ catalog }) => {
  const resolver = createLinkResolver(catalog);
  const [document] = catalog.documents;
  if (!document) return [];
  return catalog.redirects.flatMap(({ to, place }): Problem[] => {
    const { href, problem } = resolver.resolveLink(to, document);
    const isMissing = href === undefined || problem?.rule === 'published-page-missing';
    // circles are told where they are read
    if (!isMissing || problem?.rule === 'redirect-loop') return [];
    const why = problem?.rule === 'link-to-draft' ? 'is a draft, which is not published' : 'does not exist';
    return [{ ...place, rule: 'redirect-target-missing', message: `\`${to}\` ${why}.` }];
  });
};
