// What a row of a table looks like in the source, and the row that makes of it a table.

/** The only cell of a row that stands where something else was. No author writes it. */
export const emptied = '\uF8FE';

export const dash = '[-‐‑‒–—―−－─━ー=_]';
export const blank = '[ \\t\\u00A0\\u3000]*';
// no space can belong to two parts: patterns would try each way to share a thousand of them
const cell = `${blank}(?::${blank})?${dash}(?:${blank}${dash})*${blank}(?::${blank})?`;
// `+` between the cells is the form of Org mode
export const delimiter = new RegExp(`^[ \\t>]*(?![ \\t>])[|｜]?${cell}(?:[|｜+]${cell})*(?:[|｜]${blank})?$`, 'u');

/** Cells of a row; a `|` behind a backslash is text. */
export const countCells = (row: string): number =>
  row
    .replace(/^[ \t>]*/u, '')
    .replace(/\\\|/gu, '')
    .replace(/^\||\|[ \t]*$/gu, '')
    .split('|').length;
