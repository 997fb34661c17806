// Two invented languages for development. `en-XA` is accented and a third longer: text that stays plain is
// hard-coded, text that is cut off has a layout too tight. `ar-XB` is mirrored: what does not move is not logical.
const accents: Readonly<Record<string, string>> = {
  a: 'á',
  b: 'ḅ',
  c: 'ç',
  d: 'ḓ',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'ï',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ḿ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ʠ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ü',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Á',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ḓ',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Ï',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ḿ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  Q: 'Ǫ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Ü',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};

export type PseudoStyle = 'accented' | 'mirrored';

/** Locales that only `npm run dev` and tests add. */
export const pseudoLocales = [
  { locale: 'en-xa', lang: 'en-XA', dir: 'ltr', name: 'Ƥšéüḓö' },
  { locale: 'ar-xb', lang: 'ar-XB', dir: 'rtl', name: 'Pseudo ⇠ RTL' },
] as const;

export function pseudoStyleOf(lang: string): PseudoStyle | undefined {
  const tag = lang.toLowerCase();
  return tag === 'en-xa' ? 'accented' : tag === 'ar-xb' ? 'mirrored' : undefined;
}

/**
 * English text in pseudo-language; addresses stay as they are.
 *
 * @example pseudoLocalise('Open', 'accented') // '[Öþéñ ~]'
 */
export function pseudoLocalise(text: string, style: PseudoStyle): string {
  const parts = text.split(/(https?:\S+)/);
  const changed = parts
    .map((part, index) => (index % 2 ? part : style === 'accented' ? addAccents(part) : mirror(part)))
    .join('');
  return style === 'accented' ? `[${changed} ${'~'.repeat(Math.ceil(text.length / 3))}]` : changed;
}

const addAccents = (text: string): string => text.replace(/[A-Za-z]/g, (letter) => accents[letter] ?? letter);

// RIGHT-TO-LEFT OVERRIDE around each word, so that English letters run from right to left.
const mirror = (text: string): string => text.replace(/[A-Za-z0-9]+/g, '\u202E$&\u202C');
