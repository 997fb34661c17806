/**
 * The target of a redirect in printable ASCII without quotes, blanks, `$`, braces and backslashes: anything else cannot stand
 * in a header, or means something in one configuration or another.
 */
export const safeTarget = (to: string): string =>
  to.replace(/[^!#%&()*+,\-./0-9:;=?@A-Z[\]_a-z~]/gu, (character) => percentEncode(character));

/** `encodeURIComponent` leaves `'` as it is. */
const percentEncode = (character: string): string => encodeURIComponent(character).replace("'", '%27');
