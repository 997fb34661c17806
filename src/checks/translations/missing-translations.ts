// Articles that a locale lacks: readers get the reference's text, and are told so.
import type { Check } from '../checked-content.ts';

/** A path as shells take it for one word. */
const quote = (path: string): string =>
  /^[\w./-]+$/.test(path) ? path : /["$`\\!]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : `"${path}"`;

/** Articles of the reference locale without a document in another locale; told at the reference's file. */
export const checkMissingTranslations: Check = ({ catalog }) =>
  catalog.articles.flatMap(({ path, documents }) => {
    const reference = documents[catalog.site.reference];
    if (!reference || reference.frontMatter.hide) return [];
    const missing = catalog.site.locales.filter(({ locale, folder }) => folder !== '' && documents[locale] === undefined);
    if (missing.length === 0) return [];
    const names = missing.map(({ locale }) => locale);
    return [
      {
        rule: 'translation-missing' as const,
        file: reference.file,
        line: 1,
        message: `The article does not exist in ${names.map((name) => `\`${name}\``).join(', ')}.`,
        remedy: `Translate it: \`npm run new -- ${quote(path)} --locales ${names.join(',')}\` makes ${names.length === 1 ? 'the file' : 'the files'}.`,
      },
    ];
  });
