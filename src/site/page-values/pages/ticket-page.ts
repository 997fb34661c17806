// The page on which a ticket is written without a guide.
import { absoluteUrl } from '../../../catalog/links/locale-of.ts';
import * as urls from '../../../catalog/urls.ts';
import { writeOpenTicket } from '../../../troubleshooter/ticket/open-ticket.ts';
import type { Ticket } from '../../../troubleshooter/ticket/ticket.ts';
import type { Locale } from '../../../vocabulary.ts';
import { articleLink } from './article-pages.ts';
import { buildFrame } from '../frame/frame.ts';
import type { PageFrame, PageLink } from '../page-types.ts';
import { sharedSite } from '../shared-site.ts';
import { articleOnTickets } from '../frame/ticket-url.ts';

export interface TicketPage {
  frame: PageFrame;
  ticket: Ticket;
  /** The article that tells how tickets are submitted, where there is one. */
  article: PageLink | undefined;
}

interface TicketProps {
  locale: Locale;
}

/** One for each locale; none where `site.yml` names no target. */
export function ticketPaths(): { params: TicketProps; props: TicketProps }[] {
  const { building, tickets } = sharedSite().catalog.site;
  return Object.keys(tickets).length === 0 ? [] : building.map((locale) => ({ params: { locale }, props: { locale } }));
}

/** Tickets go to the first target that `site.yml` names. */
export function ticketPage({ locale }: TicketProps): TicketPage {
  const loaded = sharedSite();
  const { catalog } = loaded;
  const [target] = Object.values(catalog.site.tickets);
  if (target === undefined) throw new Error('A page for tickets needs a target.');
  const urlIn = (other: Locale): string => urls.ticketUrl(catalog.site.base, other);
  const frame = buildFrame(loaded, { locale, urlIn });
  const article = catalog.articlesById.get(articleOnTickets);
  return {
    frame,
    ticket: writeOpenTicket({
      locale,
      t: loaded.t,
      target,
      siteName: frame.siteName,
      url: absoluteUrl(catalog, urlIn(locale)),
    }),
    article: article && articleLink(loaded, article.path, locale),
  };
}
