// What is published today, in the form of `published.txt`.
import { slug } from 'github-slugger';
import { digest } from '../../digest.ts';
import { shownDocument } from '../../catalog/links/fallback.ts';
import { emptyPage, type Ledger, type LedgerPage, type LedgerSection } from '../../catalog/redirects/ledger.ts';
import type { Article } from '../../catalog/document.ts';
import type { RenderedDocument } from '../../vocabulary.ts';
import type { CheckedContent } from '../checked-content.ts';

/** The sections of a page by id: headings, their other ids, and anchors in the text. */
export function sectionsNow({ headings, sections, anchors = [] }: RenderedDocument): Map<string, LedgerSection> {
  // the title is no place of its own
  const titles = new Set(headings.filter(({ depth }) => depth === 1).map(({ id }) => id));
  const now = new Map<string, LedgerSection>(
    anchors.filter((id) => !titles.has(id)).map((id) => [id, { words: undefined, below: undefined, line: 0 }]),
  );
  const blocks = new Map(sections.map(({ id, blocks: [first] }) => [id, first?.text]));
  for (const { id, text, depth, line } of headings) {
    const below = blocks.get(id);
    if (depth > 1) now.set(id, { words: slug(text) || undefined, below: below ? digest(below).slice(0, 8) : undefined, line });
  }
  return now;
}

/** The page that stands for an article in all languages: the reference's, which gives the ids. */
export function pageOf(
  { catalog, rendered }: CheckedContent,
  article: Article,
): { file: string; page: RenderedDocument } | undefined {
  const document = shownDocument(catalog, article, catalog.site.reference);
  const page = document && rendered.get(document.file);
  return document && page && { file: document.file, page };
}

/** Articles with their sections, and pages of our own. Those of guides are accepted with the guides. */
export function publishedNow(content: CheckedContent): Ledger {
  const { catalog } = content;
  const articles = catalog.articles.map((article): [string, LedgerPage] => {
    const found = pageOf(content, article);
    const ids = new Set(article.id === article.path ? [] : [article.id]);
    return [`help/${article.path}`, { ids, sections: found ? sectionsNow(found.page) : new Map(), line: 0 }];
  });
  const pages = catalog.pages.filter(({ name }) => name !== 'home').map(({ name }): [string, LedgerPage] => [name, emptyPage()]);
  return new Map([...articles, ...pages]);
}
