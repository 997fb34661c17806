// A link to a section leads to a section that the target has, in the language of the reader.
import { isOwnPagePath } from '../../catalog/document.ts';
import { findDocument } from '../../catalog/links/fallback.ts';
import { anchorsOf, findSection } from '../../markdown/links/find-section.ts';
import { createFinder, didYouMean } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import type { Check } from '../checked-content.ts';

/** Links to sections that do not exist or have another id, in the same text or another. */
export const checkSectionLinks: Check = ({ catalog, rendered }) => {
  const problems: Problem[] = [];
  for (const document of catalog.documents) {
    const find = createFinder();
    for (const { written, place, target, fragment } of rendered.get(document.file)?.links ?? []) {
      const wanted = target?.fragment ?? fragment;
      if (wanted === undefined || wanted === '' || wanted === 'top') continue;
      const found = target === undefined ? document : findDocument(catalog, target.path, document.locale);
      const page = found && rendered.get(found.file);
      if (!page) continue;
      const id = findSection(page, wanted);
      if (id === wanted) continue;
      const self = isOwnPagePath(document.path) ? 'This page' : 'This article';
      const where = found === document ? self : `\`${found.file}\``;
      problems.push(
        id === undefined
          ? {
              ...place,
              rule: 'section-missing',
              message: `${where} has no section \`#${wanted}\` (\`${written}\`).${didYouMean(wanted, anchorsOf(page), find)}`,
            }
          : {
              ...place,
              rule: 'section-spelling',
              message: `${where} has the section \`#${wanted}\` (\`${written}\`) under the id \`#${id}\`.`,
              remedy: `Write \`#${id}\`.`,
            },
      );
    }
  }
  return problems;
};
