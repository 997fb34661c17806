// Which redirects are pages of this site, and which files they are. Sources are written by people: whatever they hold,
// the files given here lie inside the site, and over none of its pages.
import type { Problem } from '../../problem.ts';
import type { Locale } from '../../vocabulary.ts';
import { readLocaleName, withoutOrigin } from '../addresses/below-help.ts';
import { decode } from '../percent.ts';
import type { Catalog } from '../catalog.ts';
import type { Redirect } from '../redirects/redirects.ts';
import { foldName } from '../file-kinds.ts';
import { createOwnAddresses } from './own-address.ts';
import { takenFiles, takenFolders, takenNames } from '../addresses/taken-names.ts';

export interface RedirectSource {
  /** Whose words the page has, and whose article it leads to. */
  locale: Locale;
  /** Relative to the site, decoded: `fr/help/old/index.html`; for a source that ends in `.html` also that file. */
  files: string[];
  /** Section that alone is led on, decoded; undefined where the whole page is. */
  fragment: string | undefined;
  /** The page of the site that has such a section now: a path below `help/`. Undefined where no article is there. */
  article: string | undefined;
  redirect: Redirect;
}

/** An address of this site: its locale, if it begins with one, and its other parts, decoded. */
export interface OwnSource {
  locale: Locale | undefined;
  names: string[];
  /** Whether it ends in `.html` without being the page of a folder: hosts look for a file of this name. */
  isFile: boolean;
}

/** Longer names are refused by file systems. */
const longestName = 200;

const isPlainName = (name: string): boolean =>
  name !== '' && name.length <= longestName && !/^\.|[/\\\u0000-\u001f\u007f]|^index\.(?:html?|md)$/i.test(name);

