// `redirects.csv`: where pages of this site, and addresses that they had before, went.
import type { Problem } from '../problem.ts';
import type { Locale } from '../vocabulary.ts';
import { readLocaleName, withoutOrigin, type OwnSite } from './below-help.ts';
import { decode } from './percent.ts';
import type { Redirect } from './catalog.ts';
import { foldName } from './file-kinds.ts';

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

/** Target of a row for an article that nothing replaces: its readers are told that it is no longer published. */
const isGone = (target: string): boolean => target.toLowerCase() === 'gone';

const isTarget = (text: string): boolean => /^(?:https?:\/\/[^\s/]|\/)\S*$/i.test(text);
/** `help/a.md` and `fr/help/a` are meant from the top of the site. */
const fromTop = (cell: string): string => (/^(?:[\w-]+\/)?help\//i.test(cell) ? `/${cell}` : cell);
/** Cells of a row; one in quotes may hold commas. */
const cellsOf = (row: string): string[] =>
  row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => cell.trim().replace(/^"\s*(.*?)\s*"$/, '$1'));

/** Rows of `redirects.csv`: `source,dest`. Sources may hold the regular-expression escape `\.`. */
export function parseRedirects(text: string, file: string): { redirects: Redirect[]; problems: Problem[] } {
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    // a head of two words, whichever
    if (row.trim() === '' || (index === 0 && /^\s*"?[a-z_ -]+"?\s*,\s*"?[a-z_ -]+"?\s*$/i.test(row))) continue;
    const cells = row.length > 8000 ? [] : cellsOf(row);
    const [from = '', to = ''] = cells.map((cell) => fromTop(cell.replace(/\\([.\-/+?()])/g, '$1')));
    if (cells.length !== 2 || !isTarget(from) || !(isTarget(to) || isGone(to))) {
      problems.push({
        rule: 'redirect-invalid',
        file,
        line,
        message: `The row \`${row.trim().slice(0, 80)}\` is not two addresses with a comma between them.`,
      });
      continue;
    }
    if (/^http:/i.test(to))
      problems.push({ rule: 'insecure-link', file, line, message: `\`${to.slice(0, 120)}\` begins with \`http:\`.` });
    redirects.push({ from, to, place: { file, line } });
  }
  return { redirects, problems };
}

/** Takes the rows out that say an article to be gone for good. Only articles have such pages, in all languages. */
export function takeOutGone(
  rows: readonly Redirect[],
  site: OwnSite,
): { redirects: Redirect[]; gone: { path: string; place: Redirect['place'] }[]; problems: Problem[] } {
  const redirects: Redirect[] = [];
  const gone: { path: string; place: Redirect['place'] }[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const [, path = ''] = /^\/help\/(.+)$/is.exec(decode(withoutOrigin(site, row.from)?.replace(/[?#].*$/s, '') ?? '')) ?? [];
    const plain = path.replace(/(?:(?:^|\/)index)?\.(?:html?|md|markdown)$/i, '').replace(/\/+$/, '');
    if (!isGone(row.to)) redirects.push(row);
    else if (plain === '' || row.from.includes('#') || plain.split('/').some((name) => /^\.{0,2}$|[\\\u0000-\u001f]/.test(name)))
      problems.push({
        ...row.place,
        rule: 'redirect-invalid',
        message: `\`${row.from.slice(0, 120)}\` cannot be \`gone\`: it is no article for all languages, \`/help/…\`.`,
      });
    else gone.push({ path: plain, place: row.place });
  }
  return { redirects, gone, problems };
}

const keyOf = ({ locale, key, fragment }: RedirectAddress): string => `${locale ?? ''} ${key}#${fragment}`;

/** The keys of the rows that speak of an address, the one that counts first: sections before pages, one locale before all. */
const keysFor = ({ locale, key, fragment }: RedirectAddress): string[] =>
  [...new Set([fragment, ''])].flatMap((part) => [locale, undefined].map((of) => keyOf({ locale: of, key, fragment: part })));

/** The rows whose source no row before has, and what is wrong with them all together: sources twice, circles. */
export function checkRedirects(written: readonly Redirect[], site: OwnSite): { redirects: Redirect[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const bySource = new Map<string, Redirect>();
  for (const redirect of written) {
    const key = keyOf(readRedirectAddress(site, redirect.from));
    const { place } = bySource.get(key) ?? {};
    if (place === undefined) bySource.set(key, redirect);
    else {
      const where = place.file === redirect.place.file ? '' : ` of \`${place.file}\``;
      const message = `\`${redirect.from}\` is redirected in line ${place.line}${where} already.`;
      problems.push({ ...redirect.place, rule: 'redirect-invalid', message });
    }
  }
  return { redirects: [...bySource.values()], problems: [...problems, ...findLoops(bySource, site)] };
}

function findLoops(bySource: ReadonlyMap<string, Redirect>, site: OwnSite): Problem[] {
  const isFine = new Set<string>();
  const problems: Problem[] = [];
  for (const start of bySource.values()) {
    const walked = new Set<string>();
    let { locale, key, fragment } = readRedirectAddress(site, start.from);
    for (;;) {
      const name = keyOf({ locale, key, fragment });
      if (isFine.has(name)) break;
      if (walked.has(name)) {
        problems.push({ ...start.place, rule: 'redirect-loop', message: `\`${start.from}\` is redirected in a circle.` });
        break;
      }
      walked.add(name);
      const next = keysFor({ locale, key, fragment })
        .map((found) => bySource.get(found))
        .find((found) => found !== undefined);
      if (next === undefined) break;
      const target = readRedirectAddress(site, next.to);
      // the language of the reader stays
      locale ??= target.locale;
      key = target.key;
      fragment = target.fragment || (readRedirectAddress(site, next.from).fragment === '' ? fragment : '');
    }
    for (const name of walked) isFine.add(name);
  }
  return problems;
}

export interface FoundRedirect {
  to: string;
  /** Whether the row speaks of the section alone, so that its target takes the place of the fragment. */
  isSection: boolean;
}

/** Makes the function that finds the row for an old address, as readers of a locale are led. */
export function createRedirectFinder(
  redirects: readonly Redirect[],
  site: OwnSite,
): (address: string, locale: Locale) => FoundRedirect | undefined {
  const exact = new Map<string, Redirect>();
  const any = new Map<string, Redirect>();
  for (const redirect of redirects) {
    const address = readRedirectAddress(site, redirect.from);
    exact.set(keyOf(address), redirect);
    const everywhere = `${address.key}#${address.fragment}`;
    if (!any.has(everywhere)) any.set(everywhere, redirect);
  }
  return (address, locale) => {
    const { key, fragment } = readRedirectAddress(site, address);
    for (const part of new Set([fragment, ''])) {
      const inLocale = [locale, undefined].map((of) => exact.get(keyOf({ locale: of, key, fragment: part })));
      const found = inLocale.find((row) => row !== undefined) ?? any.get(`${key}#${part}`);
      if (found) return { to: found.to, isSection: part !== '' };
    }
    return undefined;
  };
}
