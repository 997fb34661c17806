// Texts that changed and still say that they did not.
import { pageDocuments, type Catalog } from '../../catalog/catalog.ts';
import { passagesOf } from '../../translations/passages.ts';
import type { Document } from '../../catalog/document.ts';
import type { Finding } from './finding.ts';

const documentsOf = (catalog: Catalog): Document[] => [...catalog.documents, ...pageDocuments(catalog)];

/** Only what readers read counts; a document without a date has none to change. */
const wordsOf = (document: Document): string =>
  passagesOf(document)
    .map(({ digest }) => digest)
    .join(' ');

/** Documents whose passages changed since `before` and whose `last-update` did not. */
export function findDates(before: Catalog, now: Catalog): Finding[] {
  const old = new Map(documentsOf(before).map((document) => [document.file, document]));
  return documentsOf(now).flatMap((document): Finding[] => {
    const earlier = old.get(document.file);
    const day = document.frontMatter.lastUpdate;
    if (!earlier || day === undefined || earlier.frontMatter.lastUpdate !== day) return [];
    if (earlier.body === document.body && earlier.frontMatter.title === document.frontMatter.title) return [];
    if (wordsOf(earlier) === wordsOf(document)) return [];
    const message = `The text changed, and \`last-update\` still says \`${day}\`.`;
    return [{ subject: 'date-unchanged', severity: 'warning', file: document.file, line: 1, message }];
  });
}
