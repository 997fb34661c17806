// `redirects.csv`: where pages of this site, and addresses that they had before, went.
import type { Problem } from '../problem.ts';
import type { Locale } from '../vocabulary.ts';
import { decode, readLocaleName, withoutOrigin, type OwnSite } from './below-help.ts';
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
}

/** An address without what makes no difference in `redirects.csv`; the language apart. */
export function readRedirectAddress(site: OwnSite, address: string): RedirectAddress {
  const path = withoutOrigin(site, address);
  if (path === undefined) return { locale: undefined, key: normaliseAddress(address) };
  const [, first = '', rest = ''] = /^\/+([^/?#]*)(.*)$/s.exec(path) ?? [];
  const locale = readLocaleName(site, first);
  const named = decode((locale === undefined ? path : rest).replace(/[?#].*$/s, '')).replace(/\/+$/, '');
  const plain = named.replace(/(?:(?:^|\/)index)?\.(?:html?|md|markdown)$/i, '').replace(/^\/*/, '/');
  return { locale, key: foldName(plain) };
}

const isTarget = (text: string): boolean => /^(?:https?:\/\/[^\s/]|\/)\S*$/.test(text);
/** `help/a.md` and `fr/help/a` are meant from the top of the site. */
const fromTop = (cell: string): string => (/^(?:[\w-]+\/)?help\//.test(cell) ? `/${cell}` : cell);

/** Rows of `redirects.csv`: `source,dest`. Sources may hold the regular-expression escape `\.`. */
export function parseRedirects(text: string, file: string): { redirects: Redirect[]; problems: Problem[] } {
  const redirects: Redirect[] = [];
  const problems: Problem[] = [];
  for (const [index, row] of text.split('\n').entries()) {
    const line = index + 1;
    // a head of two words, whichever
    if (row.trim() === '' || (index === 0 && /^\s*"?[a-z_ -]+"?\s*,\s*"?[a-z_ -]+"?\s*$/i.test(row))) continue;
    const cells = row.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const [from = '', to = ''] = cells.map((cell) => fromTop(cell.replace(/\\([.\-/+?()])/g, '$1')));
    if (cells.length !== 2 || row.length > 8000 || !isTarget(from) || !isTarget(to)) {
      problems.push({
        rule: 'redirect-invalid',
        file,
        line,
        message: `The row \`${row.trim().slice(0, 80)}\` is not two addresses with a comma between them.`,
      });
      continue;
    }
    if (to.startsWith('http://'))
      problems.push({ rule: 'insecure-link', file, line, message: `\`${to.slice(0, 120)}\` begins with \`http:\`.` });
    redirects.push({ from, to, place: { file, line } });
  }
  return { redirects, problems };
}

const keyOf = ({ locale, key }: RedirectAddress): string => `${locale ?? ''} ${key}`;

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
    let { locale, key } = readRedirectAddress(site, start.from);
    for (;;) {
      const name = keyOf({ locale, key });
      if (isFine.has(name)) break;
      if (walked.has(name)) {
        problems.push({ ...start.place, rule: 'redirect-loop', message: `\`${start.from}\` is redirected in a circle.` });
        break;
      }
      walked.add(name);
      const next = bySource.get(name) ?? bySource.get(keyOf({ locale: undefined, key }));
      if (next === undefined) break;
      const target = readRedirectAddress(site, next.to);
      // the language of the reader stays
      locale ??= target.locale;
      key = target.key;
    }
    for (const name of walked) isFine.add(name);
  }
  return problems;
}

/** Makes the function that finds the new address of an old one, as readers of a locale are led. */
export function createRedirectFinder(
  redirects: readonly Redirect[],
  site: OwnSite,
): (address: string, locale: Locale) => string | undefined {
  const exact = new Map<string, string>();
  const any = new Map<string, string>();
  for (const { from, to } of redirects) {
    const address = readRedirectAddress(site, from);
    exact.set(keyOf(address), to);
    if (!any.has(address.key)) any.set(address.key, to);
  }
  return (address, locale) => {
    const { key } = readRedirectAddress(site, address);
    return exact.get(keyOf({ locale, key })) ?? exact.get(keyOf({ locale: undefined, key })) ?? any.get(key);
  };
}
