// Every file of a site, from the loaded content and the program of its pages: what is made of other files comes after them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import program from '../../../package.json' with { type: 'json' };
import { collectGarbage } from '../collect-garbage.ts';
import { policyHeader } from '../content-security-policy.ts';
import { listAnswers } from '../delivery/list-answers.ts';
import { listFilesBelow, writeManifests } from '../delivery/manifest.ts';
import type { Document } from '../../catalog/document.ts';
import type { Reuse } from '../content/reuse.ts';
import type { Site } from '../page-values/site.ts';
import type { PageProgram } from '../program/page-program.ts';
import { programParts } from '../program/program-parts.ts';
import type { Progress } from '../progress.ts';
import { makeArticleSources, writeArticleSources } from './sources/article-sources.ts';
import { createCompressor } from './compressed/compress-files.ts';
import { copyAssets } from './copy-assets.ts';
import { copyPublicFiles } from './copy-public-files.ts';
import { writeGuideSources } from './sources/guide-sources.ts';
import { startIndexing, type SearchIndexing } from './search/index-for-search.ts';
import { keepRest } from './folder/kept-site.ts';
import { writeLlmsFiles } from './sources/llms.ts';
import { writeOfflineFiles } from './offline/offline-files.ts';
import { redirectPages, redirectScript } from './machines/redirect-pages.ts';
import type { SiteFiles } from './folder/site-files.ts';
import { writePages } from './write-pages.ts';
import { writePreviews } from './write-previews.ts';

export interface CompiledPages {
  /** As `openProgramFolder` gives it. */
  folder: string;
  version: string;
  program: PageProgram;
}

/** Writes the site and, last, its manifests, which go into `folder`. Throws `ContentError` where the content forbids a site. */
export async function writeSite(
  loaded: Site,
  pages: CompiledPages,
  files: SiteFiles,
  { folder, progress }: { folder: string; progress: Progress },
): Promise<void> {
  const { site } = loaded.catalog;
  const { cacheDir } = loaded.settings;
  const assets = path.join(pages.folder, programParts.assets);
  for (const name of listFilesBelow(assets)) files.write(name, readFileSync(path.join(assets, name)));
  // Made beside: Markdown, preview pictures and the texts of the search while pages are written, and the compressed forms of
  // pages while the rest is.
  const sources = makeArticleSources(loaded);
  // After the thread of Markdown: both at once hold more memory.
  const previews = sources.then(() => writePreviews(loaded, files));
  // Whoever waits for them is told; a build that fails before has nobody who does.
  for (const started of [sources, previews]) started.catch(() => undefined);
  collectGarbage(Math.max(...loaded.reuse.map(({ anew }) => anew.length)));
  const search = startIndexing(loaded);
  const compressor = createCompressor(files, cacheDir);
  try {
    const { version } = pages;
    const written = await writePages(pages.program, files, {
      settings: loaded.settings,
      version,
      progress: (done, total) => progress.update('pages', done, total),
    });
    loaded.reuse.push(written);
    collectGarbage(written.anew.length);
    await Promise.all([
      site.isCompressed ? compressor.compress() : undefined,
      writeRest(loaded, files, {
        progress,
        search,
        previews,
        articleTexts: async () => writeArticleSources(await sources, files),
      }),
    ]);
  } finally {
    await search.stop();
  }
  if (site.isCompressed) await compressor.compress();
  compressor.save();
  loaded.inline.save();
  const { base, siteUrl, building, locales } = site;
  writeManifests(
    folder,
    {
      program: `${program.name} ${program.version}`,
      settings: { base, siteUrl: siteUrl ?? '', policy: policyHeader(site, [redirectScript]) },
      locales: building,
      languages: Object.fromEntries(locales.map(({ locale, lang }) => [locale, lang])),
      answers: listAnswers(loaded),
    },
    files.list(),
  );
  keepRest(files, folder, cacheDir);
}

/** What is neither a page nor made of all files. */
async function writeRest(
  loaded: Site,
  files: SiteFiles,
  {
    progress,
    search,
    previews,
    articleTexts,
  }: {
    progress: Progress;
    search: SearchIndexing;
    previews: Promise<Reuse>;
    articleTexts: () => Promise<Map<Document, string>>;
  },
): Promise<void> {
  progress.update('files', 0, 1);
  await copyAssets(loaded, files);
  const texts = await articleTexts();
  writeLlmsFiles(loaded, files, (document) => texts.get(document) ?? '');
  writeGuideSources(loaded, files);
  for (const { file, html } of redirectPages(loaded)) files.write(file, html);
  progress.update('files', 1, 1);
  progress.update('previews', 0, 1);
  const drawn = await previews;
  const count = drawn.reused + drawn.anew.length;
  progress.update('previews', count, count);
  loaded.reuse.push(drawn);
  await search.finish(files, progress).finally(progress.finish);
  writeOfflineFiles(loaded, files);
  copyPublicFiles(loaded, files);
}
