// Images and other files that articles use, from the content folder into the finished site.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { assetUrl } from '../../catalog/urls.ts';
import { copyVariants, variantNames } from '../content/images.ts';
import type { LoadedContent } from '../content/load.ts';
import { makeSvgSafe } from '../../drawings/safe-svg.ts';
import { isSvg } from '../content/svg-problems.ts';

/** Every file of the asset store with the address that pages use for it, without the base path. */
export function assetFiles({ catalog }: Pick<LoadedContent, 'catalog'>): { file: string; target: string }[] {
  const { reference } = catalog.site;
  return Object.values(catalog.assets).flatMap(({ path: assetPath, files }) => {
    const shared = files[reference] ?? files[Object.keys(files).sort()[0] ?? ''];
    return [
      ...(shared ? [{ file: shared.file, target: decodeURIComponent(assetUrl('/', assetPath)) }] : []),
      ...Object.entries(files)
        .filter(([locale]) => locale !== reference)
        .map(([locale, { file }]) => ({ file, target: decodeURIComponent(assetUrl('/', assetPath, locale)) })),
    ];
  });
}

/** What readers get of a file where that is not the file as it is: drawings are written anew. */
export async function publishedBytes(file: string): Promise<string | undefined> {
  return isSvg(file) ? (makeSvgSafe(await readFile(file)).svg ?? '') : undefined;
}

/** Copies them and the image variants that the pages ask for; gives how many files. */
export async function copyAssets(loaded: LoadedContent, outDir: string): Promise<number> {
  const files = assetFiles(loaded);
  for (const { file, target } of files) {
    const to = path.join(outDir, target);
    await mkdir(path.dirname(to), { recursive: true });
    const from = path.join(loaded.catalog.contentDir, file);
    const bytes = await publishedBytes(from);
    if (bytes === undefined) await copyFile(from, to);
    else await writeFile(to, bytes);
  }
  const variants = new Set<string>();
  for (const { sections } of loaded.rendered.values())
    for (const { blocks } of sections) for (const { html } of blocks) for (const name of variantNames(html)) variants.add(name);
  if (variants.size > 0) await copyVariants(variants, loaded.settings.cacheDir, outDir);
  return files.length + variants.size;
}
