// Terms of the glossary stand in every translation where the reference has them, and no wrong word stands for them.
import type { Problem } from '../../problem.ts';
import type { Document } from '../../catalog/document.ts';
import { alignBlocks } from './aligned-blocks.ts';
import { listTranslations, problemAt, type Check } from '../checked-content.ts';
import { blankAddresses, proseOf } from '../texts/prose.ts';
import { wordPattern } from '../../word-pattern.ts';

/** Terms that the glossary keeps but a translated block lacks; words that the glossary forbids. */
export const checkGlossaryTerms: Check = ({ catalog }) => {
  const problems: Problem[] = [];
  const terms = catalog.glossary.terms.map(({ term, never }) => ({ term, pattern: wordPattern(term), never }));
  if (terms.length === 0) return problems;
  for (const { document, reference } of listTranslations(catalog)) {
    for (const block of alignBlocks(document, reference)) {
      const original = blankAddresses(block.reference);
      for (const { term, pattern } of terms) {
        if (!pattern.test(original) || pattern.test(block.text)) continue;
        problems.push(
          problemAt(document, 'term-lost', block.line, `The reference says \`${term}\` here; the translation does not.`),
        );
      }
    }
  }
  for (const document of catalog.documents) {
    for (const { term, never } of terms) {
      for (const word of never[document.locale] ?? []) problems.push(...findWord(document, word, term));
    }
  }
  return problems;
};

function findWord(document: Document, word: string, term: string): Problem[] {
  const pattern = wordPattern(word);
  return proseOf(document).flatMap(({ line, text }) => {
    const match = pattern.exec(blankAddresses(text));
    return match ? [problemAt(document, 'term-mistranslated', line, `\`${word}\` stands for \`${term}\`.`, match.index + 1)] : [];
  });
}
