// Everything that is translated, each text beside that of the reference.
import { once } from '../memoize.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Document } from '../catalog/document.ts';
import type { Locale } from '../vocabulary.ts';
import { passagesOf, passagesOfToc, passagesOfWords, type Passage } from './passages.ts';

export interface TranslatedText {
  locale: Locale;
  /** Relative to the content folder. */
  file: string;
  /** The same below the folder of the locale: its name in the lock. */
  path: string;
  /** Set for articles and pages of our own. */
  document: Document | undefined;
  passages: () => Passage[];
  reference: { file: string; document: Document | undefined; passages: () => Passage[] };
}

interface Text {
  locale: Locale;
  file: string;
  document?: Document;
  passages: () => Passage[];
}

const textOf = (document: Document): Text => ({
  locale: document.locale,
  file: document.file,
  document,
  passages: once(() => passagesOf(document)),
});

/** All texts in the order: articles, pages of our own, tables of contents, guides, drawings, meanings of words; each by its locales. */
export function listTranslatedTexts(catalog: Catalog): TranslatedText[] {
  const { site, articles, pages, tocTexts, guideWords, localeWords } = catalog;
  const byName = <T extends { locale: Locale; file: string }>(
    texts: readonly T[],
    nameOf: (text: T) => string,
    passages: (text: T) => Passage[],
  ): Text[][] =>
    [...Map.groupBy(texts, nameOf).values()].map((group) =>
      group.map((text) => ({ locale: text.locale, file: text.file, passages: once(() => passages(text)) })),
    );
  const groups: Text[][] = [
    ...[...articles, ...pages].map(({ documents }) => Object.values(documents).map(textOf)),
    ...byName(tocTexts, ({ path }) => path, passagesOfToc),
    ...byName(guideWords, ({ guide }) => guide, passagesOfWords),
    ...byName(localeWords, ({ name }) => name, passagesOfWords),
  ];
  const folders = new Map(site.locales.map(({ locale, folder }) => [locale, folder]));
  return groups.flatMap((texts) => {
    const reference = texts.find(({ locale }) => locale === site.reference);
    if (!reference) return [];
    return texts
      .filter((text) => text !== reference)
      .map(({ locale, file, document, passages }) => ({
        locale,
        file,
        path: file.slice((folders.get(locale) ?? locale).length + 1),
        document,
        passages,
        reference: { file: reference.file, document: reference.document, passages: reference.passages },
      }));
  });
}
