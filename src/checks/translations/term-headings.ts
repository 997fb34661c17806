// A heading that is a word of the glossary is the glossary's word in every translation: a section about one thing, and
// sections that are called the same in every article.
import { wordItself } from '../../catalog/glossary/glossary.ts';
import type { Problem } from '../../problem.ts';
import { listTranslations, type Check } from '../checked-content.ts';

const fold = (text: string): string => text.replaceAll('’', "'").replace(/\s+/g, ' ').trim().toLowerCase();

/** Headings of translations that differ from what the glossary calls the heading of the reference. */
export const checkTermHeadings: Check = ({ catalog, rendered }) => {
  const words = new Map(catalog.glossary.words.map((word) => [fold(wordItself(word.word)), word]));
  if (words.size === 0) return [];
  return listTranslations(catalog).flatMap(({ document, reference }) => {
    const headings = new Map(rendered.get(reference.file)?.headings.map(({ id, text }) => [id, text]));
    return (rendered.get(document.file)?.headings ?? []).flatMap(({ originalId, text, line }): Problem[] => {
      const original = headings.get(originalId ?? '') ?? '';
      const wanted = words.get(fold(original))?.in[document.locale];
      if (wanted === undefined || fold(wanted) === fold(text)) return [];
      const message = `The heading \`${text}\` stands for \`${original}\`, which the glossary calls \`${wanted}\`.`;
      return [{ rule: 'term-heading', file: document.file, line, message }];
    });
  });
};
