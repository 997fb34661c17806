// Paths and published addresses -> articles of the catalog. Tables are made once.
import { posix } from 'node:path';
import { decode } from '../percent.ts';
import type { Catalog } from '../catalog.ts';
import type { Elsewhere } from '../elsewhere.ts';
import type { Include } from '../files/content-files.ts';
import { foldName } from '../file-kinds.ts';
import { createDraftFinder, createPathFinder, type FindPath, type FoundPath } from './find-path.ts';
import { createNameSpeller, pathInHelp, type SpellNames } from '../addresses/marked-names.ts';
import { memoize, memoizeByText } from '../../memoize.ts';
import { createFinder, findNearest } from '../../nearest.ts';
import type { Document } from '../document.ts';
import type { Locale } from '../../vocabulary.ts';
import { createRedirectFinder, type FoundRedirect } from '../redirects/redirects.ts';
import { normaliseAddress } from '../redirects/redirect-address.ts';

export interface ArticleLookup {
  findPath: FindPath;
  spellNames: SpellNames;
  /** The path of an asset; `isExact` is false where only capitals differ. */
  findAssetPath: (path: string) => FoundPath | undefined;
  /** The include of a path in every locale that has it. */
  findIncludes: (path: string) => readonly Include[];
  isDraft: (path: string) => boolean;
  /** Whether a file of this path is there, but of a kind that is not served. */
  isUnserved: (path: string) => boolean;
  /** The article published at an address, `'gone'` where the address is ours and leads to nothing that is held here. */
  findPublished: (address: URL) => string | 'gone' | undefined;
  /** New address of an old one with or without `#section`, from `redirects.csv` or moved, as readers of a locale are led. */
  findRedirect: (address: string, locale: Locale) => FoundRedirect | undefined;
  /** Entry of `elsewhere.yml` for a path (without `.md`) with or without `#fragment`, or for an address. */
  findElsewhere: (from: string) => { entry: Elsewhere; rest: string } | undefined;
  /** The article or asset that was probably meant in a document; for the first hundreds of its mistakes. */
  suggestPath: (path: string, document: Document) => string | undefined;
  suggestAsset: (path: string, document: Document) => string | undefined;
}

/** Suggestions compare file names first: a moved file is likelier than a misspelt folder. */
function createSuggest(paths: Iterable<string>): ArticleLookup['suggestPath'] {
  const all = [...paths];
  const byName = new Map(all.toReversed().map((path) => [posix.basename(path).toLowerCase(), path]));
  const findOnce = memoizeByText((path) => findNearest(path, all));
  const finderFor = memoize((_: Document) => createFinder(findOnce));
  return (path, document) => byName.get(posix.basename(path).toLowerCase()) ?? finderFor(document)(path, all);
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
    const same = byName.get(name);
    if (same) same.push(path);
    else byName.set(name, [path]);
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

/** The tables of a catalog. */
export function createArticleLookup(catalog: Catalog): ArticleLookup {
  const findPath = createPathFinder(catalog.articles);
  const assets = Object.keys(catalog.assets);
  const foldedAssets = new Map(assets.map((path) => [foldName(path), path]));
  const unserved = new Set(catalog.unserved.map(foldName));
  const includes = Map.groupBy(catalog.includes, ({ path }) => path.normalize('NFC'));

  const keyOf = (from: string): string => (/^https?:/i.test(from) ? `//${normaliseAddress(from)}` : from);
  const exact = new Map(catalog.elsewhere.map((entry) => [keyOf(entry.from), entry]));
  const folders = catalog.elsewhere
    .filter(({ from }) => from.endsWith('/'))
    .map((entry) => ({ entry, start: keyOf(entry.from).replace(/\/*$/, '/') }))
    .sort((a, b) => b.start.length - a.start.length);

  return {
    findPath,
    spellNames: createNameSpeller(
      [
        ...[...catalog.documents, ...catalog.drafts].map(({ file }) => pathInHelp(file)),
        ...catalog.includes.map(({ path }) => path),
        ...assets,
        ...catalog.unserved,
      ],
      catalog.site,
    ),
    findAssetPath: (path) => {
      if (Object.hasOwn(catalog.assets, path)) return { path, isExact: true };
      const near = foldedAssets.get(foldName(path));
      return near === undefined ? undefined : { path: near, isExact: near.normalize('NFC') === path.normalize('NFC') };
    },
    findIncludes: (path) => includes.get(path.normalize('NFC')) ?? [],
    isDraft: createDraftFinder(catalog.drafts),
    isUnserved: (path) => unserved.has(foldName(path)),
    findPublished: createPublished(catalog, findPath),
    findRedirect: createRedirectFinder(catalog.redirects, catalog.site),
    findElsewhere: (from) => {
      const key = keyOf(from);
      const entry = exact.get(key);
      if (entry) return { entry, rest: '' };
      const folder = folders.find(({ start }) => key.startsWith(start));
      return folder && { entry: folder.entry, rest: key.slice(folder.start.length) };
    },
    suggestPath: createSuggest(catalog.articles.map(({ path }) => path)),
    suggestAsset: createSuggest(assets),
  };
}
