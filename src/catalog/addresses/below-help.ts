// Where an address that an author wrote leads, as a path below `help/`.
import { posix } from 'node:path';
import type { SiteSettings } from '../settings/site-settings.ts';

/** What decides which addresses are the site's own. */
export type OwnSite = Pick<SiteSettings, 'base' | 'siteUrl' | 'locales'>;

/**
 * A path below `help/` (empty for `help/` itself), or undefined where it leads out of it. `written` is decoded and has
 * neither query nor fragment; `folder` is that of the file it stands in, below `help/`. Doubled slashes are one, and the
 * `help/` of another locale is this one's.
 */
export function resolvePath(site: OwnSite, written: string, folder: string): string | undefined {
  const path = written.replaceAll('\\', '/').replace(/^\/{2,}(?=help\/)/, '/');
  // from the locale's folder, so that `../help/x` from the top of `help/` is what its author meant
  const joined = path.startsWith('/help/') ? posix.normalize(path.slice(1)) : posix.join('help', folder, path);
  if (joined === 'help') return '';
  if (joined.startsWith('help/')) return joined.slice('help/'.length);
  const [, name, rest] = /^\.\.\/([^/]+)\/help\/(.*)$/s.exec(joined) ?? [];
  return rest !== undefined && name !== undefined && readLocaleName(site, name) !== undefined ? rest : undefined;
}

const spelling = (name: string): string => name.replaceAll('_', '-').toLowerCase();

/** The locale that the first part of an address names: by its key, its folder or its language tag. */
export function readLocaleName({ locales }: Pick<OwnSite, 'locales'>, name: string): string | undefined {
  const wanted = spelling(name);
  const named = (of: (settings: SiteSettings['locales'][number]) => string) =>
    locales.find((settings) => of(settings) !== '' && spelling(of(settings)) === wanted);
  return (named(({ locale }) => locale) ?? named(({ folder }) => folder) ?? named(({ lang }) => lang))?.locale;
}

/** An address of the site without origin and base path, from `/` on; undefined for addresses of others. */
export function withoutOrigin({ base, siteUrl }: OwnSite, address: string): string | undefined {
  if (/^(?:https?:)?\/\/(?!help\/)/i.test(address)) {
    const absolute = address.replace(/^\/\//, 'https://');
    if (siteUrl === undefined || !URL.canParse(absolute) || !URL.canParse(siteUrl + base)) return undefined;
    const home = new URL(siteUrl + base);
    const { host, pathname, search, hash } = new URL(absolute);
    const isOwn = host === home.host && `${pathname}/`.startsWith(home.pathname);
    return isOwn ? `/${pathname.slice(home.pathname.length)}${search}${hash}` : undefined;
  }
  if (!address.startsWith('/')) return undefined;
  return base !== '/' && `${address}/`.startsWith(base) ? `/${address.slice(base.length)}` : address;
}

/** `/help/a` for `/fr/help/a`, with or without the site's origin and base path; undefined for all else. */
export function ownHelpAddress(site: OwnSite, address: string): string | undefined {
  const [, name, rest] = /^\/+(?:([^/?#]+)\/+)?help(\/[\s\S]*)$/.exec(withoutOrigin(site, address) ?? '') ?? [];
  if (rest === undefined || (name !== undefined && readLocaleName(site, name) === undefined)) return undefined;
  return `/help${rest}`;
}
