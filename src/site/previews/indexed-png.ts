// PNG with a palette (https://www.w3.org/TR/png-3/). sharp makes one only by searching for colours, which took 40 ms for a
// picture whose colours are known; as true colour it was three times as large.
import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** Rows that follow each other in a picture, compressed: what many pictures show is so once. */
export interface PngPart {
  /** Blocks of deflate (RFC 1951), none of them marked as the last, to a whole byte. */
  deflated: Uint8Array;
  /** Bytes before compression, and their Adler-32 (RFC 1950 8.2) in its two halves. */
  length: number;
  adler: readonly [sum: number, sumOfSums: number];
}

export interface IndexedImage {
  width: number;
  height: number;
  /** From top to bottom. */
  parts: readonly PngPart[];
  /** At most 256 colours, each `#rrggbb`. */
  palette: readonly string[];
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** How zlib's format begins (deflate, a window of 32 kB), and an empty block that is the last. */
const streamHead = Buffer.from([0x78, 0x01]);
const streamEnd = Buffer.from([0x03, 0x00]);

/**
 * Without waiting: the rows may be drawn upon again at once. Of each row a byte for the kind of its filter (0: none, as the
 * specification advises for palettes), then one for each pixel, which counts in the palette. `level` is zlib's.
 */
export const compressRows = (rows: Uint8Array, level: number): PngPart => ({
  deflated: deflateRawSync(rows, { level, finishFlush: constants.Z_SYNC_FLUSH }),
  length: rows.length,
  adler: adler32(rows),
});

export function encodeIndexedPng({ width, height, parts, palette }: IndexedImage): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a pixel, of a palette; compression, filter and interlace are the usual.
  header.set([8, 3, 0, 0, 0], 8);
  const checksum = Buffer.alloc(4);
  const [sum, sumOfSums] = parts.reduce(joinAdler, [1, 0] as const);
  checksum.writeUInt16BE(sumOfSums, 0);
  checksum.writeUInt16BE(sum, 2);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.map((colour) => colour.slice(1)).join(''), 'hex')),
    chunk('IDAT', Buffer.concat([streamHead, ...parts.map(({ deflated }) => deflated), streamEnd, checksum])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

const adlerModulus = 65_521;

/** Node gives it at the end of zlib's format alone. Copying for it takes a third of what adding up here took. */
function adler32(bytes: Uint8Array): PngPart['adler'] {
  const copied = deflateSync(bytes, { level: 0, chunkSize: bytes.length + 1_024 });
  return [copied.readUInt16BE(copied.length - 2), copied.readUInt16BE(copied.length - 4)];
}

/** Of what stood before and the next part. Each part's own began at 1. */
const joinAdler = ([sum, sumOfSums]: PngPart['adler'], { adler, length }: PngPart): PngPart['adler'] => [
  (sum + adler[0] + adlerModulus - 1) % adlerModulus,
  (sumOfSums + adler[1] + (sum + adlerModulus - 1) * (length % adlerModulus)) % adlerModulus,
];
