// An acronym that a translation keeps elsewhere but replaces in one place by another one (`MBI` by `IMS`).
import type { Problem } from '../problem.ts';
import { alignBlocks } from './aligned-blocks.ts';
import { listTranslations, problemAt, type Check } from './checked-content.ts';
import { blankAddresses } from './prose.ts';

// two letters are too few: DB is BD in Spanish
const listAcronyms = (text: string): Set<string> =>
  new Set(blankAddresses(text.replace(/`[^`]*`/g, ' ')).match(/(?<![\p{L}\p{N}_-])\p{Lu}{3,6}(?![\p{L}\p{N}_-])/gu) ?? []);

/** Acronyms of the reference that were replaced by one that the reference does not have. */
export const checkAcronyms: Check = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const { document, reference } of listTranslations(catalog)) {
    const ofReference = listAcronyms(reference.body);
    const ofDocument = listAcronyms(document.body);
    for (const { line, text, reference: original } of alignBlocks(document, reference)) {
      const here = listAcronyms(text);
      for (const acronym of listAcronyms(original)) {
        if (here.has(acronym) || !ofDocument.has(acronym)) continue;
        const stranger = [...here].find((candidate) => !ofReference.has(candidate));
        if (stranger === undefined) continue;
        problems.push(problemAt(document, 'acronym-changed', line, `\`${acronym}\` of the reference is \`${stranger}\` here.`));
      }
    }
  }
  return problems;
};
