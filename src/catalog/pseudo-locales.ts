// Invented locales beside those of a folder, for pages that show layouts under stress.
import type { Document } from './document.ts';
import type { Locale, LocaleSettings, TicketTarget } from '../vocabulary.ts';
import type { Catalog } from './catalog.ts';
import { emptyRecord, recordOf } from './records.ts';

export type PseudoLocale = Omit<LocaleSettings, 'folder'>;

/** Each of their pages shows the reference's text; tickets and names are the reference's, too. */
export function withPseudoLocales(catalog: Catalog, pseudoLocales: readonly PseudoLocale[]): Catalog {
  const { site, byLocale } = catalog;
  const added = pseudoLocales.map((settings) => ({ ...settings, folder: '' }));
  const names = added.map(({ locale }) => locale);
  const withNames = <T>(record: Record<Locale, T>, value: T): Record<Locale, T> =>
    recordOf([...Object.entries(record), ...names.map((locale): [Locale, T] => [locale, value])]);
  const tickets = Object.entries(site.tickets).map(([name, ticket]): [string, TicketTarget] => [
    name,
    {
      ...ticket,
      url: withNames(ticket.url, ticket.url[site.reference] ?? ''),
      prefill: ticket.prefill && withNames(ticket.prefill, ticket.prefill[site.reference] ?? ''),
    },
  ]);
  return {
    ...catalog,
    byLocale: recordOf([
      ...Object.entries(byLocale),
      ...names.map((locale): [Locale, Record<string, Document>] => [locale, emptyRecord()]),
    ]),
    site: {
      ...site,
      locales: [...site.locales, ...added],
      building: [...site.building, ...names],
      names: withNames(site.names, site.name),
      tickets: recordOf(tickets),
    },
  };
}
