// The files that are exchanged with translators, as they lie in the content folder and in the project.
import { langOf } from '../../catalog/links/locale-of.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { readContentText } from '../../catalog/reading/read-files.ts';
import type { Locale } from '../../vocabulary.ts';
import { listExchangedFiles, type ExchangedFile } from '../../translations/exchange/files/exchanged-files.ts';
import { printCopy } from '../new/plan-article.ts';
import { interfaceWords } from './interface-words.ts';

export interface ExchangeSource {
  /** Relative to `root`. */
  file: string;
  /** What commands call it, below the folder of the locale. */
  path: string;
  root: string;
  /** Whether it holds the words of the interface, which the project keeps and not the content. */
  isInterface: boolean;
  open: () => ExchangedFile;
}

/** What can be exchanged with translators of a locale: the content, then the words of the interface. */
export function exchangedFiles(catalog: Catalog, locale: Locale, projectDir: string): ExchangeSource[] {
  const files = listExchangedFiles(catalog, locale, {
    read: (file) => readContentText(catalog, file),
    begin: (text) => printCopy(text, undefined, undefined),
  });
  const words = interfaceWords(langOf(catalog.site, locale), projectDir);
  return [
    ...files.map((file) => ({ ...file, root: catalog.contentDir, isInterface: false })),
    ...(words ? [{ ...words, root: projectDir, isInterface: true }] : []),
  ];
}
