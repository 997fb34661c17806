// Images and other files that articles use, from the content folder into the finished site.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { assetUrl } from '../../catalog/urls.ts';
import { readVariant, variantNames, variantsUrl } from '../content/images.ts';
import type { LoadedContent } from '../content/load.ts';
import { makeSvgSafe } from '../../drawings/safe-svg.ts';
import { isSvg } from '../content/svg-problems.ts';
import type { SiteFiles } from './folder/site-files.ts';

/** Every file of the asset store with its place in the site's folder. */
export function assetFiles({ catalog }: Pick<LoadedContent, 'catalog'>): { file: string; target: string }[] {
  const { reference } = catalog.site;
  return Object.values(catalog.assets).flatMap(({ path: assetPath, files }) => {
    const shared = files[reference] ?? files[Object.keys(files).sort()[0] ?? ''];
    return [
      ...(shared ? [{ file: shared.file, target: decodeURIComponent(assetUrl('', assetPath)) }] : []),
      ...Object.entries(files)
        .filter(([locale]) => locale !== reference)
        .map(([locale, { file }]) => ({ file, target: decodeURIComponent(assetUrl('', assetPath, locale)) })),
    ];
  });
}

/** What readers get of a file where that is not the file as it is: drawings are written anew. */
export async function publishedBytes(file: string): Promise<string | undefined> {
  return isSvg(file) ? (makeSvgSafe(await readFile(file)).svg ?? '') : undefined;
}

/** Copies them and the image variants that the pages ask for. */
export async function copyAssets(loaded: LoadedContent, files: SiteFiles): Promise<void> {
  for (const { file, target } of assetFiles(loaded)) {
    const from = path.join(loaded.catalog.contentDir, file);
    files.write(target, (await publishedBytes(from)) ?? (await readFile(from)));
  }
  const variants = new Set<string>();
  for (const { sections } of loaded.rendered.values())
    for (const { blocks } of sections) for (const { html } of blocks) for (const name of variantNames(html)) variants.add(name);
  for (const name of variants) files.write(`${variantsUrl}${name}`, readVariant(loaded.settings.cacheDir, name));
}
