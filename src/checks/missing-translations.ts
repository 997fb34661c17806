// Articles and pages that a locale lacks: readers get the reference's text, and are told so.
import type { Check } from './checked-content.ts';

/** Articles of the reference locale without a document in another locale; told at the reference's file. */
export const checkMissingTranslations: Check = ({ catalog }) =>
  catalog.articles.flatMap((article) => {
    const { documents } = article;
    const reference = documents[catalog.site.reference];
    if (!reference || reference.frontMatter.hide) return [];
    const missing = catalog.site.locales.filter(({ locale, folder }) => folder !== '' && documents[locale] === undefined);
    if (missing.length === 0) return [];
    const names = missing.map(({ locale }) => locale);
    if ('name' in article) {
      const files = missing.map(({ folder }) => `\`${folder}/pages/${article.name}.mdx\``);
      return [
        {
          rule: 'translation-missing' as const,
          file: reference.file,
          line: 1,
          message: `The page does not exist in ${names.map((name) => `\`${name}\``).join(', ')}.`,
          remedy: `Translate it into ${files.join(', ')}.`,
        },
      ];
    }
    return [
      {
        rule: 'translation-missing' as const,
        file: reference.file,
        line: 1,
        message: `The article does not exist in ${names.map((name) => `\`${name}\``).join(', ')}.`,
        remedy: `Translate it: \`npm run new -- ${reference.path} --locales ${names.join(',')}\` makes ${names.length === 1 ? 'the file' : 'the files'}.`,
      },
    ];
  });
