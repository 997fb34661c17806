// `&#39;` where the language's apostrophe belongs; texts from translation engines mix both.
import type { Problem } from '../../problem.ts';
import { problemAt, type ArticleCheck } from '../checked-content.ts';
import { proseOf } from './prose.ts';

/** Documents with `&#39;` in their text: one problem each, at the first. */
export const checkApostrophes: ArticleCheck = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const document of catalog.documents) {
    if (!document.body.includes('&#39;')) continue;
    const hits = proseOf(document).filter(({ text }) => text.includes('&#39;'));
    const [first] = hits;
    if (!first) continue;
    const count = hits.reduce((sum, { text }) => sum + text.split('&#39;').length - 1, 0);
    problems.push(
      problemAt(
        document,
        'apostrophe-entity',
        first.line,
        `\`&#39;\` stands in the text (${count}).`,
        first.text.indexOf('&#39;') + 1,
      ),
    );
  }
  return problems;
};
