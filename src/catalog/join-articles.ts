// Documents -> articles: joined by `exl-id`, by path where an id is missing. No two articles share a path.
import type { Article, Document, Locale } from '../vocabulary.ts';
import type { Problem } from '../problem.ts';
import { byText, emptyRecord } from './records.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ownId = /^[a-z][a-z0-9-]{2,60}$/;

/** The id as the site uses it, or the reason why it cannot. Capitals are folded and reported. */
export function readExlId(written: string | undefined): { id: string | undefined; reason: string | undefined } {
  if (written === undefined || written === '') return { id: undefined, reason: undefined };
  const id = written.toLowerCase();
  if (!uuid.test(id) && !ownId.test(id)) {
    return { id: undefined, reason: `\`${written.slice(0, 80)}\` is neither a UUID nor an id such as \`submit-ticket\`.` };
  }
  return { id, reason: id === written ? undefined : `\`${written}\` has capitals; ids are lower case.` };
}

/** A document with the line of its `exl-id`. */
export interface JoinableDocument {
  document: Document;
  idLine: number;
}

/**
 * Articles in the order of their path. `documents` must begin with the reference locale's: its path and id win.
 * Of two documents with one id in one locale the first keeps it; the other loses its id and is joined by path.
 */
export function joinArticles(documents: JoinableDocument[]): { articles: Article[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const byId = new Map<string, Article>();
  const byPath = new Map<string, Article>();
  const holders = new Map<string, Document>();

  for (const { document, idLine } of documents) {
    const report = (rule: Problem['rule'], message: string) =>
      problems.push({ rule, file: document.file, line: idLine, message });
    if (document.exlId !== undefined) {
      const key = `${document.locale} ${document.exlId}`;
      const holder = holders.get(key);
      if (holder) {
        report('duplicate-exl-id', `\`exl-id\` is the same as in \`${holder.file}\`.`);
        document.exlId = undefined;
      } else holders.set(key, document);
    }
    const sameId = document.exlId === undefined ? undefined : byId.get(document.exlId);
    const samePath = byPath.get(document.path);
    if (sameId && sameId.path !== document.path) {
      report(
        'exl-id-two-paths',
        `This article has the path \`${sameId.path}\` in another locale, here it is \`${document.path}\`.`,
      );
    }
    if (!sameId && samePath && document.exlId !== undefined && byId.get(samePath.id) === samePath) {
      report('exl-id-differs', `\`exl-id\` is \`${document.exlId}\`, in other locales this path has \`${samePath.id}\`.`);
    }
    const candidates = [sameId, samePath].filter((article) => article !== undefined);
    let article = candidates.find((candidate) => candidate.documents[document.locale] === undefined);
    if (!article && !samePath) {
      article = { id: document.exlId ?? document.path, path: document.path, documents: emptyRecord<Document>() };
      byPath.set(document.path, article);
    }
    // both places taken: only after another problem of this list, which names the file
    if (!article) continue;
    article.documents[document.locale] = document;
    if (document.exlId !== undefined && article.id === article.path && !byId.has(document.exlId)) article.id = document.exlId;
    if (document.exlId !== undefined && article.id === document.exlId) byId.set(document.exlId, article);
  }
  return { articles: [...byPath.values()].sort((a, b) => byText(a.path, b.path)), problems };
}

/** How many of the articles a locale has. */
export const countDocuments = (articles: Article[], locale: Locale): number =>
  articles.filter((article) => article.documents[locale] !== undefined).length;
