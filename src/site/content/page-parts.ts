// Parts of articles that our own pages show, and their lock: the text of each as a person accepted it, as for guides.
import { shownDocument } from '../../catalog/links/fallback.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { componentsOf } from '../../checks/articles/page-components.ts';
import type { Problem } from '../../problem.ts';
import { lockEntry, readLock } from '../../troubleshooter/parts/lock.ts';
import { findPart, readBlocks, sectionId, type FindSection, type FoundPart } from '../../troubleshooter/parts/find-part.ts';
import type { ComponentUse, Locale, RenderedDocument } from '../../vocabulary.ts';

/** Path below the content folder of the file that `npm run guides -- accept` writes for pages. */
export const pagesLockFile = 'pages.lock.json';

/** The blocks that `ArticleSteps` names, in a locale; undefined where article or section do not exist. */
export function findPagePart(
  { id = '', section = '', blocks }: ComponentUse['attributes'],
  locale: Locale,
  find: FindSection,
): FoundPart | undefined {
  const count = find(id, sectionId(section), locale)?.section.blocks.length ?? 0;
  const { first, last } = readBlocks(blocks ?? `0-${Math.max(0, count - 1)}`);
  return findPart({ section, blocks: `${first}-${last}`, expect: '' }, id, locale, find);
}

export interface PagePart {
  /** Equal wherever the same text is shown: `submit-ticket#send 0-2`. */
  key: string;
  locale: Locale;
  part: FoundPart;
  use: ComponentUse;
}

/** Every text of an article that a page shows in the article's own language, each once. */
export function listPageParts(catalog: Catalog, rendered: ReadonlyMap<string, RenderedDocument>, find: FindSection): PagePart[] {
  const parts = new Map<string, PagePart>();
  for (const page of catalog.pages)
    for (const { locale, folder } of catalog.site.locales) {
      const document = folder === '' ? undefined : shownDocument(catalog, page, locale);
      for (const use of componentsOf(document && rendered.get(document.file))) {
        const { id, section, blocks } = use.attributes;
        if (section === undefined) continue;
        const part = findPagePart(use.attributes, locale, find);
        // A text shown in another language is accepted there.
        if (!part?.isComplete || part.locale !== undefined) continue;
        const key = `${id}#${section}${blocks === undefined ? '' : ` ${blocks}`}`;
        const known = `${locale} ${key}`;
        if (!parts.has(known)) parts.set(known, { key, locale, part, use });
      }
    }
  return [...parts.values()];
}

/** Texts that changed since somebody accepted them, or that nobody has. `lock` is the text of the lock file. */
export function checkPageParts(parts: readonly PagePart[], lock: string | undefined): Problem[] {
  const accepted = readLock(lock).parts;
  return parts.flatMap(({ key, locale, part, use }): Problem[] => {
    const known = accepted[key]?.[locale];
    if (known?.hash === lockEntry(part).hash) return [];
    const text = `The text of \`${key}\` (“${part.section.headingText}”)`;
    return [
      known === undefined
        ? { ...use.place, rule: 'guide-part-unaccepted', message: `${text} was never accepted in \`${locale}\`.` }
        : {
            ...use.place,
            rule: 'guide-part-changed',
            message: `${text} changed since it was accepted in \`${locale}\`.`,
            remedy: 'Read the new text, correct the page where needed, then run `npm run guides -- accept`.',
          },
    ];
  });
}
