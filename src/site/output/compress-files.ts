// Text of a finished site beside itself as `.br` and `.gz`, so that hosts send it small without work. Made once while
// building: at these levels 74 MB take four seconds of one processor, and Brotli at its best would take minutes.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentType, isText } from '../delivery/content-types.ts';
import { listFiles } from './manifest.ts';

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

/** Writes `<file>.br` and `<file>.gz` for each text of the folder but the shortest; gives how many. */
export async function compressFiles(folder: string): Promise<number> {
  const files = listFiles(folder).filter((file) => isText(contentType(file)));
  let next = 0;
  let compressed = 0;
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const from = path.join(folder, file);
      const bytes = await readFile(from);
      if (bytes.length < shortest) continue;
      for (const [ending, encode] of Object.entries(encodings)) await writeFile(`${from}.${ending}`, await encode(bytes));
      compressed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return compressed;
}
