// Text of a finished site beside itself as `.br` and `.gz`, so that hosts send it small without work. Made once while
// building: at these levels 74 MB take four seconds of one processor, and Brotli at its best would take minutes.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { digest } from '../../digest.ts';
import { compressedForms, type CompressedForm } from '../delivery/compressed-forms.ts';
import { contentType, isText } from '../delivery/content-types.ts';
import { listFiles, readManifests } from '../delivery/manifest.ts';

const encodings = {
  br: (bytes: Buffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gz: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes, { level: 9 }),
};

/** Threads that compress at once: as many as Node keeps for such work. */
const atOnce = 4;

/** Files shorter than this fit into one packet either way. */
const shortest = 1000;

/**
 * Writes `<file>.br` and `<file>.gz` for each text of the folder but the shortest; gives how many. What the site of an
 * earlier build in `before` has of a text that is the same, and that nobody changed, is taken over.
 */
export async function compressFiles(folder: string, before: string): Promise<number> {
  const known = readManifests(before) ?? new Map<string, readonly string[]>();
  const files = listFiles(folder).filter((file) => isText(contentType(file)));
  let next = 0;
  let compressed = 0;
  const makeForm = async (file: string, bytes: Buffer, ending: CompressedForm['ending']): Promise<Buffer> => {
    const form = `${file}.${ending}`;
    if (!known.get(file)?.includes(digest(bytes)) || !known.has(form)) return encodings[ending](bytes);
    const kept = await readFile(path.join(before, form)).catch(() => undefined);
    return kept && known.get(form)?.includes(digest(kept)) ? kept : encodings[ending](bytes);
  };
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const bytes = await readFile(path.join(folder, file));
      if (bytes.length < shortest) continue;
      for (const { ending } of compressedForms)
        await writeFile(path.join(folder, `${file}.${ending}`), await makeForm(file, bytes, ending));
      compressed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return compressed;
}
