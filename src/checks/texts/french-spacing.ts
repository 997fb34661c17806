// French puts a narrow no-break space before `; ! ?` and a no-break space before `:`, so that no line begins with them.
import type { Problem } from '../../problem.ts';
import { documentLanguage, problemAt, type ArticleCheck } from '../checked-content.ts';
import { blankAddresses, proseOf } from './prose.ts';

const noBreak = '\u00a0\u202f';
// the mark must end a word: not `a:b`, `::`, `10:30`, `?lang=`, `{:`, `&amp;`
const pattern = new RegExp(`([^${noBreak}\\s!?:;({\\[])([ \\t]*)([;:!?]+)(?=[\\s*_)»\\]]|$)`, 'gu');

const isEntity = (text: string, end: number): boolean => /&#?\w{1,10};$/.test(text.slice(0, end));

/** French text with a plain space or none before `; : ! ?`. */
export const checkFrenchSpacing: ArticleCheck = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const document of catalog.documents) {
    if (documentLanguage(catalog, document) !== 'fr') continue;
    for (const { line, text } of proseOf(document)) {
      const begin = text.trimStart();
      // the marks of tables and alerts are not text
      if (/^[\s|:-]+$/.test(begin) || begin.startsWith('[!') || /^>\s*\[!/.test(begin)) continue;
      const words = blankAddresses(text);
      for (const match of words.matchAll(pattern)) {
        const mark = match[3] ?? '';
        const end = match.index + match[0].length;
        if (mark === ';' && isEntity(words, end)) continue;
        const space = match[2] === '' ? 'No space stands' : 'A plain space stands';
        problems.push(
          problemAt(
            document,
            'french-spacing',
            line,
            `${space} before \`${mark}\` (\`${words.slice(Math.max(0, match.index - 12), end).trim()}\`).`,
            match.index + 1,
          ),
        );
      }
    }
  }
  return problems;
};
