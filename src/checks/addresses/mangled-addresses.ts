// Addresses into which a translation engine wrote something of its own.
import type { Problem } from '../../problem.ts';
import { problemAt, type ArticleCheck } from '../checked-content.ts';
import { proseOf } from '../texts/prose.ts';

/** `needs` is in all that the pattern finds, and in few lines. */
const damages: readonly { needs: string; pattern: RegExp; what: string }[] = [
  { needs: '?lang=', pattern: /\]\([^()\s]*#[^()\s]*&?\?lang=[\w-]*[^()]*\)/, what: 'has `?lang=` in the middle of its section' },
  { needs: '](http', pattern: /\]\(https?:\/\/[^()\s]*\s+[?!;:]\s*\)/, what: 'ends in a space and a punctuation mark' },
  { needs: '>)', pattern: /\]\(https?:\/\/[^()\s<]*>\)/, what: 'ends in `>`' },
];

/** Link targets that cannot be what an author wrote. */
export const checkMangledAddresses: ArticleCheck = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const document of catalog.documents) {
    for (const { line, text } of proseOf(document)) {
      if (!text.includes('](')) continue;
      for (const { needs, pattern, what } of damages) {
        const match = text.includes(needs) ? pattern.exec(text) : null;
        if (match)
          problems.push(
            problemAt(document, 'address-mangled', line, `The address \`${match[0].slice(2, -1)}\` ${what}.`, match.index + 1),
          );
      }
    }
  }
  return problems;
};
