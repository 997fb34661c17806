// Paths and published addresses -> articles of the catalog. Tables are made once.
import { posix } from 'node:path';
import type { Catalog, Elsewhere } from './catalog.ts';
import { createFinder, findNearest, type FindNearest } from '../nearest.ts';
import type { Document } from '../vocabulary.ts';
import { normaliseAddress } from './redirects.ts';

export interface ArticleLookup {
  /** Path of the article's pages for a path as any locale has it; `isExact` is false where only capitals differ. */
  findPath: (path: string) => { path: string; isExact: boolean } | undefined;
  /** Same for an asset. */
  findAssetPath: (path: string) => { path: string; isExact: boolean } | undefined;
  /** The article published at an address, `'gone'` where the address is ours and leads to nothing that is held here. */
  findPublished: (address: URL) => string | 'gone' | undefined;
  /** New address of an old one, from `redirects.csv`. */
  findRedirect: (address: string) => string | undefined;
  /** Entry of `elsewhere.yml` for a path (without `.md`) with or without `#fragment`, or for an address. */
  findElsewhere: (from: string) => { entry: Elsewhere; rest: string } | undefined;
  /** The article or asset that was probably meant in a document; for the first hundreds of its mistakes. */
  suggestPath: (path: string, document: Document) => string | undefined;
  suggestAsset: (path: string, document: Document) => string | undefined;
}

function lookIn(paths: Map<string, string>, folded: Map<string, string>, path: string) {
  const exact = paths.get(path);
  if (exact !== undefined) return { path: exact, isExact: true };
  const near = folded.get(path.toLowerCase());
  return near === undefined ? undefined : { path: near, isExact: false };
}

const fold = (paths: Map<string, string>): Map<string, string> =>
  new Map([...paths].map(([written, path]) => [written.toLowerCase(), path]));

/** Suggestions compare file names first: a moved file is likelier than a misspelt folder. */
function createSuggest(paths: Iterable<string>): ArticleLookup['suggestPath'] {
  const all = [...paths];
  const byName = new Map(all.toReversed().map((path) => [posix.basename(path).toLowerCase(), path]));
  const known = new Map<string, string | undefined>();
  const findOnce: FindNearest = (path, names) => {
    if (!known.has(path)) known.set(path, findNearest(path, names));
    return known.get(path);
  };
  const finders = new WeakMap<Document, FindNearest>();
  return (path, document) => {
    const moved = byName.get(posix.basename(path).toLowerCase());
    if (moved !== undefined) return moved;
    const find = finders.get(document) ?? createFinder(findOnce);
    finders.set(document, find);
    return find(path, all);
  };
}

/** Address patterns such as `https://host/{locale}/docs/kb/` as the beginnings of normalised addresses. */
function createPublished(catalog: Catalog, findPath: ArticleLookup['findPath']): ArticleLookup['findPublished'] {
  const prefixes = catalog.site.publishedAt.map((pattern) => ({
    start: `${normaliseAddress(pattern.replace('/{locale}', ''))}/`,
    // the pattern ends in the first part of every published path, if it has one
    root: posix.basename(new URL(pattern.replace('{locale}', 'en')).pathname),
  }));
  const byName = new Map<string, string[]>();
  for (const { path } of catalog.articles) {
    const name = posix.basename(path).toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), path]);
  }
  return (address) => {
    const normal = normaliseAddress(address.href);
    const prefix = prefixes.find(({ start }) => `${normal}/`.startsWith(start));
    if (!prefix) return undefined;
    const rest = decode(normal.slice(prefix.start.length));
    const direct = findPath(rest)?.path ?? catalog.published[`${prefix.root}/${rest}`.toLowerCase()];
    if (direct !== undefined) return direct;
    const [only, ...others] = byName.get(posix.basename(rest)) ?? [];
    return only !== undefined && others.length === 0 ? only : 'gone';
  };
}

/** Percent signs decoded; as it stands where they are none. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The tables of a catalog. */
export function createArticleLookup(catalog: Catalog): ArticleLookup {
  const paths = new Map<string, string>();
  for (const { path, documents } of catalog.articles) {
    for (const document of Object.values(documents)) paths.set(document.path, path);
  }
  for (const { path } of catalog.articles) paths.set(path, path);
  const folded = fold(paths);
  const assets = new Map(Object.keys(catalog.assets).map((path) => [path, path]));
  const foldedAssets = fold(assets);
  const findPath = (path: string) => lookIn(paths, folded, path);

  const redirects = new Map(catalog.redirects.map(({ from, to }) => [normaliseAddress(from), to]));
  const keyOf = (from: string): string => (/^https?:/i.test(from) ? `//${normaliseAddress(from)}` : from);
  const exact = new Map(catalog.elsewhere.map((entry) => [keyOf(entry.from), entry]));
  const folders = catalog.elsewhere
    .filter(({ from }) => from.endsWith('/'))
    .map((entry) => ({ entry, start: keyOf(entry.from).replace(/\/*$/, '/') }))
    .sort((a, b) => b.start.length - a.start.length);

  return {
    findPath,
    findAssetPath: (path) => lookIn(assets, foldedAssets, path),
    findPublished: createPublished(catalog, findPath),
    findRedirect: (address) => redirects.get(normaliseAddress(address)),
    findElsewhere: (from) => {
      const key = keyOf(from);
      const entry = exact.get(key);
      if (entry) return { entry, rest: '' };
      const folder = folders.find(({ start }) => key.startsWith(start));
      return folder && { entry: folder.entry, rest: key.slice(folder.start.length) };
    },
    suggestPath: createSuggest(catalog.articles.map(({ path }) => path)),
    suggestAsset: createSuggest(assets.keys()),
  };
}
