// The files that are exchanged with translators, as they lie in the content folder.
import type { Catalog } from '../../catalog/catalog.ts';
import { readContentText } from '../../catalog/read-files.ts';
import type { Locale } from '../../vocabulary.ts';
import { listExchangedFiles } from '../../translations/exchange/exchanged-files.ts';
import { printCopy } from '../new-article.ts';

/** What can be exchanged with translators of a locale. */
export const exchangedFiles = (catalog: Catalog, locale: Locale): ReturnType<typeof listExchangedFiles> =>
  listExchangedFiles(catalog, locale, {
    read: (file) => readContentText(catalog, file),
    begin: (text) => printCopy(text, undefined, undefined),
  });
