// The preview pictures of the pages that are built, beside the pages. What a picture shows is its key in the cache.
import path from 'node:path';
import { previewUrl } from '../../catalog/urls.ts';
import { askProcess } from '../child-process.ts';
import { codeVersion } from '../cache/code-version.ts';
import { openKeptFiles } from '../cache/kept-files.ts';
import { digest } from '../../digest.ts';
import type { Reuse } from '../content/reuse.ts';
import { articlePreview, previewTexts, sitePreview } from '../page-values/frame/previews.ts';
import type { Site } from '../page-values/site.ts';
import type { DrawnPreview, PreviewTask, PreviewTexts } from '../previews/draw-preview.ts';
import type { SiteFiles } from './folder/site-files.ts';
import { takeKept, writeAndKeep } from './folder/take-kept.ts';

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

/** Writes them; those that no earlier build kept are drawn in a process of their own, where there are many. */
export async function writePreviews(loaded: Site, site: SiteFiles): Promise<Reuse> {
  const reuse: Reuse = { step: 'Preview pictures', reused: 0, anew: [] };
  const { previews, settings } = loaded;
  if (!previews) return reuse;
  const kept = openKeptFiles(path.join(settings.cacheDir, 'previews'));
  const version = codeVersion(path.join(import.meta.dirname, '../previews/draw-preview.ts'));
  const files = listPreviews(loaded).map(({ file, texts }) => ({
    file,
    texts,
    key: digest(JSON.stringify([version, previews.fonts.digest, texts])),
  }));
  const missing = files.filter(({ file, key }) => !takeKept(site, file, kept, key));
  reuse.reused = files.length - missing.length;
  const { files: fontFiles, families } = previews.fonts;
  const task = { fonts: { files: fontFiles, families }, texts: missing.map(({ texts }) => texts) };
  await draw(task, ({ index, png }) => {
    const { file, key } = missing[index] as (typeof missing)[number];
    writeAndKeep(site, file, png, kept, key);
    reuse.anew.push({ name: file, reason: 'what it shows is new' });
  });
  kept.save();
  return reuse;
}

/** Below so many pictures a process takes longer to start than they take. */
const worthAProcess = 50;
const drawProcess = new URL('../previews/draw-process.ts', import.meta.url);

async function draw(task: PreviewTask, onPreview: (drawn: DrawnPreview) => void): Promise<void> {
  if (task.texts.length >= worthAProcess) return askProcess<void, DrawnPreview>(drawProcess, task, { onPart: onPreview });
  // Loaded where something is drawn: most builds draw nothing.
  if (task.texts.length > 0) await (await import('../previews/draw-preview.ts')).drawPreviews(task, onPreview);
}
