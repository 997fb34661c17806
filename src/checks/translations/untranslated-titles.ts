// A title in the language of the reference: nobody finds the article by it.
import { readInline } from '../../markdown/read-inline.ts';
import { documentLanguage, listTranslations, type Check } from '../checked-content.ts';

// two words in small letters are a sentence; less may be nothing but names
const isSentence = (title: string): boolean => (title.match(/(?<![\p{L}\p{N}.])\p{Ll}{2,}(?![\p{L}\p{N}.])/gu) ?? []).length >= 2;

/** Translations whose title is word for word that of the reference. */
export const checkUntranslatedTitles: Check = ({ catalog }) =>
  listTranslations(catalog)
    .filter(({ document, reference }) => documentLanguage(catalog, document) !== documentLanguage(catalog, reference))
    .filter(({ document, reference }) => document.frontMatter.title === reference.frontMatter.title)
    .filter(({ document }) => isSentence(readInline(document.frontMatter.title).text))
    .map(({ document, reference }) => ({
      rule: 'title-untranslated',
      file: document.file,
      line: 1,
      message: `The title is that of \`${reference.file}\`, \`${readInline(document.frontMatter.title).text}\`.`,
    }));
