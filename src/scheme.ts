// What the part of an address before the first colon means. One notion for all: what may stand in a link, what the
// sanitizer keeps and what the catalog looks for never differ about the same address.

/**
 * The scheme of an address in small letters; undefined for paths. Characters that browsers pass over do not hide it, nor
 * do spaces and control characters that Markdown has percent-encoded.
 */
export function schemeOf(address: string): string | undefined {
  const clean = address.replace(
    /%(?:[01][\dA-F]|20|7F)|[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028\u2029\u2060\uFEFF]/giu,
    '',
  );
  return /^([A-Za-z][A-Za-z0-9+.-]*):/u.exec(clean)?.[1]?.toLowerCase();
}

/**
 * The same address in the form that every program reads alike: its scheme plain and in small letters, a path whose
 * first part holds a colon led in by `./`.
 *
 * @example
 * `HTTPS://example.org/A` -> `https://example.org/A`, `1:2.md` -> `./1:2.md`
 */
export function spellScheme(address: string): string {
  const colon = address.indexOf(':');
  if (colon < 0) return address;
  const scheme = schemeOf(address);
  if (scheme !== undefined) return `${scheme}${address.slice(colon)}`;
  return /[/?#]/u.test(address.slice(0, colon)) ? address : `./${address.trimStart()}`;
}
