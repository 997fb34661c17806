// Whether a piece of CSS keeps to itself. It may point into its own document and hold pictures and fonts.

const isOwnAddress = String.raw`\s*(?:["']\s*)?(?:#|data:(?:image\/(?:png|jpeg|webp|gif)|(?:application\/(?:x-)?)?font)\b)`;
const loading = new RegExp(
  String.raw`@import|\b(?:image-set|image|expression)\(|javascript:|-moz-binding|\b(?:url|src)\((?!${isOwnAddress})`,
  'i',
);

/** `false` for what loads from elsewhere or could run, also where escapes hide it. */
export function isSafeCss(css: string): boolean {
  return !loading.test(css.includes('\\') ? resolveEscapes(css) : css);
}

const resolveEscapes = (css: string): string =>
  css.replace(
    /\\(?:([0-9a-f]{1,6})[ \t\r\n\f]?|(\r\n|[\s\S]))/gi,
    (_, code: string | undefined, character: string | undefined) => {
      if (code === undefined) return /[\r\n\f]/.test(character ?? '') ? '' : (character ?? '');
      const point = Number.parseInt(code, 16);
      return point === 0 || point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
    },
  );
