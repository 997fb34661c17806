// Astro writes thousands of pages without a word: this stands in front of what renders them, and counts.
import type { HookParameters } from 'astro';
import type { Reuse } from '../content/reuse.ts';
import type { Progress } from '../progress.ts';

type Prerenderer = Exclude<Parameters<HookParameters<'astro:build:start'>['setPrerenderer']>[0], (...given: never[]) => unknown>;

/** The same prerenderer, with every page told to `progress`; `reuse` tells which are made anew. Astro asks for no others. */
export function countPages(prerenderer: Prerenderer, progress: Progress, reuse: Reuse): Prerenderer {
  let total = 0;
  let done = 0;
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      total = paths.length;
      reuse.reused = total;
      progress.update('pages', done, total);
      return paths;
    },
    render(request, options) {
      return prerenderer.render(request, options).then(
        (page) => {
          reuse.reused -= 1;
          reuse.anew.push({ name: new URL(request.url).pathname, reason: 'what it shows or a template changed' });
          progress.update('pages', (done += 1), total);
          return page;
        },
        (error: unknown) => {
          progress.finish();
          throw error;
        },
      );
    },
  };
}
