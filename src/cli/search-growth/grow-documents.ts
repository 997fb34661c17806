// Many articles from few: copies with other ids, addresses and, here and there, other words.
import type { SearchDocument } from '../../vocabulary.ts';
import { changeWords } from '../bench/generate-content.ts';

/** `count` documents of a locale, the originals first. */
export function growDocuments(documents: readonly SearchDocument[], count: number): SearchDocument[] {
  return Array.from({ length: count }, (_, i) => {
    const original = documents[i % documents.length];
    if (original === undefined) throw new Error('There is no article to copy.');
    const copy = Math.floor(i / documents.length) + 1;
    return copy === 1 ? original : copyDocument(original, copy);
  });
}

function copyDocument(document: SearchDocument, copy: number): SearchDocument {
  const change = (text: string): string => changeWords(text, copy);
  return {
    ...document,
    id: `${document.id}-${copy}`,
    url: `${document.url}copy-${copy}/`,
    title: change(document.title),
    description: change(document.description),
    phrases: document.phrases.map(change),
    sections: document.sections.map(({ id, heading, text, blocks }) => ({
      id,
      heading: change(heading),
      text: change(text),
      blocks: blocks?.map(change),
    })),
  };
}
