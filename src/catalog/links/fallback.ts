// What a locale shows of what there is: its own, else the reference’s, else that of any other.
import type { Locale } from '../../vocabulary.ts';
import type { Catalog } from '../catalog.ts';
import type { AssetFile } from '../files/content-files.ts';
import { isOwnPagePath, type Article, type Document } from '../document.ts';

const fallbackOrder = ({ site }: Catalog, locale: Locale): Locale[] => [
  locale,
  site.reference,
  ...site.locales.map((settings) => settings.locale),
];

/** The document that a locale shows: its own, else the reference locale's, else any. */
export const shownDocument = (catalog: Catalog, { documents }: Article, locale: Locale): Document | undefined =>
  fallbackOrder(catalog, locale)
    .map((candidate) => documents[candidate])
    .find((document) => document !== undefined);

/**
 * The document of a path in a locale, else in the reference locale, else in any. Undefined where no locale has it. Paths
 * that lead out of `help/` are those of our own pages. The caller compares `locale` to know whether it is a fallback.
 */
export function findDocument(catalog: Catalog, path: string, locale: Locale): Document | undefined {
  if (isOwnPagePath(path)) {
    const page = catalog.pages.find((own) => own.path === path);
    return page && shownDocument(catalog, page, locale);
  }
  for (const candidate of fallbackOrder(catalog, locale)) {
    const document = catalog.byLocale[candidate]?.[path];
    if (document) return document;
  }
  return undefined;
}

/** The file of an asset in a locale: its own, else the reference locale's, else any. */
export function findAsset(
  catalog: Catalog,
  path: string,
  locale: Locale,
): { file: AssetFile; locale: Locale; isOverride: boolean } | undefined {
  const asset = Object.hasOwn(catalog.assets, path) ? catalog.assets[path] : undefined;
  if (!asset) return undefined;
  const order = [locale, catalog.site.reference, ...Object.keys(asset.files).sort()];
  for (const candidate of order) {
    const file = asset.files[candidate];
    if (file) return { file, locale: candidate, isOverride: candidate === locale && locale !== catalog.site.reference };
  }
  return undefined;
}
