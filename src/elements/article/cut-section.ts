// One section of an article's Markdown, as our own writer puts it beside the page.

const fence = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)*(`{3,}|~{3,})/;
const heading = /^(?:[\s>]|[-*+]\s|\d+[.)]\s)*(#{1,6})\s/;
const note = /^\[\^[^\]]+\]/;

const inCode = -1;

/** What each line is: the level of a heading, 0 for other text, -1 for code, where nothing is what it looks like. */
function readLines(lines: readonly string[]): number[] {
  let open = '';
  return lines.map((line) => {
    const mark = fence.exec(line)?.[1] ?? '';
    if (open === '' && mark === '') return heading.exec(line)?.[1]?.length ?? 0;
    if (open === '') open = mark;
    else if (mark.startsWith(open) && line.trim().endsWith(mark)) open = '';
    return inCode;
  });
}

/**
 * The section whose heading is the `index`th below the title, from 0, with those below it and the footnotes that it refers
 * to, also through others. `count` is how many headings the page has: throws where the text has more or less, because then none can be told.
 */
export function cutSection(markdown: string, index: number, count: number): string {
  const lines = markdown.replace(/^---\n.*?\n---\n/s, '').split('\n');
  const levels = readLines(lines);
  const headings = levels.flatMap((level, line) => (level > 1 ? [line] : []));
  const start = headings[index];
  if (start === undefined || headings.length !== count) throw new Error('The text has other headings than the page.');
  // Footnotes are the end of the text.
  const notesAt = levels.findIndex((level, line) => level === 0 && /^\[\^[^\]]+\]:/.test(lines[line] ?? ''));
  const textEnd = notesAt < 0 ? lines.length : notesAt;
  const next = headings.find((line) => line > start && (levels[line] ?? 0) <= (levels[start] ?? 0)) ?? textEnd;
  const text = lines.slice(start, next).join('\n').trim();
  const notes = lines
    .slice(textEnd)
    .join('\n')
    .trim()
    .split(/\n(?=\[\^)/);
  const used = new Set<string>();
  // A footnote may refer to others.
  const take = (from: string): void => {
    for (const one of notes) {
      if (used.has(one) || !from.includes(note.exec(one)?.[0] ?? '\0')) continue;
      used.add(one);
      take(one);
    }
  };
  take(text);
  return `${[text, ...notes.filter((one) => used.has(one)).map((one) => one.trim())].join('\n\n')}\n`;
}
