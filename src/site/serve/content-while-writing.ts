// `npm run dev`: the site that pages are made of is there before the server answers, and made again after each change of the
// content. No collection of Astro's holds it: where one could not be loaded Astro serves all the same, and each page fails.
import type { HookParameters } from 'astro';
import { reportProblems } from '../content/report-problems.ts';
import { isWithin } from '../is-within.ts';
import { loadSite } from '../page-values/load-site.ts';
import { shareSite } from '../page-values/shared-site.ts';
import { createProgress } from '../progress.ts';
import type { BuildSettings } from '../settings.ts';

type Server = Pick<HookParameters<'astro:server:setup'>['server'], 'watcher' | 'environments'>;

/** Loads the content, and again when it changes. Rejects where no site can be made of it at first. */
export async function loadContentWhileWriting({ watcher, environments }: Server, settings: BuildSettings): Promise<void> {
  const { update, finish } = createProgress();
  const load = async (): Promise<void> => {
    const site = { ...(await loadSite({ settings, progress: update }).finally(finish)), isDevelopment: true };
    shareSite(site);
    // An author sees the page and the problems; only a build stops at them.
    reportProblems(site, { isFatal: false });
  };
  const loadAnew = async (): Promise<void> => {
    try {
      await load();
    } catch (error) {
      return void process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
    // Astro keeps the addresses of a page, with their values, until it hears this; then browsers load the page that they show.
    for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
    environments['client']?.hot.send({ type: 'full-reload', path: '*' });
  };
  let loaded = load();
  await loaded;
  let pending: NodeJS.Timeout | undefined;
  watcher.add(settings.contentDir);
  watcher.on('all', (_event, file) => {
    if (!isWithin(file, settings.contentDir)) return;
    clearTimeout(pending);
    // Saving several files at once gives several events: one load answers them all. The next waits for it, so that the last wins.
    pending = setTimeout(() => (loaded = loaded.then(loadAnew)), 50);
  });
}
