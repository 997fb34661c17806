// What stands beside the articles in the reference and not in another locale.
import type { Problem } from '../../problem.ts';
import type { OwnPage } from '../document.ts';
import type { SiteSettings } from '../settings/site-settings.ts';
import type { ListedFile } from './list-files.ts';

/**
 * Pages, words of drawings and meanings of words that the reference has and another locale lacks: readers get the
 * reference's. As with articles, drafts and hidden pages are asked of nobody.
 */
export function findMissingPages(
  files: ReadonlyMap<string, ListedFile>,
  { locales, reference }: SiteSettings,
  pages: readonly OwnPage[],
): Problem[] {
  const source = locales.find(({ locale }) => locale === reference)?.folder;
  if (source === undefined) return [];
  const shown = pages.filter(({ documents }) => documents[reference]?.frontMatter.hide === false);
  const texts = ['illustrations.yml', 'glossary.yml'].filter((file) => files.has(`${source}/${file}`));
  return [...texts, ...shown.map(({ name }) => `pages/${name}.mdx`)].flatMap((file): Problem[] => {
    const missing = locales.filter(({ folder }) => folder !== '' && !files.has(`${folder}/${file}`));
    if (missing.length === 0) return [];
    const message = `There is no \`${file}\` in ${missing.map(({ locale }) => `\`${locale}\``).join(', ')}.`;
    const remedy = `Translate it into ${missing.map(({ folder }) => `\`${folder}/${file}\``).join(', ')}.`;
    return [{ rule: 'translation-missing', file: `${source}/${file}`, line: 1, message, remedy }];
  });
}
