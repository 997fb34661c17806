// A translation of a text that has changed since.
import { compareCatalog } from '../../translations/compare-catalog.ts';
import { listTranslations, type Check } from '../checked-content.ts';

/**
 * Translations whose `last-update` is before the reference's. `source-git-commit` is not asked: it differs in nearly all
 * articles whose text is the same. Where a lock knows the passages, they tell more than days.
 */
export const checkStale: Check = ({ catalog }) => {
  const { byFile } = compareCatalog(catalog);
  return listTranslations({ ...catalog, articles: [...catalog.articles, ...catalog.pages] }).flatMap(
    ({ document, reference }) => {
      if (byFile.get(document.file)?.isLocked) return [];
      const own = document.frontMatter.lastUpdate;
      const original = reference.frontMatter.lastUpdate;
      if (own === undefined || original === undefined || own >= original) return [];
      return [
        {
          rule: 'stale' as const,
          file: document.file,
          line: 1,
          message: `The reference changed on \`${original}\`, this translation on \`${own}\`.`,
        },
      ];
    },
  );
};
