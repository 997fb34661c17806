// Every article stands in the table of contents, unless its author hid it.
import type { Problem } from '../../problem.ts';
import { tocPaths } from '../../catalog/reading/toc-paths.ts';
import type { Check } from '../checked-content.ts';

/** Documents that the table of contents of their locale does not name. */
export const checkTocMembers: Check = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const { locale } of catalog.site.locales) {
    const listed = new Set(tocPaths(catalog.tocs[locale] ?? []));
    if (listed.size === 0) continue;
    for (const { path, file, frontMatter } of Object.values(catalog.byLocale[locale] ?? {})) {
      if (listed.has(path) || frontMatter.hide || frontMatter.hidefromtoc) continue;
      problems.push({
        rule: 'not-in-toc',
        file,
        line: 1,
        message: `No item of the table of contents of \`${locale}\` leads here.`,
      });
    }
  }
  return problems;
};
