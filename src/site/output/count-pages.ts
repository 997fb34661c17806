// Astro writes thousands of pages without a word: this stands in front of what renders them, and counts.
import type { HookParameters } from 'astro';
import type { Progress } from '../progress.ts';

type Prerenderer = Exclude<Parameters<HookParameters<'astro:build:start'>['setPrerenderer']>[0], (...given: never[]) => unknown>;

/** The same prerenderer, with every page told to `progress`. */
export function countPages(prerenderer: Prerenderer, progress: Progress): Prerenderer {
  let total = 0;
  let done = 0;
  return {
    ...prerenderer,
    async getStaticPaths() {
      const paths = await prerenderer.getStaticPaths();
      total = paths.length;
      progress.update('pages', done, total);
      return paths;
    },
    render(request, options) {
      return prerenderer.render(request, options).then(
        (page) => {
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
