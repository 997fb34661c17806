import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { lightColours } from '../light-colours.ts';
import { drawPreviews, type PreviewTexts } from './draw-preview.ts';
import { openPreviewFonts } from './preview-fonts.ts';

const texts: PreviewTexts = {
  topic: 'Bases de données',
  title: 'Se reconnecter à un service tiers',
  siteName: 'Centre d’aide',
  language: 'Français',
  lang: 'fr',
  dir: 'ltr',
};

const fonts = openPreviewFonts([]);
async function draw(own: PreviewTexts): Promise<Buffer> {
  const drawn: Uint8Array[] = [];
  await drawPreviews({ fonts, texts: [own] }, ({ png }) => void drawn.push(png));
  return Buffer.concat(drawn);
}

/** The box round all that is not paper in a part of the picture, from its upper left corner. */
async function inked(png: Buffer, part: { left: number; top: number; width: number; height: number }) {
  const { info } = await sharp(await sharp(png).extract(part).toBuffer())
    .trim({ background: lightColours.page, threshold: 20 })
    .toBuffer({ resolveWithObject: true });
  const left = part.left - (info.trimOffsetLeft ?? 0);
  const top = part.top - (info.trimOffsetTop ?? 0);
  return { left, top, right: left + info.width, bottom: top + info.height };
}
const upperPart = { left: 0, top: 140, width: 1200, height: 315 };

describe('a preview picture', () => {
  test('is a PNG of the size that networks ask for', async () => {
    const png = await draw(texts);
    expect(await sharp(png, { failOn: 'warning' }).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(40_000);
  });

  test('is the same for the same texts, and another for others', async () => {
    expect((await draw(texts)).equals(await draw({ ...texts }))).toBe(true);
    expect((await draw(texts)).equals(await draw({ ...texts, title: 'Autre chose' }))).toBe(false);
  });

  test('begins on the left, and on the right where the language does', async () => {
    const ltr = await inked(await draw(texts), upperPart);
    const rtl = await inked(await draw({ ...texts, dir: 'rtl' }), upperPart);
    expect(ltr.left).toBeGreaterThanOrEqual(79);
    expect(ltr.left).toBeLessThan(90);
    expect(rtl.right).toBeLessThanOrEqual(1121);
    expect(rtl.right).toBeGreaterThan(1110);
  });

  test.each([
    ['one word that is longer than a line', 'Anslutningsinställningsåterställningsbekräftelsefönster'],
    [
      'five lines',
      'Adobe Commerce on cloud infrastructure: the connection is interrupted after the dedicated user has been removed from the project by somebody else',
    ],
    ['more than there is room for', 'A title without an end '.repeat(60)],
    ['marks of markup', '<b>&amp; "quotes" </span> <i'],
  ])('keeps a title within its margins: %s', async (_, title) => {
    const box = await inked(await draw({ ...texts, title }), upperPart);
    expect(box.left).toBeGreaterThanOrEqual(79);
    expect(box.right).toBeLessThanOrEqual(1121);
    expect(box.bottom).toBeLessThanOrEqual(450);
  });
});

describe('the fonts of preview pictures', () => {
  test('have what Latin and Cyrillic titles are written with, and say what they lack', () => {
    const { findMissing } = openPreviewFonts([]);
    const alphabets = 'ÀàÇçÉéÈèÊêËëÎîÏïÔôŒœÙùÛûÜüŸÿÆæ ÅåÄäÖöØø ÃãÕõÁáÍíÓóÚú Ññ¿¡ ß ŁłŃńŚśŹźŻżĄąĘę ĞğİıŞş ЁёЖжЯя «»„“”‚‘’–—…';
    expect(findMissing(alphabets)).toBeUndefined();
    expect(findMissing('再認証')).toBe('再');
    expect(findMissing('soft\u00adhyphen and \u200bjoiners')).toBeUndefined();
  });
});
