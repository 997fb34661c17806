// Documents -> articles: joined by `exl-id`, by path where an id is missing. No two articles share a path.
import type { Article, Document } from '../document.ts';
import type { Locale } from '../../vocabulary.ts';
import type { Problem } from '../../problem.ts';
import { byText } from '../../by-text.ts';
import { emptyRecord } from '../records.ts';

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

/** Of documents of one locale with one id, all but one are copies. */
interface Copies {
  /** Copy -> the document that it was copied from. */
  originals: Map<Document, Document>;
  problems: Problem[];
}

/**
 * Finds out which document of a locale was copied with its id: the original has the path of its translations, or its
 * place in the table of contents. Where neither tells, both are named.
 */
function findCopies(documents: readonly JoinableDocument[], tocPaths: ReadonlyMap<Locale, ReadonlySet<string>>): Copies {
  const copies: Copies = { originals: new Map(), problems: [] };
  const byId = Map.groupBy(
    documents.filter(({ document }) => document.exlId !== undefined),
    ({ document }) => document.exlId,
  );
  for (const sharing of byId.values()) {
    const byLocale = Map.groupBy(sharing, ({ document }) => document.locale);
    for (const same of byLocale.values()) {
      const [first] = same;
      if (!first || same.length === 1) continue;
      const others = sharing.filter(({ document }) => document.locale !== first.document.locale);
      const weigh = ({ document: { locale, path } }: JoinableDocument): number =>
        2 * Number(others.some(({ document }) => document.path === path)) + Number(tocPaths.get(locale)?.has(path) === true);
      const ranked = same.map((candidate) => ({ candidate, weight: weigh(candidate) })).toSorted((a, b) => b.weight - a.weight);
      const [best, second] = ranked;
      if (!best || !second) continue;
      const original = best.candidate.document;
      const isTold = best.weight > second.weight;
      for (const { candidate } of ranked.slice(1)) copies.originals.set(candidate.document, original);
      if (isTold)
        for (const { candidate } of ranked.slice(1))
          copies.problems.push({
            rule: 'duplicate-exl-id',
            file: candidate.document.file,
            line: candidate.idLine,
            message: `\`exl-id\` is that of \`${original.file}\`, from which the file seems to be copied.`,
            remedy: 'Give this file an id of its own, a new UUID.',
          });
      else
        copies.problems.push({
          rule: 'duplicate-exl-id',
          file: second.candidate.document.file,
          line: second.candidate.idLine,
          message: `${same.map(({ document }) => `\`${document.file}\``).join(' and ')} have the same \`exl-id\`.`,
          remedy: 'Give the newer one an id of its own, a new UUID.',
        });
    }
  }
  return copies;
}

/**
 * Articles in the order of their path. `documents` must begin with the reference locale's: its path and id win.
 * Of documents with one id in one locale one keeps it; the copies lose it and are joined by path. `tocPaths` are the
 * paths that each locale's table of contents names.
 */
export function joinArticles(
  documents: JoinableDocument[],
  tocPaths: ReadonlyMap<Locale, ReadonlySet<string>> = new Map(),
): { articles: Article[]; problems: Problem[] } {
  const { originals, problems } = findCopies(documents, tocPaths);
  const byId = new Map<string, Article>();
  const byPath = new Map<string, Article>();
  for (const { document } of documents) {
    if (!originals.has(document)) continue;
    document.exlId = undefined;
    document.isCopy = true;
  }

  for (const { document, idLine } of documents) {
    const report = (rule: Problem['rule'], message: string) =>
      problems.push({ rule, file: document.file, line: idLine, message });
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
