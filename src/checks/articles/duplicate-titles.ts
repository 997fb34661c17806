// Two articles with one title cannot be told apart in search results and lists.
import type { Problem } from '../../problem.ts';
import type { Check } from '../checked-content.ts';

/** Documents of a locale that share a title with another; told at the later ones. */
export const checkDuplicateTitles: Check = ({ catalog }) => {
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  for (const { locale, file, frontMatter } of catalog.documents) {
    if (frontMatter.hide) continue;
    const key = `${locale} ${frontMatter.title.toLowerCase()}`;
    const holder = first.get(key);
    if (holder === undefined) first.set(key, file);
    else
      problems.push({
        rule: 'duplicate-title',
        file,
        line: 1,
        message: `\`${holder}\` has the same title, \`${frontMatter.title}\`.`,
      });
  }
  return problems;
};
