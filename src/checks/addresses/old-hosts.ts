// Links to hosts that no longer answer.
import { createArticleLookup } from '../../catalog/links/article-lookup.ts';
import type { Problem } from '../../problem.ts';
import type { Check } from '../checked-content.ts';

/** Links to the hosts of `decommissioned-hosts`, unless `elsewhere.yml` or `redirects.csv` leads them on. */
export const checkOldHosts: Check = ({ catalog, rendered }) => {
  const hosts = new Set(catalog.site.decommissionedHosts.map((host) => host.toLowerCase()));
  const lookup = createArticleLookup(catalog);
  const problems: Problem[] = [];
  for (const document of catalog.documents) {
    for (const { written, place, target } of rendered.get(document.file)?.links ?? []) {
      if (target !== undefined || !/^https?:/i.test(written) || !URL.canParse(written)) continue;
      const { hostname } = new URL(written);
      if (!hosts.has(hostname) || lookup.findElsewhere(written) || lookup.findRedirect(written, document.locale) !== undefined)
        continue;
      problems.push({ ...place, rule: 'old-host', message: `\`${hostname}\` no longer answers (\`${written}\`).` });
    }
  }
  return problems;
};
