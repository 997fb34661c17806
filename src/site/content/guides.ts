// The troubleshooting guides of the content folder: gives the engine what it asks for and keeps what it made.
import type { Catalog } from '../../catalog/catalog.ts';
import { recordOf } from '../../catalog/records.ts';
import type { Problem } from '../../problem.ts';
import { buildGuides } from '../../troubleshooter/build-guides.ts';
import { guideOf } from '../../troubleshooter/source/guide-target.ts';
import type { FindSection } from '../../troubleshooter/parts/find-part.ts';
import { readGuide } from '../../troubleshooter/source/read-guide.ts';
import { checkReview } from '../../troubleshooter/rules/review.ts';
import type { Guide } from '../../troubleshooter/source/types.ts';
import type { ViewContext } from '../../troubleshooter/pages/view.ts';
import type { Locale, SearchDocument } from '../../vocabulary.ts';
import { guideInput, type GuideSources } from './guide-input.ts';
import { guideSearchDocument, landingPage } from './guide-search-document.ts';
import { wordsOf } from './interface-words.ts';

export interface GuideEntry {
  /** Set where its words are in another language than the words around them, or run in another direction. */
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  title: string;
  description: string;
  url: string;
  symptoms: { label: string; url: string }[];
}

export interface LoadedGuides {
  problems: Problem[];
  /** All published guides, those in which readers begin first. */
  ids: string[];
  /** Published guide ids by the article that they belong to. */
  byArticle: ReadonlyMap<string, string[]>;
  /** Every guide without errors, drafts and retired ones too, by id. */
  all: Readonly<Record<string, Guide>>;
  /** What the values of a page are made with. */
  context: ViewContext;
  /** For lists of guides: titles, addresses and first answers. */
  entries(locale: Locale): GuideEntry[];
  /** Sections of articles as guides show them. */
  section: FindSection;
  /** What the search finds of the guides. */
  searchDocuments(locale: Locale): SearchDocument[];
}

/** Guides whose review is due on a day (ISO date). Apart from the other problems, so that a build does not depend on the clock. */
export function dueReviews(catalog: Catalog, today: string): Problem[] {
  return catalog.guides.flatMap(({ file, text }) => {
    const { guide } = readGuide(file, text);
    return guide.source ? checkReview(guide.source, guide.yaml, today) : [];
  });
}

/** Reads and checks the guides. Problems are collected, never thrown. */
export function loadGuides(sources: GuideSources): LoadedGuides {
  const input = guideInput(sources);
  const { guides: built, problems } = buildGuides(input);
  const guides = entrancesFirst(built);
  const published = guides.filter(({ source }) => source.status === 'published');
  const all = recordOf(guides.map((guide) => [guide.id, guide]));
  const context: ViewContext = { ...input, guides: all, interfaceLang: (locale) => wordsOf(sources.catalog, locale).words.lang };
  const byArticle = [...Map.groupBy(published, ({ source }) => source.article)].map(([article, own]): [string, string[]] => [
    article,
    own.map(({ id }) => id),
  ]);
  return {
    problems,
    ids: published.map(({ id }) => id),
    byArticle: new Map(byArticle),
    all,
    context,
    section: input.section,
    entries: (locale) => published.map((guide) => guideEntry(guide, locale, context)),
    searchDocuments: (locale) => published.flatMap((guide) => guideSearchDocument(guide, locale, context) ?? []),
  };
}

/** Guides in which readers begin, then those into which other guides lead. Else in the order given. */
export function entrancesFirst<Some extends Pick<Guide, 'id' | 'graph'>>(guides: readonly Some[]): Some[] {
  const entered = new Set(guides.flatMap(({ graph }) => graph.edges.flatMap(({ to }) => guideOf(to) ?? [])));
  return guides.toSorted((a, b) => Number(entered.has(a.id)) - Number(entered.has(b.id)));
}

function guideEntry(guide: Guide, locale: Locale, context: ViewContext): GuideEntry {
  const page = landingPage(guide, locale, context);
  return {
    lang: page.lang,
    dir: page.dir,
    title: page.guideTitle,
    description: page.description,
    url: page.url,
    symptoms: page.choices.map(({ label, url }) => ({ label, url })),
  };
}
