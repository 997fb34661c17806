// Text of a finished site beside itself as `.br` and `.gz`, so that hosts send it small without work. Made once: at these
// levels 74 MB take three seconds of one processor, and Brotli at its best would take minutes.
import path from 'node:path';
import { digest } from '../../../digest.ts';
import { openKeptFiles } from '../../cache/kept-files.ts';
import { compressedForms } from '../../delivery/compressed-forms.ts';
import { contentType, isText } from '../../delivery/content-types.ts';
import type { SiteFiles } from '../folder/site-files.ts';
import { takeKept, writeAndKeep } from '../folder/take-kept.ts';
import { compressText, encoders } from './compress-text.ts';
import { mapInThread } from '../map-in-thread.ts';

/** Files shorter than this, in bytes, fit into one packet either way. */
const shortest = 1000;

export interface Compressor {
  /**
   * Writes `<file>.br` and `<file>.gz` for each text but the shortest that the site has by now and had not before, unless
   * they are there.
   */
  compress(): Promise<void>;
  /** Ends the work: keeps what was made for the next builds. */
  save(): void;
}

export function createCompressor(site: SiteFiles, cacheDir: string): Compressor {
  const kept = openKeptFiles(path.join(cacheDir, 'compressed'));
  const done = new Set<string>();
  return {
    async compress() {
      const texts = site.list().filter(([file]) => !done.has(file) && isText(contentType(file)) && site.sizeOf(file) >= shortest);
      for (const [file] of texts) done.add(file);
      const missing = texts
        .flatMap(([file, ofText]) =>
          compressedForms.map(({ ending }) => ({
            ending,
            place: site.placeOf(file),
            form: `${file}.${ending}`,
            key: digest(`${ofText} ${ending} ${encoders}`),
          })),
        )
        // A form that lies there already is its author's, who may have made it better.
        .filter(({ form, key }) => site.digestOf(form) === undefined && !takeKept(site, form, kept, key));
      const tasks = missing.map(({ place, ending }) => ({ place, ending }));
      const made = await mapInThread(tasks, compressText, new URL('./compress-worker.ts', import.meta.url));
      for (const [index, { form, key }] of missing.entries()) {
        const bytes = made[index];
        if (bytes !== undefined) writeAndKeep(site, form, bytes, kept, key);
      }
    },
    save: kept.save,
  };
}
