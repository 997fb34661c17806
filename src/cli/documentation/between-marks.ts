// Pages of the documentation of which a part is written from the code, between two marks.

/**
 * A page with a new text between `<!-- <name>: … -->` and `<!-- end of <name> -->`. Throws where it has no such place: the
 * text would silently stay as it was.
 */
export function betweenMarks(page: string, name: string, text: string): string {
  const begin = page.indexOf(`<!-- ${name}: `);
  const start = begin === -1 ? -1 : page.indexOf('\n', begin);
  const end = start === -1 ? -1 : page.indexOf(`\n<!-- end of ${name} -->`, start);
  if (end === -1)
    throw new Error(
      `The page has no place for \`${name}\`: a line \`<!-- ${name}: … -->\` and, below it, \`<!-- end of ${name} -->\`.`,
    );
  return `${page.slice(0, start)}\n\n${text}\n${page.slice(end)}`;
}
