// Images as pages show them: real dimensions, lighter variants. What is known of an image is found in image-facts.ts;
// the variants are copied into the site after the pages.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findAsset } from '../../catalog/links/fallback.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { PreparedImage } from '../../resolution.ts';
import { listAddresses, readAddress, writeAddress } from '../../site-address.ts';
import type { Locale } from '../../vocabulary.ts';
import { UsageError } from '../settings.ts';
import { variantsFolder, type ImageFacts, type KnownImages } from './image-facts.ts';
import type { Reuse } from './reuse.ts';

const sizes = '(max-width: 48rem) 100vw, 44rem';
/** Where variants lie in the asset store of the site. An author's folder of that name is none: it lacks the digests. */
const variants = 'variants/';
/** The same in the finished site. */
export const variantsUrl = `assets/${variants}`;

export interface ImageStore {
  /** Address, dimensions and variants of an image of the asset store; undefined where no browser could show the file. */
  prepare(assetPath: string, locale: Locale): Promise<PreparedImage | undefined>;
  reuse: Reuse;
}

/** An image that breaks off is published as it is, without variants. */
export function createImageStore(catalog: Catalog, known: KnownImages): ImageStore {
  const reuse: Reuse = { step: 'Images', reused: 0, anew: [] };
  const prepared = new Map<string, Promise<PreparedImage | undefined>>();

  async function prepareOne(file: string, address: string): Promise<PreparedImage | undefined> {
    let bytes: Buffer;
    try {
      bytes = readFileSync(path.join(catalog.contentDir, file));
    } catch {
      return undefined;
    }
    const { facts, isNew } = await known.look(bytes);
    if (isNew) reuse.anew.push({ name: file, reason: 'these bytes are new' });
    else reuse.reused += 1;
    return describe(facts, file, address);
  }

  return {
    reuse,
    async prepare(assetPath, locale) {
      const found = findAsset(catalog, assetPath, locale);
      if (!found) return undefined;
      const address = writeAddress(['file', found.isOverride ? found.locale : '', assetPath]);
      const one = prepared.get(address) ?? prepareOne(found.file.file, address);
      prepared.set(address, one);
      return one;
    },
  };
}

function describe(
  { format, width, height, isDamaged, variant }: ImageFacts,
  file: string,
  src: string,
): PreparedImage | undefined {
  if (format === 'ico') return { src };
  // Browsers go by the ending, which names the type of the file.
  if (format === undefined || (format === 'svg') !== /\.svg$/i.test(file)) return undefined;
  const sized = { src, width, height };
  if (isDamaged) return { ...sized, isDamaged };
  if (variant === undefined) return sized;
  const srcset = `${writeAddress(['file', '', variants + variant.name])} ${variant.width}w`;
  return { ...sized, sources: [{ type: 'image/webp', srcset, sizes }] };
}

/** Names of the variants that the pictures of a rendering ask for. */
export function variantNames(html: string): string[] {
  return listAddresses(html).flatMap((text) => {
    const address = readAddress(text);
    const name = address?.[0] === 'file' && address[2].startsWith(variants) ? address[2].slice(variants.length) : '';
    return /^[0-9a-f]{16}-\d+\.webp$/.test(name) ? name : [];
  });
}

/** A variant from the cache. Throws `UsageError` where the cache has lost it meanwhile. */
export function readVariant(cacheDir: string, name: string): Buffer {
  const kept = path.join(variantsFolder(cacheDir), name);
  if (!existsSync(kept)) throw new UsageError(`\`${kept}\` was removed while this build ran. Build again.`);
  return readFileSync(kept);
}
