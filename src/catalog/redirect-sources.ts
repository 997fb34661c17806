// Which redirects are pages of this site, and at which paths. Sources are written by people: whatever they hold, the
// paths given here lead nowhere but below `help/`.
import type { Problem } from '../problem.ts';
import type { Locale } from '../vocabulary.ts';
import type { Catalog, Redirect } from './catalog.ts';

export interface RedirectSource {
  locale: Locale;
  /** Below `help/`, decoded, without ending: as `Document.path`. */
  path: string;
  redirect: Redirect;
}

/** Longer names are refused by file systems. */
const longestName = 200;

// eslint-disable-next-line no-control-regex -- these are what is looked for
const isPlainName = (name: string): boolean =>
  name !== '' && name.length <= longestName && !/^\.+$|[/\\\u0000-\u001f\u007f]|^index\.(?:html|md)$/i.test(name);

/**
 * `/help/old`, `/fr/help/old/` or the same with the site's origin and base path, as locale (undefined for all) and
 * path. Undefined for addresses elsewhere; `'unsafe'` where the path holds `..`, an empty name or a hidden slash.
 */
export function ownSource(
  { site }: Pick<Catalog, 'site'>,
  from: string,
): { locale: Locale | undefined; path: string } | 'unsafe' | undefined {
  const { siteUrl, base, building } = site;
  const isAbsolute = /^https?:/i.test(from);
  const prefix = isAbsolute ? `${siteUrl ?? '\0'}${base}` : from.startsWith(base) ? base : '/';
  if (!from.startsWith(prefix)) return undefined;
  const match = /^(?:([\w-]+)\/)?help\/([^?#]*)/.exec(from.slice(prefix.length));
  const [, locale, written] = match ?? [];
  if (written === undefined || (locale !== undefined && !building.includes(locale))) return undefined;
  const names = written
    .replace(/(?:(?:\/index)?\.html|\.md|\/)$/, '')
    .split('/')
    .map(decodeName);
  return names.every((name) => name !== undefined && isPlainName(name)) ? { locale, path: names.join('/') } : 'unsafe';
}

function decodeName(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

/** Names that one file system or another holds to be the same. */
const fold = (path: string): string => path.normalize('NFC').toLowerCase();

/** The pages that redirects ask for, each once; the rows that cannot have theirs are problems. */
export function listRedirectSources(catalog: Catalog): { sources: RedirectSource[]; problems: Problem[] } {
  const sources: RedirectSource[] = [];
  const problems: Problem[] = [];
  const articles = new Set(catalog.articles.map(({ path }) => fold(path)));
  const seen = new Map<string, number | undefined>();
  for (const redirect of catalog.redirects) {
    const fail = (message: string) => problems.push({ ...redirect.place, rule: 'redirect-invalid', message });
    const own = ownSource(catalog, redirect.from);
    if (own === undefined) continue;
    if (own === 'unsafe') fail(`\`${redirect.from.slice(0, 120)}\` is no path of plain names below \`help/\`.`);
    else if (articles.has(fold(own.path))) fail(`\`${redirect.from}\` is the address of an article, which no redirect replaces.`);
    else {
      const wanted = own.locale === undefined ? catalog.site.building : [own.locale];
      const free = wanted.filter((locale) => !seen.has(`${locale}/${fold(own.path)}`));
      for (const locale of free) seen.set(`${locale}/${fold(own.path)}`, redirect.place.line);
      sources.push(...free.map((locale) => ({ locale, path: own.path, redirect })));
      const first = seen.get(`${wanted.find((locale) => !free.includes(locale)) ?? ''}/${fold(own.path)}`);
      if (first !== undefined) fail(`\`${redirect.from}\` is redirected in line ${first} already.`);
    }
  }
  return { sources, problems };
}
