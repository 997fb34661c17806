// Where the links to a support ticket lead.
import type { Catalog } from '../../../catalog/catalog.ts';
import * as urls from '../../../catalog/urls.ts';
import type { Locale } from '../../../vocabulary.ts';

/** `exl-id` of the article that tells how support tickets are submitted, or its path where it has none. */
export const articleOnTickets = 'submit-ticket';

/** Where a ticket is written if the site has a place for it, else the article on support tickets, else undefined. */
export function supportUrl(catalog: Catalog, locale: Locale): string | undefined {
  if (Object.keys(catalog.site.tickets).length > 0) return urls.ticketUrl(catalog.site.base, locale);
  const article = catalog.articlesById.get(articleOnTickets);
  return article && urls.articleUrl(catalog.site.base, locale, article.path);
}
