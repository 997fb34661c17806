// Our content loader, for `npm run dev`. Astro's own `glob()` logs what fails, writes an empty page and goes on.
// The collection itself holds nothing but a date: pages read the loaded value, and a new date makes Astro reload them.
import path from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { loadSite } from './page-values/load-site.ts';
import { shareSite } from './page-values/shared-site.ts';
import type { Progress } from './progress.ts';
import { reportProblems } from './content/report-problems.ts';
import type { BuildSettings } from './settings.ts';

/** `progress` is told what is being done; its line ends with each load. */
export function contentLoader(settings: BuildSettings, progress: Progress): Loader {
  return {
    name: 'help-center',
    async load(context) {
      const load = async () => {
        const loaded = await loadSite({ settings, progress: progress.update }).finally(progress.finish);
        const site = { ...loaded, isDevelopment: true };
        shareSite(site);
        // An author sees the page and the problems; only a build stops at them.
        reportProblems(site, { isFatal: false });
      };
      await load();
      watch(context, settings.contentDir, load);
    },
  };
}

// Saving several files at once gives several events: one load answers them all.
function watch({ watcher, logger, store }: LoaderContext, contentDir: string, load: () => Promise<void>): void {
  if (!watcher) return;
  watcher.add(contentDir);
  let pending: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, file) => {
    if (path.relative(contentDir, file).startsWith('..')) return;
    clearTimeout(pending);
    pending = setTimeout(() => {
      load()
        // A changed value makes Astro reload the open page even where only a guide or a table of contents changed.
        .then(() => store.set({ id: 'loaded', data: { at: Date.now() } }))
        .catch((error: unknown) => logger.error(error instanceof Error ? error.message : String(error)));
    }, 50);
  });
}
