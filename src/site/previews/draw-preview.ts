// The picture that other programs show with a link to a page (`og:image`): topic, title, the line of the site, name and
// language. sharp draws the texts: it is here for the images already, and its Pango shapes every script and breaks lines.
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { escapeMarkup } from '../../escape-markup.ts';
import { memoizeByText } from '../../memoize.ts';
import { compressRows, encodeIndexedPng, type PngPart } from './indexed-png.ts';
import { type Mask, newRows, paint, palette, rowLength } from './picture-rows.ts';
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

// The joined line of `Line.astro`, over the whole width.
const line = `<svg xmlns="http://www.w3.org/2000/svg" width="${previewSize.width}" height="${previewSize.height}"><path transform="translate(528 464) scale(2)" d="M-224 23h234c20 0 34-4 34-13a8 8 0 0 0-16 0c0 9 14 13 34 13h234" fill="none" stroke="#000" stroke-width="1.6" stroke-linecap="round"/></svg>`;

const maskOf = (image: Sharp): Promise<Mask> => image.extractChannel(3).raw().toBuffer({ resolveWithObject: true });

export interface PreviewTask {
  fonts: Pick<PreviewFonts, 'files' | 'families'>;
  texts: readonly PreviewTexts[];
}

export interface DrawnPreview {
  /** Of its texts in the task. */
  index: number;
  png: Uint8Array;
}

/** Draws a picture for each; `onPreview` is told as they are done, in any order. */
export async function drawPreviews({ fonts, texts }: PreviewTask, onPreview: (drawn: DrawnPreview) => void): Promise<void> {
  // A text is drawn once: what libvips keeps of it costs memory and a tenth of the processor time.
  sharp.cache(false);
  const draw = await createPreviewDrawer(fonts);
  const rest = texts.entries();
  const work = async (): Promise<void> => {
    for (const [index, text] of rest) onPreview({ index, png: await draw(text) });
  };
  // While libvips draws one title, the other is compressed.
  await Promise.all([work(), work()]);
}

async function createPreviewDrawer(fonts: PreviewTask['fonts']): Promise<(texts: PreviewTexts) => Promise<Buffer>> {
  await loadFonts(fonts);
  const family = escapeMarkup(fonts.families.join(','));
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

  async function drawTitle(title: string, lang: string): Promise<Mask> {
    for (const size of titleSizes) {
      const mask = await draw(escapeMarkup(title), lang, size, 'bold');
      if (mask.info.height <= tallestTitle) return mask;
    }
    // No title of a sane length comes here: a tenth goes until it fits.
    const letters = Array.from(title);
    return drawTitle(`${letters.slice(0, Math.floor(letters.length * 0.9) - 1).join('')}…`, lang);
  }

  const ground = newRows(foot.height);
  paint(ground, await maskOf(sharp(Buffer.from(line))), 'line', 0, -foot.top);
  // One for all pictures: as many as there are pictures would make the collector work.
  const titleRows = newRows(tallestTitle);

  const headOf = keep(async ({ topic, lang, dir }: Pick<PreviewTexts, 'topic' | 'lang' | 'dir'>) => {
    const rows = newRows(titleTop);
    const mask = topic === undefined ? undefined : await draw(escapeMarkup(topic) + strut, lang, 32, 'normal');
    // Two lines: more would stand above the picture.
    if (mask && mask.info.height < topicBottom - 30)
      paint(rows, mask, 'accent', leftOf(mask, dir === 'rtl'), topicBottom - mask.info.height);
    return compressRows(rows, levels.ofMany);
  });
  const footOf = keep(async ({ siteName, language, lang, dir }: Pick<PreviewTexts, 'siteName' | 'language' | 'lang' | 'dir'>) => {
    const rows = ground.slice();
    const name = await draw(escapeMarkup(siteName) + strut, lang, 30, 'bold');
    // What comes first in a line decides its direction; the mark has none of its own width.
    const languageName = await draw(`${dir === 'rtl' ? '\u200F' : ''}${strut}${escapeMarkup(language)}`, lang, 30, 'normal');
    paint(rows, name, 'text', leftOf(name, dir === 'rtl'), footBottom - foot.top - name.info.height);
    paint(rows, languageName, 'muted', leftOf(languageName, dir === 'ltr'), footBottom - foot.top - languageName.info.height);
    return compressRows(rows, levels.ofMany);
  });
  const blankRows = keep(async (count: number) => compressRows(newRows(count), levels.ofMany));

  return async ({ topic, title, siteName, language, lang, dir }) => {
    const mask = await drawTitle(title, lang);
    const { height } = mask.info;
    const [head, below, end] = [
      await headOf({ topic, lang, dir }),
      await blankRows(tallestTitle - height),
      await footOf({ siteName, language, lang, dir }),
    ];
    // From here to the end nothing waits, so no other picture comes between.
    const rows = titleRows.subarray(0, height * rowLength).fill(0);
    paint(rows, mask, 'text', leftOf(mask, dir === 'rtl'), 0);
    return encodeIndexedPng({ ...previewSize, parts: [head, compressRows(rows, levels.ofOne), below, end], palette });
  };
}

/** Of parts that stand in many pictures, and of the title: at 3 it was an eighth smaller and took 0.6 to 1.0 ms instead of 0.5. */
const levels = { ofMany: 6, ofOne: 1 } as const;

/** Below the title. */
const foot = { top: titleTop + tallestTitle, height: previewSize.height - titleTop - tallestTitle };

const leftOf = (mask: Mask, isOnTheRight: boolean): number =>
  isOnTheRight ? previewSize.width - margin - mask.info.width : margin;

/** Topics, names of the site and of languages come again and again. */
function keep<Values>(make: (values: Values) => Promise<PngPart>): (values: Values) => Promise<PngPart> {
  const kept = memoizeByText((text) => make(JSON.parse(text)));
  return (values) => kept(JSON.stringify(values));
}

/** Invisible letters on the inner side of a text: a mask ends where its letters do, and lines of text share a ground. */
const strut = '<span alpha="1">Åçg</span>';

/**
 * Makes the fonts known to sharp, and those alone. Fontconfig reads its configuration when the first text is drawn, so an
 * empty one is named until then; it is taken back because browsers that this process may start would find no fonts either.
 */
async function loadFonts({ files }: PreviewTask['fonts']): Promise<void> {
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
