// A text in its compressed forms. Without waiting: what Node does for a call that waits, a stream and a handle for each text,
// costs as much as the compression.
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { CompressedForm } from '../../delivery/compressed-forms.ts';

export interface CompressTask {
  /** Where the text lies. */
  place: string;
  ending: CompressedForm['ending'];
}

const encodings = {
  br: (bytes: Buffer): Buffer =>
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gz: (bytes: Buffer): Buffer => gzipSync(bytes, { level: 9 }),
};

/** What makes the bytes of a form besides those of the text. */
export const encoders = JSON.stringify([process.versions.zlib, process.versions['brotli'], 'quality 6, level 9']);

/** Bytes alone: what zlib gives is the beginning of a larger buffer, which would be copied from thread to thread as a whole. */
export const compressText = ({ place, ending }: CompressTask): Uint8Array =>
  new Uint8Array(encodings[ending](readFileSync(place)));
