// Sitemaps as files (https://www.sitemaps.org/protocol.html), with the languages of each page
// (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap): one, or an index with as
// many as are needed.
import { escapeMarkup } from '../../../escape-markup.ts';

/** A page, all addresses whole. */
export interface SitemapAddress {
  url: string;
  /** Day of the last change, where known. */
  lastUpdate?: string | undefined;
  /** The page in every language, its own included; empty where it exists in one alone. */
  alternates: readonly { hreflang: string; href: string }[];
}

export interface SitemapFile {
  /** Without its ending: `sitemap`, `sitemap-1`. */
  name: string;
  xml: string;
}

/** The protocol allows 50,000 addresses and 50 MB before compression; each alternate costs a hundred bytes. */
const mostAddresses = 40_000;
const mostBytes = 45_000_000;

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * `sitemap`, which crawlers ask for; where that would be too large, it is the index of the others. `folder` is where they
 * lie, whole and with a slash at its end.
 */
export function sitemapFiles(addresses: readonly SitemapAddress[], folder: string, limit = mostBytes): SitemapFile[] {
  const parts = cut(addresses, limit);
  if (parts.length <= 1) return [{ name: 'sitemap', xml: printSitemap(parts[0]?.lines ?? []) }];
  const named = parts.map((part, index) => ({ ...part, name: `sitemap-${index + 1}` }));
  const lines = named.map(
    ({ name, newest }) => `<sitemap><loc>${escapeMarkup(`${folder}${name}.xml`)}</loc>${printDay(newest)}</sitemap>`,
  );
  return [
    { name: 'sitemap', xml: printXml('sitemapindex', `xmlns="${namespace}"`, lines) },
    ...named.map(({ name, lines: own }) => ({ name, xml: printSitemap(own) })),
  ];
}

interface Part {
  lines: string[];
  bytes: number;
  newest: string | undefined;
}

function cut(addresses: readonly SitemapAddress[], limit: number): Part[] {
  const parts: Part[] = [];
  for (const address of addresses) {
    const line = printAddress(address);
    const bytes = Buffer.byteLength(line) + 1;
    let part = parts.at(-1);
    if (!part || part.lines.length === mostAddresses || part.bytes + bytes > limit)
      parts.push((part = { lines: [], bytes: 0, newest: undefined }));
    part.lines.push(line);
    part.bytes += bytes;
    if (address.lastUpdate !== undefined && address.lastUpdate > (part.newest ?? '')) part.newest = address.lastUpdate;
  }
  return parts;
}

function printAddress({ url, lastUpdate, alternates }: SitemapAddress): string {
  const links = alternates.map(
    ({ hreflang, href }) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeMarkup(href)}"/>`,
  );
  return `<url><loc>${escapeMarkup(url)}</loc>${printDay(lastUpdate)}${links.join('')}</url>`;
}

const printDay = (day: string | undefined): string => (day === undefined ? '' : `<lastmod>${day}</lastmod>`);

const printSitemap = (lines: readonly string[]): string =>
  printXml('urlset', `xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml"`, lines);

const printXml = (root: string, attributes: string, lines: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${attributes}>\n${lines.join('\n')}\n</${root}>\n`;
