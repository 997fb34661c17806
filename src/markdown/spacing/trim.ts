const padding = /[\s\u200B]/u;

/** Text without white space and zero-width spaces at its end. A loop, since a pattern takes quadratic time on long runs. */
export function trimPaddingEnd(text: string): string {
  let end = text.length;
  while (end > 0 && padding.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Text without white space and zero-width spaces at its start. */
export function trimPaddingStart(text: string): string {
  let start = 0;
  while (start < text.length && padding.test(text.charAt(start))) start += 1;
  return text.slice(start);
}
