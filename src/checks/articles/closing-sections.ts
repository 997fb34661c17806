// An article on a problem ends in one way: how readers see that it worked, then what to do if it did not.
import { counted } from '../../counted.ts';
import type { Problem } from '../../problem.ts';
import type { Document } from '../../catalog/document.ts';
import type { Heading } from '../../vocabulary.ts';
import type { Check } from '../checked-content.ts';

/**
 * Sections of `closing-sections` that more sections follow than the list has left (one may bear another name: "When to
 * contact support"), and articles with a later one of them but not those before it. An article that has none explains
 * something: it has no such end.
 */
export const checkClosingSections: Check = ({ catalog, rendered }) => {
  const { closingSections, reference } = catalog.site;
  if (closingSections.length === 0) return [];
  // Translations have the sections of the reference; where they differ, other rules say so.
  return catalog.documents
    .filter(({ locale }) => locale === reference)
    .flatMap((document) => checkEnd(document, rendered.get(document.file)?.headings ?? [], closingSections));
};

function checkEnd(document: Document, headings: readonly Heading[], closing: readonly string[]): Problem[] {
  const ids = headings.filter(({ depth }) => depth === 2).map(({ id }) => id);
  const fail = (id: string, message: string): Problem[] => [
    { rule: 'closing-sections', file: document.file, line: headings.find((heading) => heading.id === id)?.line, message },
  ];
  const last = closing.findLastIndex((id) => ids.includes(id));
  for (const [index, id] of closing.slice(0, last + 1).entries()) {
    if (!ids.includes(id)) return fail(closing[last] ?? '', `The article has \`${closing[last]}\`, but not \`${id}\` before it.`);
    const after = ids.length - 1 - ids.indexOf(id);
    if (after > closing.length - 1 - index) return fail(id, `${counted(after, 'section follows', 'sections follow')} \`${id}\`.`);
  }
  return [];
}