function decodeName(name: string): string | undefined {
  try {
    return decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

const pageOfFolder = /(?:^|\/)index\.html?$/i;

/** `Help` is the folder of the articles, too. */
const withHelp = ([first = '', ...rest]: string[]): string[] => [foldName(first) === 'help' ? 'help' : first, ...rest];

/**
 * `/help/old`, `/fr/help/old/`, `/wiki/old.html`, or the same with the site's origin and base path. Undefined for
 * addresses elsewhere; `'unsafe'` where the path holds `..`, an empty name or a hidden slash.
 */
export function ownSource({ site }: Pick<Catalog, 'site'>, from: string): OwnSource | 'unsafe' | undefined {
  const path = withoutOrigin(site, from)
    ?.replace(/[?#].*$/s, '')
    .slice(1);
  if (path === undefined) return undefined;
  const written = path
    .replace(pageOfFolder, '')
    .replace(/(?:\.html?|\.md|\.markdown|\/)$/i, '')
    .split('/');
  const names = written.map(decodeName).filter((name): name is string => name !== undefined && isPlainName(name));
  if (names.length !== written.length) return 'unsafe';
  const [first = '', ...rest] = names;
  const locale = site.locales.find((settings) => foldName(settings.locale) === foldName(first))?.locale;
  const isFile = /\.html?$/i.test(path) && !pageOfFolder.test(path);
  return { locale, names: withHelp(locale === undefined ? [first, ...rest] : rest), isFile };
}

const takenInLocale = new Set([...takenFolders, ...takenFiles]);

/** Makes the function that says which page of the site an address has already; undefined where it has none. */
function createTaken(catalog: Catalog): (own: OwnSource) => string | undefined {
  const articles = new Set(catalog.articles.map(({ path }) => foldName(path)));
  const readOwnAddress = createOwnAddresses(catalog);
  return ({ locale, names, isFile }) => {
    const [first = '', ...rest] = names;
    const path = foldName(rest.join('/'));
    if (first === 'help' && (rest.length === 0 || articles.has(path) || (isFile && articles.has(`${path}.html`))))
      return 'is the address of an article, which no redirect replaces';
    const isOurs =
      locale === undefined
        ? takenNames.test(first) || first.startsWith('_')
        : takenInLocale.has(foldName(first)) ||
          (first !== 'help' && readOwnAddress(`/${[locale, ...names.map(encodeURIComponent)].join('/')}`) !== undefined);
    return isOurs ? 'is an address of the site itself, which no redirect replaces' : undefined;
  };
}

/** The pages that redirects ask for, each once; the rows that cannot have theirs are problems. */
export function listRedirectSources(catalog: Catalog): { sources: RedirectSource[]; problems: Problem[] } {
  const { site } = catalog;
  const { building } = site;
  const sources: RedirectSource[] = [];
  const problems: Problem[] = [];
  const describeTaken = createTaken(catalog);
  const articlePaths = new Map(catalog.articles.map(({ path }) => [foldName(path), path]));
  const articleAt = ({ names }: OwnSource): string | undefined =>
    names[0] === 'help' ? articlePaths.get(foldName(names.slice(1).join('/'))) : undefined;
  // articles, and pages of our own that were published
  const isInAll = (names: string[]): boolean => names[0] === 'help' || catalog.ledger?.has(names.join('/')) === true;
  const sections: { redirect: Redirect; own: OwnSource | 'unsafe' | undefined; fragment: string; article: string | undefined }[] =
    [];
  const written = new Set<string>();
  const folders = new Set<string>();
  const rows = catalog.redirects.map((redirect) => ({ redirect, own: ownSource(catalog, redirect.from) }));
  // a row for one language goes before one for all
  const isForOne = ({ own }: (typeof rows)[number]): number => Number(typeof own === 'object' && own.locale !== undefined);
  for (const { redirect, own } of rows.toSorted((a, b) => isForOne(b) - isForOne(a))) {
    const fail = (message: string) => problems.push({ ...redirect.place, rule: 'redirect-invalid', message });
    const fragment = decode(/#(.+)$/s.exec(redirect.from)?.[1] ?? '') || undefined;
    const article = fragment !== undefined && typeof own === 'object' ? articleAt(own) : undefined;
    if (fragment !== undefined) {
      sections.push({ redirect, own, fragment, article });
      continue;
    }
    const reason = own === 'unsafe' ? 'is no path of plain names inside the site' : own && describeTaken(own);
    if (reason !== undefined) fail(`\`${redirect.from.slice(0, 120)}\` ${reason}.`);
    if (own === undefined || own === 'unsafe' || reason !== undefined) continue;
    const { locale, names, isFile } = own;
    const isForAll = locale === undefined && isInAll(names);
    const prefixes = isForAll ? building : locale === undefined ? [undefined] : building.filter((name) => name === locale);
    for (const prefix of prefixes) {
      const parts = prefix === undefined ? names : [prefix, ...names];
      const page = parts.join('/');
      const files = [`${page}/index.html`, ...(isFile ? [`${page}.html`] : [])];
      const above = parts.map((_, index) => foldName(parts.slice(0, index + 1).join('/')));
      // rows for all leave to rows for one what these ask for
      if (written.has(foldName(`${page}/index.html`))) continue;
      if (above.some((folder) => written.has(folder)) || files.some((file) => folders.has(foldName(file)))) {
        fail(`\`${redirect.from}\` needs a file where another row needs a folder.`);
        continue;
      }
      for (const file of files) written.add(foldName(file));
      for (const folder of above) folders.add(folder);
      const locale = prefix ?? readLocaleName(site, names[0] ?? '') ?? site.reference;
      sources.push({ locale, files, fragment: undefined, article: undefined, redirect });
    }
  }
  // a section is led on by the page that stands there, be it an article or that of a row for the whole
  const pages = Map.groupBy(sources, ({ files }) => foldName(files[0] ?? ''));
  for (const { redirect, own, fragment, article } of sections) {
    if (own === undefined) continue;
    const fail = (message: string) => problems.push({ ...redirect.place, rule: 'redirect-invalid', message });
    if (own === 'unsafe') {
      fail(`\`${redirect.from.slice(0, 120)}\` is no path of plain names inside the site.`);
      continue;
    }
    const isForAll = own.locale === undefined && isInAll(own.names);
    const prefixes = isForAll ? building : [own.locale];
    const found = prefixes.flatMap((prefix): RedirectSource[] => {
      const file = [...(prefix === undefined ? [] : [prefix]), ...own.names, 'index.html'].join('/');
      if (article !== undefined) {
        const isBuilt = prefix !== undefined && building.includes(prefix);
        return isBuilt ? [{ locale: prefix, files: [file], fragment, article, redirect }] : [];
      }
      return (pages.get(foldName(file)) ?? []).map((page) => ({ ...page, fragment, redirect }));
    });
    const isBuilt = own.locale === undefined || building.includes(own.locale);
    if (article === undefined && found.length === 0 && isBuilt)
      fail(`No page stands at \`${redirect.from.replace(/#.*$/s, '')}\` that could lead on from its section.`);
    sources.push(...found);
  }
  return { sources, problems };
}
