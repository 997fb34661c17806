// A label or title as plain text: the inline dialect resolved, without its marks.

const named = new Map(Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', period: '.' }));

function decodeEntity(whole: string, name: string): string {
  if (!name.startsWith('#')) return named.get(name) ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
}

/** Longer labels are cut: none is read to its end, and nested brackets would take long. */
const longest = 2000;

/**
 * Plain text of a line of the dialect, for lists and attributes.
 *
 * @example
 * `[!UICONTROL Manage Data] of **[!DNL MySQL]**` -> `Manage Data of MySQL`
 */
export function plainLabel(label: string): string {
  let text = label.slice(0, longest).replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, decodeEntity);
  // tokens may be nested, so the innermost goes first; five levels are more than was ever seen
  for (let level = 0; level < 5 && /\[!(?:DNL|UICONTROL)/i.test(text); level += 1) {
    text = text.replace(/\[!(?:DNL|UICONTROL)\s*([^[\]]*(?:\[[^![\]][^[\]]*\][^[\]]*)*)\]/gi, '$1');
  }
  return text
    .replace(/[\u200b\u200c\ufeff]/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}
