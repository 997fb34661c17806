// Text of a finished site beside itself as `.br` and `.gz`, so that hosts send it small without work. Made once: at these
// levels 74 MB take four seconds of one processor, and Brotli at its best would take minutes.
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { digest } from '../../digest.ts';
import { openKeptFiles } from '../cache/kept-files.ts';
import { compressedForms, type CompressedForm } from '../delivery/compressed-forms.ts';
import { contentType, isText } from '../delivery/content-types.ts';
import type { SiteFiles } from './site-files.ts';
import { takeKept, writeAndKeep } from './take-kept.ts';

const encodings = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gz: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: 9 }),
};

/** What makes the bytes of a form besides those of the text. */
const encoders = JSON.stringify([process.versions.zlib, process.versions['brotli'], 'quality 6, level 9']);

/** Threads that compress at once: as many as Node keeps for such work. */
const atOnce = 4;

/** Files shorter than this, in bytes, fit into one packet either way. */
const shortest = 1000;

/** Writes `<file>.br` and `<file>.gz` for each text of the site but the shortest. */
export async function compressFiles(site: SiteFiles, cacheDir: string): Promise<void> {
  const kept = openKeptFiles(path.join(cacheDir, 'compressed'));
  const makeForm = async (file: string, ofText: string, ending: CompressedForm['ending']): Promise<void> => {
    const [form, key] = [`${file}.${ending}`, digest(`${ofText} ${ending} ${encoders}`)];
    if (!takeKept(site, form, kept, key)) writeAndKeep(site, form, await encodings[ending](site.read(file)), kept, key);
  };
  const texts = site
    .list()
    .filter(([file]) => isText(contentType(file)) && site.sizeOf(file) >= shortest)
    .values();
  const work = async (): Promise<void> => {
    for (const [file, ofText] of texts) for (const { ending } of compressedForms) await makeForm(file, ofText, ending);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  kept.sweep();
}
