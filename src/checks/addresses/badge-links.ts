// A badge of the front matter leads where a link of the text may lead, too.
import { findDocument } from '../../catalog/links/fallback.ts';
import { createLinkResolver } from '../../catalog/links/resolve-link.ts';
import { didYouMean } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import type { Check } from '../checked-content.ts';

/** What is wrong with the addresses of badges, each once, however many articles inherit the badge. */
export const checkBadgeLinks: Check = ({ catalog, rendered }) => {
  const resolver = createLinkResolver(catalog);
  const problems = new Map<string, Problem>();
  for (const document of catalog.documents) {
    for (const { url, place = { file: document.file } } of document.frontMatter.badges) {
      if (url === undefined) continue;
      const { problem, target } = resolver.resolveLink(url, document, place);
      if (problem) problems.set(JSON.stringify(problem), problem);
      const found = target?.fragment === undefined ? undefined : findDocument(catalog, target.path, document.locale);
      const anchors = found && rendered.get(found.file)?.anchors;
      if (!found || !anchors || !target?.fragment || anchors.includes(target.fragment)) continue;
      const message = `The section \`#${target.fragment}\` (\`${url}\`) is not in \`${found.file}\`.${didYouMean(target.fragment, anchors)}`;
      problems.set(message + JSON.stringify(place), { ...place, rule: 'section-missing', message });
    }
  }
  return [...problems.values()];
};
