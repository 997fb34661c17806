// Links to addresses that `elsewhere.yml` leads on: readers come to the right page, the text still names the old one.
import { createArticleLookup } from '../../catalog/links/article-lookup.ts';
import { createLinkResolver } from '../../catalog/links/resolve-link.ts';
import { readAddress } from '../../site-address.ts';
import type { Problem } from '../../problem.ts';
import type { Check } from '../checked-content.ts';

/** Addresses of other hosts for which `elsewhere.yml` has a new one, with the new one as an author would write it. */
export const checkMovedAddresses: Check = ({ catalog, rendered }) => {
  if (catalog.elsewhere.length === 0) return [];
  const lookup = createArticleLookup(catalog);
  const { resolveLink } = createLinkResolver(catalog);
  const problems: Problem[] = [];
  for (const document of catalog.documents) {
    for (const { written, place } of rendered.get(document.file)?.links ?? []) {
      if (!/^https?:/i.test(written) || !URL.canParse(written) || lookup.findElsewhere(written) === undefined) continue;
      const { href, problem } = resolveLink(written, document);
      const address = href === undefined ? undefined : readAddress(href);
      const [kind, path, fragment] = address ?? [];
      const now =
        address === undefined ? href : kind === 'article' ? `/help/${path}.md${fragment ? `#${fragment}` : ''}` : undefined;
      if (now === undefined || problem !== undefined) continue;
      problems.push({ ...place, rule: 'address-moved', message: `\`${written}\` is \`${now}\` now.` });
    }
  }
  return problems;
};
