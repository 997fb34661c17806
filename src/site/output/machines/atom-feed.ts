// Atom feeds (RFC 4287).
import { escapeMarkup } from '../../../escape-markup.ts';

/** Addresses are whole; texts are plain. */
export interface AtomFeed {
  url: string;
  /** The page that shows the same. */
  pageUrl: string;
  title: string;
  /** Name of who publishes, which a feed must tell. */
  author: string;
  lang: string;
  /** The newest first, at least one: a feed must say when it changed. */
  entries: readonly [AtomEntry, ...AtomEntry[]];
}

export interface AtomEntry {
  /** Never changes, whatever else does. */
  id: string;
  url: string;
  title: string;
  /** ISO date. */
  day: string;
  summary: string;
  /** Category that programs filter by, and how readers call it. */
  category: { term: string; label: string } | undefined;
}

export function printAtomFeed({ url, pageUrl, title, author, lang, entries }: AtomFeed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(lang)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(url)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(url)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(pageUrl)}"/>`,
    `<author><name>${escapeXml(author)}</name></author>`,
    `<updated>${timeOf(entries[0].day)}</updated>`,
    ...entries.map(printEntry),
    '</feed>',
    '',
  ].join('\n');
}

const printEntry = ({ id, url, title, day, summary, category }: AtomEntry): string =>
  [
    '<entry>',
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(id)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    `<updated>${timeOf(day)}</updated>`,
    ...(category === undefined ? [] : [`<category term="${escapeXml(category.term)}" label="${escapeXml(category.label)}"/>`]),
    `<summary>${escapeXml(summary)}</summary>`,
    '</entry>',
  ].join('\n');

/** Authors know the day alone. */
const timeOf = (day: string): string => `${day}T00:00:00Z`;

/** What XML 1.0 does not allow in any form: https://www.w3.org/TR/xml/#charsets. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapeXml = (text: string): string => escapeMarkup(text.replace(forbidden, ''));
