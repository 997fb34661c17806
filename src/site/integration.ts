// What Astro is told of us: what the content is and which pages authors have besides, while one writes; in a build that it
// compiles the pages and makes none (`program/`).
import { renameSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { programParts } from './program/program-parts.ts';
import type { BuildSettings } from './settings.ts';

/** Pages for authors, in `npm run dev` alone. */
const developmentPages = {
  '/dev/page-components': 'PageComponents.astro',
  '/dev/components': 'Components.astro',
  '/dev/components/article': 'SampleArticle.astro',
  '/dev/translations/[...locale]': 'Translations.astro',
  '/dev/guides/[guide]': 'GuidePage.astro',
};

/** The integration that makes a site of the content folder. */
export function helpCenter(settings: BuildSettings): AstroIntegration {
  let assets = '';
  return {
    name: 'help-center',
    hooks: {
      async 'astro:config:setup'({ command, injectRoute, updateConfig }) {
        updateConfig({ site: settings.siteUrl ?? undefined });
        if (command === 'dev') {
          // Not for a build: it takes a second.
          const { default: mdx } = await import('@astrojs/mdx');
          // Files of the project alone pass through Astro's MDX, which runs what it reads.
          updateConfig({ integrations: [mdx()] });
          for (const [pattern, file] of Object.entries(developmentPages))
            injectRoute({ pattern, entrypoint: new URL(`./development/${file}`, import.meta.url), prerender: true });
        }
        // Astro writes types below the root that it was given, and the project may be read-only: a build gives it another.
        if (command === 'build') updateConfig({ root: pathToFileURL(`${settings.projectDir}/`) });
      },
      async 'astro:server:setup'({ server }) {
        const [{ loadContentWhileWriting }, { serveAssetsWhileWriting }, { leadToProblemsOfGuides }] = await Promise.all([
          import('./serve/content-while-writing.ts'),
          import('./serve/serve-assets.ts'),
          import('./serve/left-out-guides.ts'),
        ]);
        await loadContentWhileWriting(server, settings);
        serveAssetsWhileWriting(server.middlewares, settings);
        leadToProblemsOfGuides(server.middlewares);
      },
      'astro:config:done'({ config }) {
        assets = fileURLToPath(config.outDir);
      },
      'astro:build:start'({ setPrerenderer }) {
        setPrerenderer({
          name: 'help-center',
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('Pages are made by their program, after Astro.')),
          // Astro removes the program next.
          teardown: async () => renameSync(path.join(assets, '.prerender'), path.join(assets, '..', programParts.pages)),
        });
      },
    },
  };
}
