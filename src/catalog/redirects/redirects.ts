// Where pages of this site, and addresses that they had before, went: which row counts, circles, and the row of an address.
import type { Problem } from '../../problem.ts';
import type { Locale, Place } from '../../vocabulary.ts';
import type { OwnSite } from '../addresses/below-help.ts';
import { redirectKey, redirectKeys, readRedirectAddress } from './redirect-address.ts';

export interface Redirect {
  /** Address or path as written. */
  from: string;
  to: string;
  place: Place;
}

/** The rows whose source no row before has, and what is wrong with them all together: sources twice, circles. */
export function checkRedirects(written: readonly Redirect[], site: OwnSite): { redirects: Redirect[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const bySource = new Map<string, Redirect>();
  for (const redirect of written) {
    const key = redirectKey(readRedirectAddress(site, redirect.from));
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
      const name = redirectKey({ locale, key, fragment });
      if (isFine.has(name)) break;
      if (walked.has(name)) {
        problems.push({ ...start.place, rule: 'redirect-loop', message: `\`${start.from}\` is redirected in a circle.` });
        break;
      }
      walked.add(name);
      const next = redirectKeys({ locale, key, fragment })
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
    exact.set(redirectKey(address), redirect);
    const everywhere = `${address.key}#${address.fragment}`;
    if (!any.has(everywhere)) any.set(everywhere, redirect);
  }
  return (address, locale) => {
    const { key, fragment } = readRedirectAddress(site, address);
    for (const part of new Set([fragment, ''])) {
      const inLocale = [locale, undefined].map((of) => exact.get(redirectKey({ locale: of, key, fragment: part })));
      const found = inLocale.find((row) => row !== undefined) ?? any.get(`${key}#${part}`);
      if (found) return { to: found.to, isSection: part !== '' };
    }
    return undefined;
  };
}
