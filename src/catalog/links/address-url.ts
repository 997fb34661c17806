// Where an address of this site leads for the readers of a locale.
import type { Locale } from '../../vocabulary.ts';
import { readAddress } from '../../site-address.ts';
import type { Catalog } from '../catalog.ts';
import { articleUrl, assetUrl, guideUrl, homeUrl, pageUrl } from '../urls.ts';

/** The URL of what `writeAddress` wrote, in a locale. Other addresses stay as they are. */
export function addressUrl({ site }: Pick<Catalog, 'site'>, text: string, locale: Locale): string {
  const address = readAddress(text);
  if (address === undefined) return text;
  const { base } = site;
  switch (address[0]) {
    case 'article':
      return articleUrl(base, locale, address[1], address[2]);
    case 'file':
      return assetUrl(base, address[2], address[1] || undefined);
    case 'ticket':
      // The resolver has looked the name up, and every ticket has an address for every locale.
      return site.tickets[address[1]]?.url[locale] ?? '';
    case 'home':
      return homeUrl(base, locale) + address[1];
    case 'guide':
      return guideUrl(base, locale, address[1], address[2]) + address[3];
    case 'page':
    case 'made':
      return pageUrl(base, locale, encodeURI(address[1])) + address[2];
  }
}
