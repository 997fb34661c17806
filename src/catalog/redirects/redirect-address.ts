// What `redirects.csv` calls an address, in whichever of its forms, and the keys by which rows are found.
import type { Locale } from '../../vocabulary.ts';
import { readLocaleName, withoutOrigin, type OwnSite } from '../addresses/below-help.ts';
import { foldName } from '../file-kinds.ts';
import { decode } from '../percent.ts';

/**
 * The form in which addresses are compared: host and path, without language, `.html`, query and slash at the end.
 *
 * @example
 * `https://a.org/pt-br/docs/x.html?lang=pt` -> `a.org/docs/x`
 */
export function normaliseAddress(address: string): string {
  return address
    .replace(/^https?:\/\//i, '')
    .replace(/[?#].*$/s, '')
    .replace(/^([^/]*)\/[a-z]{2}(?:-[a-z]{2})?(?=\/|$)/i, '$1')
    .replace(/\.html$/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
}

/** What `redirects.csv` calls an address of the site, in whichever of its forms. */
export interface RedirectAddress {
  /** Undefined where the address names no locale of the site: it stands for all. */
  locale: Locale | undefined;
  /** Equal for all forms of one address: with origin or without, with any ending or none. */
  key: string;
  /** Section of the page, decoded; empty where the whole page is meant. */
  fragment: string;
}

const fragmentOf = (address: string): string => decode(/#(.*)$/s.exec(address)?.[1] ?? '');

/** An address without what makes no difference in `redirects.csv`; the language apart. */
export function readRedirectAddress(site: OwnSite, address: string): RedirectAddress {
  const path = withoutOrigin(site, address);
  if (path === undefined) return { locale: undefined, key: normaliseAddress(address), fragment: fragmentOf(address) };
  const [, first = '', rest = ''] = /^\/+([^/?#]*)(.*)$/s.exec(path) ?? [];
  const locale = readLocaleName(site, first);
  const named = decode((locale === undefined ? path : rest).replace(/[?#].*$/s, '')).replace(/\/+$/, '');
  const plain = named.replace(/(?:(?:^|\/)index)?\.(?:html?|md|markdown)$/i, '').replace(/^\/*/, '/');
  return { locale, key: foldName(plain), fragment: fragmentOf(path) };
}

/** One key for all forms of an address. */
export const redirectKey = ({ locale, key, fragment }: RedirectAddress): string => `${locale ?? ''} ${key}#${fragment}`;

/** The keys of the rows that speak of an address, the one that counts first: sections before pages, one locale before all. */
export const redirectKeys = ({ locale, key, fragment }: RedirectAddress): string[] =>
  [...new Set([fragment, ''])].flatMap((part) =>
    [locale, undefined].map((of) => redirectKey({ locale: of, key, fragment: part })),
  );
