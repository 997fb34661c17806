// Rows of a preview picture while it is drawn: each pixel is a place in a palette of the inks, in steps.
import { lightColours } from '../light-colours.ts';
import { previewSize } from './preview-size.ts';

const inks = ['text', 'muted', 'accent', 'line'] as const;
type Ink = (typeof inks)[number];

/** Steps from paper to ink: more are not told apart. */
const steps = 15;

const channels = (colour: string): number[] => colour.match(/[0-9a-f]{2}/g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
const mix = (ink: string, share: number): string =>
  `#${channels(ink)
    .map((value, index) => Math.round(value * share + (channels(lightColours.page)[index] ?? 0) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;

/** Paper, then the steps of each ink. */
export const palette = [
  lightColours.page,
  ...inks.flatMap((ink) => Array.from({ length: steps }, (_, step) => mix(lightColours[ink], (step + 1) / steps))),
];

/** How much of each pixel is covered, 0 to 255. */
export interface Mask {
  data: Buffer;
  info: { width: number; height: number };
}

/** Bytes of a row: PNG has one for its filter before the pixels. */
export const rowLength = previewSize.width + 1;

/** Of paper. */
export const newRows = (count: number): Uint8Array => new Uint8Array(rowLength * count);

/** For each ink, of how much of a pixel is covered its place in the palette. Half a step is none. */
const placesOf = Object.fromEntries(
  inks.map((ink, index) => [
    ink,
    Uint8Array.from({ length: 256 }, (_, covered) =>
      covered > 127 / steps ? index * steps + Math.round((covered * steps) / 255) : 0,
    ),
  ]),
) as Record<Ink, Uint8Array>;

/** Colours what a mask covers of rows of a picture, whose pixels count in the palette. */
export function paint(rows: Uint8Array, { data, info }: Mask, ink: Ink, left: number, top: number): void {
  const places = placesOf[ink];
  const end = Math.min(info.height, rows.length / rowLength - top);
  const [from, to] = [Math.max(0, -left), Math.min(info.width, previewSize.width - left)];
  for (let row = Math.max(0, -top); row < end; row += 1) {
    const [source, target] = [row * info.width, (top + row) * rowLength + 1 + left];
    for (let column = from; column < to; column += 1) {
      const place = places[data[source + column] ?? 0] ?? 0;
      if (place !== 0) rows[target + column] = place;
    }
  }
}
