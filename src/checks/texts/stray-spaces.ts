// Spaces that translation tools leave before full stops and hyphens.
import type { Problem } from '../../problem.ts';
import { documentLanguage, problemAt, type ArticleCheck } from '../checked-content.ts';
import { blankAddresses, proseOf } from './prose.ts';

// `word .` and `** .`, but not `./setup`, `.gitignore` or `...`
const beforeStop = /[\p{L}\p{N})\]*»”"] +\.(?=\s|$)/u;
// Swedish only: `Success -portalen`, `[!UICONTROL -datatyp]`; options of commands are short, words are not.
// After a conjunction the hyphen stands for the first part of the compound: `versioner och -utgåvor`
const looseHyphen = /(?:\p{L}|!UICONTROL)(?<!(?<!\p{L})(?:och|eller|samt)) -\p{Ll}{4,}/u;

/** Spaces before a full stop; in Swedish, spaces before the hyphen of a compound. */
export const checkStraySpaces: ArticleCheck = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const document of catalog.documents) {
    const isSwedish = documentLanguage(catalog, document) === 'sv';
    for (const { line, text } of proseOf(document)) {
      // Most lines have neither, and what is blanked adds no single space.
      if (!text.includes(' .') && !(isSwedish && text.includes(' -'))) continue;
      const words = blankTokens(text);
      const stop = beforeStop.exec(words);
      if (stop)
        problems.push(
          problemAt(document, 'space-before-stop', line, `A space stands before the full stop (\`${stop[0]}\`).`, stop.index + 1),
        );
      const hyphen = isSwedish ? looseHyphen.exec(words) : undefined;
      if (hyphen)
        problems.push(
          problemAt(document, 'loose-hyphen', line, `A space stands before the hyphen (\`${hyphen[0]}\`).`, hyphen.index + 1),
        );
    }
  }
  return problems;
};

// blanked code and addresses leave runs of spaces that nobody wrote: a mark in their place keeps words apart
const blankTokens = (text: string): string => blankAddresses(text).replace(/ {2,}/g, (run) => '\u0001'.repeat(run.length));
