// A remark in brackets stays in brackets.
import type { Problem } from '../../problem.ts';
import { alignBlocks } from './aligned-blocks.ts';
import { listTranslations, problemAt, type ArticleCheck } from '../checked-content.ts';
import { blankAddresses } from '../texts/prose.ts';

// whole sentences in brackets only: languages differ in how they bracket single words
const remark = /(?:^|[.!?:»”"\s])\(\s*\p{Lu}[^()]{20,}\)/u;

/** Brackets of any width; Chinese and Japanese have several kinds. */
const anyBracket = /[(（［【〔〖﹙]/u;

/** Blocks of which the reference brackets a sentence and the translation has no bracket at all. */
export const checkBrackets: ArticleCheck = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const { document, reference } of listTranslations(catalog)) {
    for (const { line, text, reference: original } of alignBlocks(document, reference)) {
      if (!original.includes('(') || !remark.test(blankAddresses(original)) || anyBracket.test(blankAddresses(text))) continue;
      problems.push(
        problemAt(document, 'brackets-lost', line, 'The reference puts a sentence in brackets here; the translation does not.'),
      );
    }
  }
  return problems;
};
