// Which pages have a preview picture: those whose title the fonts can write. Said before pages are made, since these name
// their picture; the pictures are drawn after them (src/site/output/write-previews.ts).
import path from 'node:path';
import { errorCode } from '../../error-code.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Problem } from '../../problem.ts';
import type { Document } from '../../catalog/document.ts';
import { isWithin } from '../is-within.ts';
import { openPreviewFonts, type PreviewFonts } from './preview-fonts.ts';
import { previewText } from './preview-text.ts';

export interface Previews {
  fonts: PreviewFonts;
  /** Whether a title, or another text of a picture, can be drawn. */
  canDraw(text: string): boolean;
}

/**
 * Undefined where the site wants none, and where nobody knows where it will live: other programs ask for whole addresses.
 * `titleOf` is what a page shows as its title.
 */
export function preparePreviews(
  catalog: Catalog,
  titleOf: (document: Document) => string,
): { previews: Previews | undefined; problems: Problem[] } {
  const { previewFonts, siteUrl } = catalog.site;
  if (previewFonts === undefined || siteUrl === undefined) return { previews: undefined, problems: [] };
  const problems: Problem[] = [];
  const usable = previewFonts.filter((file) => {
    const fault = faultOf(catalog.contentDir, file);
    if (fault === undefined) return true;
    problems.push({ rule: 'site-setting', file: 'site.yml', message: `\`previews.fonts\` names \`${file}\`, ${fault}.` });
    return false;
  });
  const fonts = openPreviewFonts(usable.map((file) => path.resolve(catalog.contentDir, file)));
  const findMissing = (text: string): string | undefined => fonts.findMissing(previewText(text));
  for (const { locale, folder } of catalog.site.locales) {
    const missing = Object.values(catalog.byLocale[locale] ?? {}).flatMap((document) => findMissing(titleOf(document)) ?? []);
    if (missing.length > 0)
      problems.push({
        rule: 'preview-font-missing',
        file: folder,
        message: `No font has \`${missing[0]}\`${missing.length === 1 ? ', so 1 article has' : ` and the like, so ${missing.length} articles have`} no preview picture.`,
      });
  }
  return { previews: { fonts, canDraw: (text) => findMissing(text) === undefined }, problems };
}

function faultOf(contentDir: string, file: string): string | undefined {
  const place = path.resolve(contentDir, file);
  // a build looks for changes in the content folder alone
  if (!isWithin(place, contentDir)) return 'which is outside the content folder';
  try {
    openPreviewFonts([place]);
    return undefined;
  } catch (error) {
    return errorCode(error) ? 'which is not there' : 'which is no TrueType or OpenType font';
  }
}
