// Where two languages of a real knowledge base differ, somebody changed one and not the other. Such a difference is made
// again, as a commit to the reference: what a translation lacks goes, what it has alone comes.
import { describe, expect, test } from 'vitest';
import { corpusDir } from '../../../tests/kit/corpus.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { readCatalog } from '../../catalog/read.ts';
import { translatableBlocks, type TranslatableBlock } from '../../translations/translatable-blocks.ts';
import { digestBlock } from '../../translations/digest.ts';
import { pairBlocks } from '../../translations/pair-blocks.ts';
import { createRandom } from '../../translations/test-mutations.ts';
import type { Article, Document } from '../../catalog/document.ts';
import { findStaleTranslations } from './stale-translations.ts';

interface Commit {
  article: Article;
  now: Article;
  /** `file:line` of each passage that is out of date afterwards. */
  told: string[];
}

const digests = (blocks: readonly TranslatableBlock[]): string => blocks.map(digestBlock).join(' ');

/** Code and first lines of alerts aside, which stand in fences and before passages that are theirs. */
const isPlain = ({ kind }: TranslatableBlock): boolean => kind !== 'code' && kind !== 'alert';

/** The document with passages taken out or put behind others; undefined where the rest would be read otherwise. */
function edit(
  document: Document,
  gone: readonly TranslatableBlock[],
  come?: { after: TranslatableBlock; block: TranslatableBlock },
): Document | undefined {
  const blocks = translatableBlocks(document);
  const lines = document.body.split('\n');
  const added =
    come && (come.block.kind === 'text' || come.block.kind === 'heading' ? ['', come.block.text, ''] : [come.block.text]);
  if (come && added) lines.splice(come.after.endLine, 0, ...added);
  for (const { line, endLine } of gone.toReversed()) lines.splice(line - 1, endLine - line + 1);
  const after = { ...document, body: lines.join('\n') };
  const expected = blocks.flatMap((block) => [
    ...(gone.includes(block) ? [] : [block]),
    ...(come?.after === block ? [come.block] : []),
  ]);
  return digests(translatableBlocks(after)) === digests(expected) ? after : undefined;
}

/** What a translation lacks goes from the reference; half of the others follow. */
function removal(article: Article, reference: Document, lacking: Document, random: () => number): Commit | undefined {
  const blocks = translatableBlocks(reference);
  const missing = pairBlocks(translatableBlocks(lacking), blocks).flatMap((pair) =>
    pair.own === undefined && pair.reference && isPlain(pair.reference) ? [pair.reference] : [],
  );
  // of passages that say the same, nobody could say which went
  const isUnique = (block: TranslatableBlock) => blocks.filter((other) => digestBlock(other) === digestBlock(block)).length === 1;
  const gone = missing.filter(isUnique);
  const after = gone.length === 0 ? undefined : edit(reference, gone);
  if (!after) return undefined;
  const documents: Record<string, Document> = { ...article.documents, [reference.locale]: after };
  const told: string[] = [];
  for (const own of Object.values(article.documents)) {
    if (own === reference) continue;
    const counterparts = pairBlocks(translatableBlocks(own), blocks).flatMap((pair) =>
      pair.own && pair.reference && gone.includes(pair.reference) ? [pair.own] : [],
    );
    const followed = counterparts.length > 0 && random() < 0.5 ? edit(own, counterparts) : undefined;
    if (followed) documents[own.locale] = followed;
    else told.push(...counterparts.map(({ line }) => `${own.file}:${line + own.lineOffset}`));
  }
  return { article, now: { ...article, documents }, told };
}

/** What a translation has alone comes into the reference: nobody has said yet that any translation renders it. */
function addition(article: Article, reference: Document, having: Document): Commit | undefined {
  const blocks = translatableBlocks(reference);
  const pairs = pairBlocks(translatableBlocks(having), blocks);
  const index = pairs.findIndex(
    ({ own, reference: original }, at) => at > 0 && own && isPlain(own) && !original && pairs[at - 1]?.reference,
  );
  const [after, block] = [pairs[index - 1]?.reference, pairs[index]?.own];
  if (!after || !block || !isPlain(after) || blocks.some((other) => digestBlock(other) === digestBlock(block))) return undefined;
  const grown = edit(reference, [], { after, block });
  if (!grown) return undefined;
  const told = Object.values(article.documents).flatMap((own) => {
    if (own === reference) return [];
    const rendered = new Map(pairBlocks(translatableBlocks(own), blocks).map((pair) => [pair.reference, pair.own]));
    const before = blocks.slice(0, blocks.indexOf(after) + 1).findLast((candidate) => rendered.get(candidate));
    const line = before && rendered.get(before)?.line;
    return [`${own.file}:${line === undefined ? 1 : line + own.lineOffset}`];
  });
  return { article, now: { ...article, documents: { ...article.documents, [reference.locale]: grown } }, told };
}

describe.skipIf(corpusDir === undefined)('real differences between languages, made as commits to the reference', () => {
  test('are told at the passages that do not follow, and at no other', async () => {
    const { catalog } = await readCatalog(corpusDir ?? '', { CONTENT_PROFILE: 'import' });
    const random = createRandom(13);
    // each language in turn is the one that the others are made from
    const commits = Object.keys(catalog.byLocale).flatMap((locale) =>
      catalog.articles.flatMap((article): (Commit & { catalog: Catalog })[] => {
        const reference = article.documents[locale];
        const others = Object.values(article.documents).filter((own) => own !== reference);
        if (!reference) return [];
        const site = { ...catalog.site, reference: locale };
        return others
          .flatMap((own) => [removal(article, reference, own, random), addition(article, reference, own)])
          .flatMap((commit) => (commit ? [{ ...commit, catalog: { ...catalog, site } }] : []));
      }),
    );
    const wrong = commits.flatMap(({ article, now, told, catalog: before }) => {
      const only = (one: Article): Catalog => ({ ...before, articles: [one] });
      const found = findStaleTranslations(only(article), only(now)).map(({ file, line }) => `${file}:${line}`);
      return JSON.stringify(found.sort()) === JSON.stringify(told.sort()) ? [] : [{ found, told }];
    });
    expect(commits.length).toBeGreaterThanOrEqual(50);
    expect(wrong).toEqual([]);
  });
});
