// A thread that compresses. Without waiting: what Node does for a call that waits, a stream and a handle for each file, cost
// as much as the compression.
import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { compressedForms, type CompressedForm } from '../delivery/compressed-forms.ts';

export interface CompressTask {
  folder: string;
  /** Relative to the folder. */
  files: readonly string[];
  /** The folder of an earlier site. */
  before: string;
  /** Its files with their digests. */
  known: ReadonlyMap<string, readonly string[]>;
}

const encodings = {
  br: (bytes: Buffer): Buffer =>
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gz: (bytes: Buffer): Buffer => gzipSync(bytes, { level: 9 }),
};

/** Files shorter than this fit into one packet either way. */
const shortest = 1000;

function compress({ folder, files, before, known }: CompressTask): number {
  const isKnown = (file: string, bytes: Buffer): boolean => known.get(file)?.includes(hash('sha256', bytes)) === true;
  const keptForm = (form: string): Buffer | undefined => {
    try {
      const bytes = readFileSync(path.join(before, form));
      return isKnown(form, bytes) ? bytes : undefined;
    } catch {
      return undefined; // somebody took it away
    }
  };
  const makeForm = (file: string, bytes: Buffer, ending: CompressedForm['ending']): Buffer => {
    const kept = known.has(`${file}.${ending}`) && isKnown(file, bytes) ? keptForm(`${file}.${ending}`) : undefined;
    return kept ?? encodings[ending](bytes);
  };
  let compressed = 0;
  for (const file of files) {
    const bytes = readFileSync(path.join(folder, file));
    if (bytes.length < shortest) continue;
    for (const { ending } of compressedForms)
      writeFileSync(path.join(folder, `${file}.${ending}`), makeForm(file, bytes, ending));
    compressed += 1;
  }
  return compressed;
}

parentPort?.postMessage(compress(workerData as CompressTask));
