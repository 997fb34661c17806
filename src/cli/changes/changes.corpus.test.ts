import { describe, expect, test } from 'vitest';
import { corpusDir } from '../../../tests/kit/corpus.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { readCatalog } from '../../catalog/read.ts';
import { translatableBlocks } from '../../translations/translatable-blocks.ts';
import { pairBlocks } from '../../translations/pair-blocks.ts';
import { createRandom, mutations } from '../../translations/test-mutations.ts';
import type { Article, Document } from '../../catalog/document.ts';
import { findStaleTranslations } from './stale-translations.ts';

/** One edit of an article: its documents afterwards, and the translations that do not follow it. */
function edit(article: Article, reference: Document, random: () => number): { article: Article; behind: string[] } | undefined {
  const names = Object.keys(mutations);
  const mutate = mutations[names[Math.floor(random() * names.length)] ?? ''];
  const blocks = translatableBlocks(reference);
  const index = Math.floor(random() * blocks.length);
  const change = mutate?.(reference.body, blocks, index, random);
  if (!mutate || !change) return undefined;
  const after: Document = { ...reference, body: change.body };
  const grown = translatableBlocks(after).length - blocks.length;
  if (grown !== { removed: -1, added: 1, moved: 0, changed: 0 }[change.kind ?? 'changed']) return undefined;
  const documents: Record<string, Document> = { ...article.documents, [reference.locale]: after };
  const behind: string[] = [];
  for (const own of Object.values(article.documents)) {
    if (own === reference || change.kind === undefined) continue;
    const blocksOfOwn = translatableBlocks(own);
    const pairs = pairBlocks(blocksOfOwn, blocks);
    const counterparts = change.at.map((block) => pairs.find((pair) => pair.reference === block)?.own);
    if (counterparts.includes(undefined)) return undefined;
    const follows = random() < 0.5;
    const [counterpart] = counterparts;
    const followed = follows && counterpart && mutate(own.body, blocksOfOwn, blocksOfOwn.indexOf(counterpart), random);
    if (followed) documents[own.locale] = { ...own, body: followed.body };
    else behind.push(own.file);
  }
  return { article: { ...article, documents }, behind };
}

describe.skipIf(corpusDir === undefined)('fifty commits to a real knowledge base', () => {
  test('are told at the translations that do not follow them, and at no other', async () => {
    const { catalog } = await readCatalog(corpusDir ?? '', { CONTENT_PROFILE: 'import' });
    const random = createRandom(50);
    for (let commits = 0; commits < 50; commits += 1) {
      const edits = new Map<Article, { article: Article; behind: string[] }>();
      while (edits.size < 3) {
        const article = catalog.articles[Math.floor(random() * catalog.articles.length)];
        const reference = article?.documents[catalog.site.reference];
        const edited = article && reference && edit(article, reference, random);
        if (edited) edits.set(article, edited);
      }
      const now: Catalog = { ...catalog, articles: catalog.articles.map((article) => edits.get(article)?.article ?? article) };
      const told = findStaleTranslations(catalog, now).map(({ file }) => file);
      expect(told.sort()).toEqual([...edits.values()].flatMap(({ behind }) => behind).sort());
    }
  });
});
