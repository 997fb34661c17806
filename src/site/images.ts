// Images as pages show them: real dimensions, lighter variants. Variants are made by sharp, kept in the cache folder
// under a digest of the image and the recipe, and copied into the site after the pages.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { findAsset, type Catalog } from '../catalog/catalog.ts';
import { assetUrl } from '../catalog/urls.ts';
import type { PreparedImage } from '../resolution.ts';
import type { Locale } from '../vocabulary.ts';
import { UsageError } from './settings.ts';

/** Change it when the recipe below changes: old variants are then left alone. */
const recipe = 'webp-3';
/**
 * One width for all screens: the text column is 44rem (704 px) wide, so this serves two pixels to a point, and phones
 * with three. A second, narrower one was measured: it doubled the encoding time and few phones would take it.
 */
const largestWidth = 1440;
const sizes = '(max-width: 48rem) 100vw, 44rem';
/** Smaller files gain nothing that a second format would repay. */
const minimumBytes = 12_000;

export interface ImageStore {
  /** Address, dimensions and variants of an image of the asset store; undefined where the store lacks it. */
  prepare(assetPath: string, locale: Locale): Promise<PreparedImage | undefined>;
}

/** `cacheDir` is made when needed. Images that sharp cannot read keep their file and go without dimensions. */
export function createImageStore(catalog: Catalog, cacheDir: string): ImageStore {
  const folder = path.join(cacheDir, 'images');
  const prepared = new Map<string, Promise<PreparedImage>>();

  async function makeVariant(bytes: Buffer, imageWidth: number): Promise<{ width: number; name: string } | undefined> {
    const digest = createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 16);
    const width = Math.min(imageWidth, largestWidth);
    const name = `${digest}-${width}.webp`;
    const file = path.join(folder, name);
    const lighter = existsSync(file) ? await readFile(file) : await encode(bytes, width, file);
    return lighter.length > 0 && lighter.length < bytes.length * 0.9 ? { width, name } : undefined;
  }

  async function encode(bytes: Buffer, width: number, file: string): Promise<Buffer> {
    const encoded = await sharp(bytes).resize({ width, withoutEnlargement: true }).webp({ quality: 82, effort: 2 }).toBuffer();
    await mkdir(folder, { recursive: true });
    await writeFile(file, encoded);
    return encoded;
  }

  async function prepareOne(file: string, url: string): Promise<PreparedImage> {
    const plain: PreparedImage = { src: url };
    const bytes = await readFile(path.join(catalog.contentDir, file));
    const meta = await sharp(bytes).metadata().catch(() => undefined);
    if (!meta?.width || !meta.height) return plain;
    const sized = { ...plain, width: meta.width, height: meta.height };
    const isRaster = meta.format === 'png' || meta.format === 'jpeg';
    if (!isRaster || bytes.length < minimumBytes) return sized;
    const variant = await makeVariant(bytes, meta.width);
    if (variant === undefined) return sized;
    const srcset = `${assetUrl(catalog.site.base, `_variants/${variant.name}`)} ${variant.width}w`;
    return { ...sized, sources: [{ type: 'image/webp', srcset, sizes }] };
  }

  return {
    async prepare(assetPath, locale) {
      const found = findAsset(catalog, assetPath, locale);
      if (!found) return undefined;
      const url = assetUrl(catalog.site.base, assetPath, found.isOverride ? found.locale : undefined);
      const known = prepared.get(url) ?? prepareOne(found.file.file, url);
      prepared.set(url, known);
      return known;
    },
  };
}

/** Names of the variants that a page's pictures ask for; what its text says of variants does not count. */
export function variantNames(html: string): string[] {
  // Only the pipeline writes `<source>`: authors' own is taken out, and in texts and attributes `<` and `"` are escaped.
  return [...html.matchAll(/<source\b[^>]*\ssrcset="[^"]*_variants\/([0-9a-f]{16}-\d+\.webp)/g)].flatMap(({ 1: name }) => name ?? []);
}

/** Copies variants from the cache into the finished site. Rejects with `UsageError` where the cache has lost one. */
export async function copyVariants(names: Iterable<string>, cacheDir: string, outDir: string): Promise<void> {
  const target = path.join(outDir, 'assets/_variants');
  await mkdir(target, { recursive: true });
  for (const name of names) {
    const kept = path.join(cacheDir, 'images', name);
    if (!existsSync(kept)) throw new UsageError(`The cache has lost \`${kept}\`. Remove the folder \`${cacheDir}\` and build again.`);
    await copyFile(kept, path.join(target, name));
  }
}
