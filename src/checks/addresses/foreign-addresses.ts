// Addresses that lead readers of a translation to a page in the reference language although the host has theirs.
import { langOf } from '../../catalog/links/locale-of.ts';
import { languageOf } from '../../language-of.ts';
import type { Problem } from '../../problem.ts';
import type { Check } from '../checked-content.ts';

// hosts whose addresses begin with the language and that exist in all our languages
const localizedHosts = new Set(['experienceleague.adobe.com', 'helpx.adobe.com', 'business.adobe.com']);

const languageIn = (pathname: string): string | undefined =>
  /^\/([a-z]{2})(?:[-_][a-z]{2})?(?:\/|$)/i.exec(pathname)?.[1]?.toLowerCase();

// other languages are not asked for: `/br/` and `/se/` are how some hosts spell Portuguese and Swedish
/** Links to `/en/…` or the reference language of a host that is known to have the document's language too. */
export const checkForeignAddresses: Check = ({ catalog, rendered }) => {
  const problems: Problem[] = [];
  const published = catalog.site.publishedAt.map((pattern) => new URL(pattern.replace('{locale}', 'en')).hostname);
  const hosts = new Set([...localizedHosts, ...published]);
  const reference = languageOf(langOf(catalog.site, catalog.site.reference));
  for (const document of catalog.documents) {
    const own = langOf(catalog.site, document.locale);
    for (const { written, place, target } of rendered.get(document.file)?.links ?? []) {
      if (target !== undefined || !/^https?:/i.test(written) || !URL.canParse(written)) continue;
      const { hostname, pathname } = new URL(written);
      const language = languageIn(pathname);
      if (!hosts.has(hostname) || (language !== 'en' && language !== reference) || language === languageOf(own)) continue;
      problems.push({
        ...place,
        rule: 'foreign-address',
        message: `The address is that of the language \`${language}\` (\`${written}\`).`,
      });
    }
  }
  return problems;
};
