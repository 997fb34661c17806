// What is known about an image by its bytes alone: format, dimensions, whether it breaks off, and its lighter variant,
// made by sharp. Kept by the digest of the bytes, so that an image is decoded once in its life.
import { readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Metadata, Sharp, SharpOptions } from 'sharp';
import { digest } from '../../digest.ts';
import { replaceCached } from '../cache/replace-cached.ts';
import { openValuesOfCode } from '../cache/values-of-code.ts';

/** Not before: most builds after the first know all images, and libvips takes a moment to load. */
async function openImage(bytes: Buffer, options?: SharpOptions): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // An image is decoded once: what libvips keeps of it would only fill memory.
  sharp.cache(false);
  return sharp(bytes, options);
}

/** Change it when the recipe below changes: the variants get other names. */
const recipe = 'webp-3';
/**
 * One width for all screens: the text column is 44rem (704 px) wide, so this serves two pixels to a point, and phones
 * with three. A second, narrower one was measured: it doubled the encoding time and few phones would take it.
 */
const largestWidth = 1440;
/** Smaller files gain nothing that a second format would repay. */
const minimumBytes = 12_000;
/** How old, in milliseconds, the date of a variant in use may become; src/site/cache/sweep.ts removes old ones. */
const refreshAfter = 7 * 86_400_000;

export interface ImageFacts {
  /** As sharp names it; `ico` for icons, which are not measured; undefined where the bytes are no image. */
  format: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
  isDamaged?: boolean | undefined;
  variant?: Variant | undefined;
}

export interface Variant {
  /** Name of its file in the folder of variants. */
  name: string;
  width: number;
  bytes: number;
  checksum: number;
}

export interface KnownImages {
  /** `isNew` where the image had to be decoded. */
  look(bytes: Buffer): Promise<{ facts: ImageFacts; isNew: boolean }>;
  save(): void;
}

/** The folder of variants in a cache folder. */
export const variantsFolder = (cacheDir: string): string => path.join(cacheDir, 'images');

export function openKnownImages(cacheDir: string): KnownImages {
  const folder = variantsFolder(cacheDir);
  const known = openValuesOfCode<ImageFacts>(cacheDir, 'image-facts', import.meta.filename);
  return {
    async look(bytes) {
      const key = digest(bytes);
      const kept = known.get(key);
      if (kept && (kept.variant === undefined || isWhole(folder, kept.variant))) return { facts: kept, isNew: false };
      const facts = await examine(bytes, folder);
      known.set(key, facts);
      return { facts, isNew: true };
    },
    save: known.save,
  };
}

async function examine(bytes: Buffer, folder: string): Promise<ImageFacts> {
  if (isIcon(bytes)) return { format: 'ico' };
  const meta = await measure(bytes);
  if (!meta?.width || !meta.height) return { format: undefined };
  const { format, width, height } = meta;
  const facts = { format, width, height };
  if (meta.isDamaged || breaksOff(bytes, format)) return { ...facts, isDamaged: true };
  if ((format !== 'png' && format !== 'jpeg') || bytes.length < minimumBytes) return facts;
  const shown = Math.min(width, largestWidth);
  const lighter = await encode(bytes, shown);
  if (lighter === undefined) return { ...facts, isDamaged: true };
  if (lighter.length === 0 || lighter.length >= bytes.length * 0.9) return facts;
  const name = `${digest(recipe, bytes).slice(0, 16)}-${shown}.webp`;
  replaceCached(path.join(folder, name), lighter);
  return { ...facts, variant: { name, width: shown, bytes: lighter.length, checksum: crc32(lighter) } };
}

/** Whether a variant is there as it was made. */
function isWhole(folder: string, { name, bytes, checksum }: Variant): boolean {
  const file = path.join(folder, name);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.size !== bytes || crc32(readFileSync(file)) !== checksum) return false;
  if (Date.now() - stats.mtimeMs > refreshAfter) utimesSync(file, new Date(), new Date());
  return true;
}

/** Format and dimensions; undefined where the bytes are no image that sharp knows, or none at all. */
async function measure(bytes: Buffer): Promise<(Metadata & { isDamaged: boolean }) | undefined> {
  for (const isDamaged of [false, true]) {
    try {
      return { ...(await (await openImage(bytes, { failOn: isDamaged ? 'none' : 'warning' })).metadata()), isDamaged };
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
    const image = await openImage(bytes);
    return await image.resize({ width, withoutEnlargement: true }).webp({ quality: 82, effort: 2 }).toBuffer();
  } catch {
    return undefined;
  }
}

/** The format of `favicon.ico`: browsers show it, sharp does not know it. */
const isIcon = (bytes: Buffer): boolean => bytes.length > 6 && bytes.readUInt32LE(0) === 0x0001_0000;
