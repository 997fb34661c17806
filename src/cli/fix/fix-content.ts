// `npm run check -- --fix`: writes what is certain into the articles, and nothing else.
import { replaceFile } from '../../site/replace-file.ts';
import { langOf } from '../../catalog/links/locale-of.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pageDocuments, type Catalog } from '../../catalog/catalog.ts';
import { decodeText } from '../../catalog/files/decode-text.ts';
import { createLinkResolver } from '../../catalog/links/resolve-link.ts';
import { indexReferences } from '../../checks/checked-content.ts';
import { splitBody } from '../../markdown/source-lines.ts';
import type { Problem, Rule } from '../../problem.ts';
import { editFile, type Edit } from '../../edits.ts';
import type { Document } from '../../catalog/document.ts';
import type { RenderedDocument } from '../../vocabulary.ts';
import { renderDocument } from '../../site/content/render-document.ts';
import { requireReadableLocks } from '../translations/write-lock.ts';
import { fixers, type Fixer } from './fixers.ts';
import { isCertain, type Reading } from './is-certain.ts';
import { renewLocks } from './renew-locks.ts';

export interface Fixed {
  rule: Rule;
  file: string;
  count: number;
}

type Read = (body: string) => Promise<Reading>;

/** Lines that hold no text (1-based): code is never touched. */
function codeLines(body: string): Set<number> {
  const text = new Set(splitBody(body).prose.map(({ line }) => line));
  return new Set([...body.split('\n').keys()].map((index) => index + 1).filter((line) => !text.has(line)));
}

/** Tries the proposals for a line; the body with the first that is certain. */
async function fixLine(
  body: string,
  line: number,
  problem: Problem,
  fixer: Fixer,
  read: Read,
  before: Reading,
): Promise<{ body: string; reading: Reading } | undefined> {
  const lines = body.split('\n');
  const written = lines[line - 1] ?? '';
  for (const proposal of fixer.propose(written, problem)) {
    if (proposal === written) continue;
    const next = lines.with(line - 1, proposal).join('\n');
    const reading = await read(next);
    if (isCertain(before, reading, problem.rule, fixer)) return { body: next, reading };
  }
  return undefined;
}

async function fixBody(
  document: Document,
  problems: readonly Problem[],
  read: Read,
): Promise<{ body: string; counts: Map<Rule, number> }> {
  let { body } = document;
  let reading = await read(body);
  const counts = new Map<Rule, number>();
  for (const problem of problems) {
    const fixer = fixers[problem.rule];
    if (!fixer || problem.line === undefined) continue;
    const code = codeLines(body);
    const lines = fixer.isOfDocument
      ? [...body.split('\n').keys()].map((index) => index + 1)
      : [problem.line - document.lineOffset];
    for (const line of lines) {
      if (line < 1 || code.has(line)) continue;
      const fixed = await fixLine(body, line, problem, fixer, read, reading);
      if (!fixed) continue;
      ({ body, reading } = fixed);
      counts.set(problem.rule, (counts.get(problem.rule) ?? 0) + 1);
    }
  }
  return { body, counts };
}

/** The lines of a body that differ from those before, as edits of a file in which the body begins at `start`. */
function changedLines(before: string, after: string, start: number): Edit[] {
  const lines = after.split('\n');
  let at = start;
  return before.split('\n').flatMap((line, index): Edit[] => {
    const from = at;
    at += line.length + 1;
    const text = lines[index] ?? '';
    return text === line ? [] : [{ start: from, end: from + line.length, text }];
  });
}

/** Writes the lines of a new body that changed, and no other byte. False where the file is another now, or no UTF-8. */
function writeBody(file: string, before: string, after: string): boolean {
  const bytes = readFileSync(file);
  const { text, problems } = decodeText(bytes, file);
  if (problems.some(({ rule }) => rule === 'invalid-utf8') || !text.endsWith(before)) return false;
  replaceFile(file, editFile(bytes.toString(), changedLines(before, after, text.length - before.length)));
  return true;
}

/** Fixes the articles and our own pages of the catalog. What stays unfixed stays a problem. */
export async function fixContent(
  catalog: Catalog,
  rendered: ReadonlyMap<string, RenderedDocument>,
  problems: readonly Problem[],
): Promise<Fixed[]> {
  requireReadableLocks(catalog);
  const byFile = Map.groupBy(
    problems.filter(({ rule }) => rule in fixers),
    ({ file }) => file,
  );
  const resolver = createLinkResolver(catalog);
  const references = indexReferences({ ...catalog, articles: [...catalog.articles, ...catalog.pages] });
  const fixed: Fixed[] = [];
  const after = new Map<string, Document>();
  for (const document of [...catalog.documents, ...pageDocuments(catalog)]) {
    const own = byFile.get(document.file);
    if (!own) continue;
    const reference = references.get(document.file);
    const read: Read = (body) =>
      renderDocument(
        {
          body,
          file: document.file,
          locale: document.locale,
          lang: langOf(catalog.site, document.locale),
          lineOffset: document.lineOffset,
          referenceHeadings: reference && rendered.get(reference.file)?.headings,
        },
        {
          label: (key) => key,
          resolveLink: (href, place) => resolver.resolveLink(href, document, place),
          // images stay what they are: their address is enough to tell one from another
          resolveImage: async (src) => ({ src, width: 1, height: 1, sources: [] }),
          readInclude: (file) => resolver.readInclude(file, document),
        },
      );
    const { body, counts } = await fixBody(document, own, read);
    if (body === document.body || !writeBody(path.join(catalog.contentDir, document.file), document.body, body)) continue;
    after.set(document.file, { ...document, body });
    for (const [rule, count] of counts) fixed.push({ rule, file: document.file, count });
  }
  renewLocks(catalog, after);
  return fixed;
}
