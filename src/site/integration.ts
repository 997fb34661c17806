// What happens around Astro's own work: development pages before it; assets and the search index after it.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import program from '../../package.json' with { type: 'json' };
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { policyHeader } from './content-security-policy.ts';
import { listAnswers } from './delivery/list-answers.ts';
import { makeArticleSources, writeArticleSources } from './output/article-sources.ts';
import { compressFiles } from './output/compress-files.ts';
import { copyAssets } from './output/copy-assets.ts';
import { collectGarbage } from './collect-garbage.ts';
import { contentLoader } from './content-loader.ts';
import { getLoadedContent, setContentLoader } from './page-values/shared-site.ts';
import { serveAssetsWhileWriting } from './serve/serve-assets.ts';
import { copyPublicFiles } from './output/copy-public-files.ts';
import { countPages } from './output/count-pages.ts';
import type { Reuse } from './content/reuse.ts';
import { createProgress } from './progress.ts';
import { indexForSearch } from './output/index-for-search.ts';
import { writeManifests } from './output/manifest.ts';
import { writeGuideSources } from './output/guide-sources.ts';
import { writeLlmsFiles } from './output/llms.ts';
import { writeOfflineFiles } from './output/offline-files.ts';
import { redirectPages, redirectScript } from './output/redirect-pages.ts';
import { writePreviews } from './output/write-previews.ts';
import type { BuildSettings } from './settings.ts';

/** The integration that makes a site of the content folder. */
export function helpCenter(settings: BuildSettings): AstroIntegration {
  const progress = createProgress();
  const pages: Reuse = { step: 'Pages', reused: 0, anew: [] };
  let articleSources: ReturnType<typeof makeArticleSources> | undefined;
  return {
    name: 'help-center',
    hooks: {
      'astro:config:setup'({ command, injectRoute, updateConfig }) {
        setContentLoader(contentLoader(settings, progress));
        updateConfig({ site: settings.siteUrl ?? undefined });
        if (command !== 'dev') return;
        // Files of the project alone pass through Astro's MDX, which runs what it reads.
        updateConfig({ integrations: [mdx()] });
        injectRoute({
          pattern: '/dev/page-components',
          entrypoint: new URL('./development/PageComponents.astro', import.meta.url),
          prerender: true,
        });
        injectRoute({
          pattern: '/dev/components',
          entrypoint: new URL('./development/Components.astro', import.meta.url),
          prerender: true,
        });
        injectRoute({
          pattern: '/dev/translations/[...locale]',
          entrypoint: new URL('./development/Translations.astro', import.meta.url),
          prerender: true,
        });
        injectRoute({
          pattern: '/dev/guides/[guide]',
          entrypoint: new URL('./development/GuidePage.astro', import.meta.url),
          prerender: true,
        });
      },
      'astro:server:setup'({ server }) {
        serveAssetsWhileWriting(server.middlewares, settings);
      },
      'astro:build:start'({ setPrerenderer }) {
        progress.update('bundle', 0, 1);
        articleSources = makeArticleSources(getLoadedContent());
        // Whoever waits for it is told; a build that fails before has nobody who does.
        articleSources.catch(() => undefined);
        collectGarbage();
        setPrerenderer((astros) => countPages(astros, progress, pages));
      },
      async 'astro:build:done'({ dir, logger }) {
        const outDir = fileURLToPath(dir);
        const loaded = getLoadedContent();
        loaded.reuse.push(pages);
        const { site } = loaded.catalog;
        const { base, siteUrl, building, locales, isCompressed } = site;
        const compress = (done?: ReadonlySet<string>) => compressFiles(outDir, settings.outDir, done);
        const writeRest = async (): Promise<void> => {
          progress.update('files', 0, 1);
          const copied = await copyAssets(loaded, outDir);
          logger.info(`${copied} images and other files`);
          const sources = writeArticleSources(await (articleSources ?? makeArticleSources(loaded)), outDir);
          writeLlmsFiles(loaded, outDir, (document) => sources.get(document) ?? '');
          writeGuideSources(loaded, outDir);
          for (const { file, html } of redirectPages(loaded)) {
            const target = path.join(outDir, file);
            await mkdir(path.dirname(target), { recursive: true });
            await writeFile(target, html);
          }
          progress.update('files', copied, copied);
          loaded.reuse.push(await writePreviews(loaded, outDir, (done, total) => progress.update('previews', done, total)));
          const told = { info: (line: string) => logger.info(line), progress: progress.update, note: progress.note };
          await indexForSearch(loaded, outDir, told).finally(progress.finish);
          writeOfflineFiles(loaded, outDir);
          copyPublicFiles(loaded, outDir);
        };
        // What Astro wrote is compressed while the rest is made, which adds files and changes none.
        const [early] = await Promise.all([isCompressed ? compress() : undefined, writeRest()]);
        if (early) await compress(early.files);
        writeManifests(outDir, {
          program: `${program.name} ${program.version}`,
          settings: { base, siteUrl: siteUrl ?? '', policy: policyHeader(site, [redirectScript]) },
          locales: building,
          languages: Object.fromEntries(locales.map(({ locale, lang }) => [locale, lang])),
          answers: listAnswers(loaded),
        });
      },
    },
  };
}
