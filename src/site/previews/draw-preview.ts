// The picture that other programs show with a link to a page (`og:image`): topic, title, the line of the site, name and
// language. sharp draws the texts: it is here for the images already, and its Pango shapes every script and breaks lines.
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { escapeMarkup } from '../../escape-markup.ts';
import { lightColours } from '../light-colours.ts';
import { encodeIndexedPng } from './indexed-png.ts';
import type { PreviewFonts } from './preview-fonts.ts';
import { previewSize } from './preview-size.ts';

export interface PreviewTexts {
  /** Above the title; undefined where there is none. */
  topic: string | undefined;
  title: string;
  siteName: string;
  /** Name of the language in itself. */
  language: string;
  lang: string;
  dir: 'ltr' | 'rtl';
}

const margin = 80;
const textWidth = previewSize.width - 2 * margin;
const topicBottom = 126;
const titleTop = 158;
const tallestTitle = 290;
/** The largest that fits is taken. */
const titleSizes = [68, 58, 50, 42] as const;
const footBottom = 592;

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
const palette = [
  lightColours.page,
  ...inks.flatMap((ink) => Array.from({ length: steps }, (_, step) => mix(lightColours[ink], (step + 1) / steps))),
];

// The joined line of `Line.astro`, over the whole width.
const line = `<svg xmlns="http://www.w3.org/2000/svg" width="${previewSize.width}" height="${previewSize.height}"><path transform="translate(528 464) scale(2)" d="M-224 23h234c20 0 34-4 34-13a8 8 0 0 0-16 0c0 9 14 13 34 13h234" fill="none" stroke="#000" stroke-width="1.6" stroke-linecap="round"/></svg>`;

/** How much of each pixel is covered, 0 to 255. */
interface Mask {
  data: Buffer;
  info: { width: number; height: number };
}

const maskOf = (image: Sharp): Promise<Mask> => image.extractChannel(3).raw().toBuffer({ resolveWithObject: true });

/** Bytes of a row: PNG has one for its filter before the pixels. */
const rowLength = previewSize.width + 1;

/** Colours what a mask covers of a picture whose pixels count in the palette. */
function paint(rows: Uint8Array, { data, info }: Mask, ink: Ink, left: number, top: number): void {
  const { width, height } = previewSize;
  const first = inks.indexOf(ink) * steps;
  for (let row = Math.max(0, -top); row < info.height && top + row < height; row += 1)
    for (let column = Math.max(0, -left); column < info.width && left + column < width; column += 1) {
      const covered = data[row * info.width + column] ?? 0;
      // Half a step is none.
      if (covered > 127 / steps) rows[(top + row) * rowLength + 1 + left + column] = first + Math.round((covered * steps) / 255);
    }
}

/** Gives the function that draws; PNG. */
export async function createPreviewDrawer(fonts: PreviewFonts): Promise<(texts: PreviewTexts) => Promise<Buffer>> {
  await loadFonts(fonts);
  const family = escapeMarkup(fonts.families.join(','));
  const ground = new Uint8Array(rowLength * previewSize.height);
  // One for all pictures: a megabyte for each made the collector work more than everything else together.
  const rows = new Uint8Array(ground.length);
  paint(ground, await maskOf(sharp(Buffer.from(line))), 'line', 0, 0);
  /** `markup` of Pango: https://docs.gtk.org/Pango/pango_markup.html */
  const draw = (markup: string, lang: string, size: number, weight: 'bold' | 'normal'): Promise<Mask> =>
    maskOf(
      sharp({
        text: {
          text: `<span font_family="${family}" font_weight="${weight}" size="${size}pt" lang="${lang}">${markup}</span>`,
          width: textWidth,
          dpi: 72,
          rgba: true,
          wrap: 'word-char',
          spacing: Math.round(size / 12),
        },
      }),
    );

  // Names of the site, of languages and of topics come again and again.
  const known = new Map<string, Promise<Mask>>();
  const drawAgain = (...texts: Parameters<typeof draw>): Promise<Mask> => {
    const key = JSON.stringify(texts);
    const mask = known.get(key) ?? draw(...texts);
    known.set(key, mask);
    return mask;
  };

  async function drawTitle(title: string, lang: string): Promise<Mask> {
    for (const size of titleSizes) {
      const mask = await draw(escapeMarkup(title), lang, size, 'bold');
      if (mask.info.height <= tallestTitle) return mask;
    }
    // No title of a sane length comes here: a tenth goes until it fits.
    const letters = Array.from(title);
    return drawTitle(`${letters.slice(0, Math.floor(letters.length * 0.9) - 1).join('')}…`, lang);
  }

  return async ({ topic, title, siteName, language, lang, dir }) => {
    const place = (mask: Mask, ink: Ink, top: number, isAtEnd: boolean): void =>
      paint(rows, mask, ink, isAtEnd === (dir === 'ltr') ? previewSize.width - margin - mask.info.width : margin, top);
    const [above, main, name, languageName] = await Promise.all([
      topic === undefined ? undefined : drawAgain(escapeMarkup(topic) + strut, lang, 32, 'normal'),
      drawTitle(title, lang),
      drawAgain(escapeMarkup(siteName) + strut, lang, 30, 'bold'),
      // What comes first in a line decides its direction; the mark has none of its own width.
      drawAgain(`${dir === 'rtl' ? '\u200F' : ''}${strut}${escapeMarkup(language)}`, lang, 30, 'normal'),
    ]);
    // From here to the end nothing waits, so no other picture comes between.
    rows.set(ground);
    // Two lines: more would stand above the picture.
    if (above && above.info.height < topicBottom - 30) place(above, 'accent', topicBottom - above.info.height, false);
    place(main, 'text', titleTop, false);
    place(name, 'text', footBottom - name.info.height, false);
    place(languageName, 'muted', footBottom - languageName.info.height, true);
    return encodeIndexedPng({ ...previewSize, rows, palette });
  };
}

/** Invisible letters on the inner side of a text: a mask ends where its letters do, and lines of text share a ground. */
const strut = '<span alpha="1">Åçg</span>';

/**
 * Makes the fonts known to sharp, and those alone. Fontconfig reads its configuration when the first text is drawn, so an
 * empty one is named until then; it is taken back because browsers that this process may start would find no fonts either.
 */
async function loadFonts({ files }: PreviewFonts): Promise<void> {
  const before = process.env['FONTCONFIG_FILE'];
  process.env['FONTCONFIG_FILE'] = path.join(import.meta.dirname, 'no-fonts.conf');
  try {
    for (const fontfile of files)
      await sharp({ text: { text: '.', fontfile } })
        .raw()
        .toBuffer();
  } finally {
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  }
}
