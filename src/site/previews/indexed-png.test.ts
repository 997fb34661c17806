import sharp from 'sharp';
import { expect, test } from 'vitest';
import { compressRows, encodeIndexedPng } from './indexed-png.ts';

const palette = ['#ffffff', '#000000', '#0a5ab4'];
const [width, height] = [300, 400];

/** Rows with their filter bytes, of pixels that differ from place to place. */
const rowsFrom = (first: number, count: number): Uint8Array =>
  Uint8Array.from({ length: count * (width + 1) }, (_, at) => {
    const [row, column] = [first + Math.floor(at / (width + 1)), (at % (width + 1)) - 1];
    return column < 0 ? 0 : (row * row + column * 7) % 3;
  });
const encode = (...parts: Uint8Array[]): Buffer =>
  encodeIndexedPng({ width, height, palette, parts: parts.map((rows, index) => compressRows(rows, index === 0 ? 6 : 1)) });
/** Fails where a checksum is wrong. */
const pixelsOf = (png: Buffer): Promise<Buffer> => sharp(png, { failOn: 'warning' }).removeAlpha().raw().toBuffer();

test('a picture has the colours that its rows name', async () => {
  const pixels = await pixelsOf(encode(rowsFrom(0, height)));
  const expected = Array.from(rowsFrom(0, height))
    .filter((_, at) => at % (width + 1) > 0)
    .map((place) => palette[place]?.slice(1));
  expect(pixels.toString('hex')).toBe(expected.join(''));
});

test('parts that were compressed alone are one picture', async () => {
  const whole = await pixelsOf(encode(rowsFrom(0, height)));
  const inParts = encode(rowsFrom(0, 1), rowsFrom(1, 0), rowsFrom(1, 250), rowsFrom(251, height - 251));
  expect(await pixelsOf(inParts)).toEqual(whole);
});
