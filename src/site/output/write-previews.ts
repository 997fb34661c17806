// The preview pictures of the pages that are built, beside the pages. What a picture shows is its key in the cache.
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { previewUrl } from '../../catalog/urls.ts';
import { codeVersion } from '../cache/code-version.ts';
import { openKeptFiles } from '../cache/kept-files.ts';
import { digest } from '../../digest.ts';
import type { Reuse } from '../content/reuse.ts';
import { articlePreview, previewTexts, sitePreview } from '../page-values/previews.ts';
import type { Site } from '../page-values/site.ts';
import type { createPreviewDrawer, PreviewTexts } from '../previews/draw-preview.ts';
import type { SiteFiles } from './site-files.ts';
import { takeKept, writeAndKeep } from './take-kept.ts';

interface PreviewFile {
  /** Relative to the site's folder. */
  file: string;
  texts: PreviewTexts;
}

function listPreviews(loaded: Site): PreviewFile[] {
  const { catalog } = loaded;
  return catalog.site.building.flatMap((locale) => [
    ...(sitePreview(loaded, locale) ? [{ file: previewUrl('', locale), texts: previewTexts(loaded, locale) }] : []),
    ...Object.values(catalog.byLocale[locale] ?? {})
      .filter((document) => articlePreview(loaded, document))
      .map((document) => ({
        file: decodeURIComponent(previewUrl('', locale, document.path)),
        texts: previewTexts(loaded, locale, document),
      })),
  ]);
}

/** Writes them; `progress` is told how many are done. */
export async function writePreviews(
  loaded: Site,
  site: SiteFiles,
  progress: (done: number, total: number) => void,
): Promise<Reuse> {
  const reuse: Reuse = { step: 'Preview pictures', reused: 0, anew: [] };
  const { previews, settings } = loaded;
  if (!previews) return reuse;
  const kept = openKeptFiles(path.join(settings.cacheDir, 'previews'));
  const version = codeVersion(path.join(import.meta.dirname, '../previews/draw-preview.ts'));
  const files = listPreviews(loaded);
  let drawer: ReturnType<typeof createPreviewDrawer> | undefined;
  const makeOne = async ({ file, texts }: PreviewFile): Promise<void> => {
    const key = digest(JSON.stringify([version, previews.fonts.digest, texts]));
    if (takeKept(site, file, kept, key)) reuse.reused += 1;
    else {
      drawer ??= import('../previews/draw-preview.ts').then((drawing) => drawing.createPreviewDrawer(previews.fonts));
      writeAndKeep(site, file, await (await drawer)(texts), kept, key);
      reuse.anew.push({ name: file, reason: 'what it shows is new' });
    }
    progress(reuse.reused + reuse.anew.length, files.length);
  };
  const rest = files.values();
  const work = async (): Promise<void> => {
    for (const file of rest) await makeOne(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  kept.save();
  return reuse;
}
