// Images as pages show them: real dimensions, lighter variants. Variants are made by sharp, kept in the cache folder
// under a digest of the image and the recipe, and copied into the site after the pages.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { findAsset, type Catalog } from '../../catalog/catalog.ts';
import { assetUrl } from '../../catalog/urls.ts';
import type { PreparedImage } from '../../resolution.ts';
import type { Locale } from '../../vocabulary.ts';
import { UsageError } from '../settings.ts';

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
  /** Address, dimensions and variants of an image of the asset store; undefined where no browser could show the file. */
  prepare(assetPath: string, locale: Locale): Promise<PreparedImage | undefined>;
}

/** `cacheDir` is made when needed. An image that breaks off is published as it is, without variants. */
export function createImageStore(catalog: Catalog, cacheDir: string): ImageStore {
  const folder = path.join(cacheDir, 'images');
  const prepared = new Map<string, Promise<PreparedImage | undefined>>();

  /** The variant to offer beside the image, if there is a lighter one; `isDamaged` where the image cannot be read to its end. */
  async function makeVariant(
    bytes: Buffer,
    imageWidth: number,
  ): Promise<{ width: number; name: string } | 'isDamaged' | undefined> {
    const digest = createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 16);
    const width = Math.min(imageWidth, largestWidth);
    const name = `${digest}-${width}.webp`;
    const file = path.join(folder, name);
    const isKept = existsSync(file);
    const lighter = isKept ? await readFile(file) : await encode(bytes, width);
    if (lighter === undefined) return 'isDamaged';
    if (!isKept) await keep(file, lighter);
    return lighter.length > 0 && lighter.length < bytes.length * 0.9 ? { width, name } : undefined;
  }

  async function keep(file: string, encoded: Buffer): Promise<void> {
    await mkdir(folder, { recursive: true });
    await writeFile(file, encoded);
  }

  async function prepareOne(file: string, url: string): Promise<PreparedImage | undefined> {
    const bytes = await readFile(path.join(catalog.contentDir, file)).catch(() => undefined);
    if (bytes === undefined) return undefined;
    const plain: PreparedImage = { src: url };
    if (isIcon(bytes)) return plain;
    const meta = await measure(bytes);
    if (!meta?.width || !meta.height || (meta.format === 'svg') !== /\.svg$/i.test(file)) return undefined;
    const sized = { ...plain, width: meta.width, height: meta.height };
    if (meta.isDamaged || breaksOff(bytes, meta.format)) return { ...sized, isDamaged: true };
    const isRaster = meta.format === 'png' || meta.format === 'jpeg';
    if (!isRaster || bytes.length < minimumBytes) return sized;
    const variant = await makeVariant(bytes, meta.width);
    if (variant === 'isDamaged') return { ...sized, isDamaged: true };
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

/** Format and dimensions; undefined where the bytes are no image that sharp knows, or none at all. */
async function measure(bytes: Buffer): Promise<(Metadata & { isDamaged: boolean }) | undefined> {
  for (const isDamaged of [false, true]) {
    try {
      return { ...(await sharp(bytes, { failOn: isDamaged ? 'none' : 'warning' }).metadata()), isDamaged };
    } catch {
      // Once more without being strict, then given up.
    }
  }
  return undefined;
}

/** Whether the end of a file is missing: measuring reads no further than the beginning, and small images are not decoded. */
function breaksOff(bytes: Buffer, format: string | undefined): boolean {
  if (format === 'png') return bytes.lastIndexOf('IEND') === -1;
  return format === 'jpeg' && bytes.lastIndexOf(endOfJpeg) === -1;
}

const endOfJpeg = Buffer.from([0xff, 0xd9]);

async function encode(bytes: Buffer, width: number): Promise<Buffer | undefined> {
  try {
    return await sharp(bytes).resize({ width, withoutEnlargement: true }).webp({ quality: 82, effort: 2 }).toBuffer();
  } catch {
    return undefined;
  }
}

/** The format of `favicon.ico`: browsers show it, sharp does not know it. */
const isIcon = (bytes: Buffer): boolean => bytes.length > 6 && bytes.readUInt32LE(0) === 0x0001_0000;

/** Names of the variants that a page's pictures ask for; what its text says of variants does not count. */
export function variantNames(html: string): string[] {
  // Only the pipeline writes `<source>`: authors' own is taken out, and in texts and attributes `<` and `"` are escaped.
  return [...html.matchAll(/<source\b[^>]*\ssrcset="[^"]*_variants\/([0-9a-f]{16}-\d+\.webp)/g)].flatMap(
    ({ 1: name }) => name ?? [],
  );
}

/** Copies variants from the cache into the finished site. Rejects with `UsageError` where the cache has lost one. */
export async function copyVariants(names: Iterable<string>, cacheDir: string, outDir: string): Promise<void> {
  const target = path.join(outDir, 'assets/_variants');
  await mkdir(target, { recursive: true });
  for (const name of names) {
    const kept = path.join(cacheDir, 'images', name);
    if (!existsSync(kept))
      throw new UsageError(`The cache has lost \`${kept}\`. Remove the folder \`${cacheDir}\` and build again.`);
    await copyFile(kept, path.join(target, name));
  }
}
