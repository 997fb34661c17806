// The fonts that preview pictures are drawn with: files, never those of the machine, so that every machine draws the same.
import { memoizeByText } from '../../memoize.ts';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkitten';
import { digest } from '../../digest.ts';

/** Latin and Cyrillic, 1.4 MB. A book face like that of the titles of the site; other scripts name their own font. */
const ownFonts = [
  import.meta.resolve('@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf'),
  import.meta.resolve('@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf'),
].map((url) => fileURLToPath(url));

export interface PreviewFonts {
  /** In the order in which they are asked for a character. */
  files: readonly string[];
  families: readonly string[];
  /** Of all their bytes. */
  digest: string;
  /** The first character of a text that no font has; undefined where all are there. */
  findMissing(text: string): string | undefined;
}

/** The fonts of the program, then those of `files`. Throws for a file that is no font (TrueType or OpenType). */
export function openPreviewFonts(files: readonly string[]): PreviewFonts {
  const all = [...ownFonts, ...files];
  const bytes = all.map((file) => readFileSync(file));
  const fonts = bytes.flatMap((data): Font[] => {
    const font = create(data);
    return 'fonts' in font ? font.fonts : [font];
  });
  const has = memoizeByText((character) => fonts.some((font) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)));
  return {
    files: all,
    families: [...new Set(fonts.map(({ familyName }) => familyName))],
    digest: digest(...bytes),
    // Marks of direction and the like have no shape.
    findMissing: (text) => Array.from(text).find((character) => !/\p{Cf}/u.test(character) && !has(character)),
  };
}
