// The troubleshooting guides of the content folder: gives the engine what it asks for and keeps what it made.
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Catalog } from '../../catalog/catalog.ts';
import { findDocument } from '../../catalog/catalog.ts';
import { publishedGuides } from '../../catalog/ledger.ts';
import { readContentText } from '../../catalog/read-files.ts';
import { recordOf } from '../../catalog/records.ts';
import * as urls from '../../catalog/urls.ts';
import type { Problem } from '../../problem.ts';
import { buildGuides } from '../../troubleshooter/build-guides.ts';
import type { GuideInput } from '../../troubleshooter/guide-input.ts';
import { guideKey, type KeyStep } from '../../troubleshooter/outline.ts';
import type { FindSection } from '../../troubleshooter/parts.ts';
import { readGuide } from '../../troubleshooter/read-guide.ts';
import { checkReview } from '../../troubleshooter/review.ts';
import type { Guide } from '../../troubleshooter/types.ts';
import { statePage, type ViewContext } from '../../troubleshooter/view.ts';
import { wordsText } from '../../troubleshooter/words.ts';
import type { Locale, RenderedDocument, SearchDocument } from '../../vocabulary.ts';
import { absoluteUrl } from '../../catalog/locale-of.ts';
import type { Inline } from './inline.ts';
import { wordsOf } from './interface-words.ts';
import { staleSections } from './stale-sections.ts';
import type { PageAddresses } from './page-addresses.ts';

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

/** Path below the content folder of a file that `npm run guides -- accept` writes. */
export const lockFile = (guide: string): string => `troubleshooters/${guide}.lock.json`;

export interface GuideSources {
  catalog: Catalog;
  rendered: ReadonlyMap<string, RenderedDocument>;
  inline: Inline;
  addresses: PageAddresses;
}

/** What the guides' engine receives of a catalog. */
export function guideInput({ catalog, rendered, inline, addresses }: GuideSources): GuideInput {
  const { site } = catalog;
  const lookUp = (exlId: string, locale: Locale) => {
    const article = catalog.articlesById.get(exlId);
    const document = article && findDocument(catalog, article.path, locale);
    const rendering = document && rendered.get(document.file);
    if (!article || !document || !rendering) return undefined;
    const { title, sourceGitCommit } = document.frontMatter;
    return {
      document,
      rendering,
      title: rendering.title ?? inline.text(title),
      url: urls.articleUrl(site.base, locale, article.path),
      version: sourceGitCommit,
    };
  };
  return {
    guides: catalog.guides,
    words: catalog.guideWords,
    locales: site.locales,
    checked: site.building,
    reference: site.reference,
    section: (exlId, sectionId, locale) => {
      const found = lookUp(exlId, locale);
      const section = found?.rendering.sections.find(({ id }) => id === sectionId);
      if (!found || !section) return undefined;
      const { locale: own } = found.document;
      const isStale = own === locale && staleSections(catalog, found.document, found.rendering).includes(sectionId);
      const original = section.originalId === undefined ? '' : `#${encodeURIComponent(section.originalId)}`;
      const [shown = section] = addresses.sections([section], own, locale);
      return {
        section: shown,
        articleTitle: found.title,
        articleUrl: found.url,
        locale: own === locale ? undefined : own,
        version: found.version,
        changedOriginal: isStale ? urls.articleUrl(site.base, site.reference, found.document.path) + original : undefined,
      };
    },
    article: (exlId, locale) => lookUp(exlId, locale),
    articleIds: catalog.articles.map(({ id }) => id),
    sectionIds: (exlId, locale) => lookUp(exlId, locale)?.rendering.sections.map(({ id }) => id) ?? [],
    tickets: site.tickets,
    terms: catalog.glossary.terms.map(({ term }) => term),
    published: publishedGuides(catalog.ledger ?? new Map()),
    locks: Object.fromEntries(catalog.guides.map(({ guide }) => [guide, readContentText(catalog, lockFile(guide))])),
    t: (locale) => wordsOf(catalog, locale),
    urls: {
      guide: (locale, guide, state) => urls.guideUrl(site.base, locale, guide, state),
      absolute: (url) => absoluteUrl(catalog, url),
    },
  };
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
    searchDocuments: (locale) => published.flatMap((guide) => searchDocument(guide, locale, context) ?? []),
  };
}

/** Guides in which readers begin, then those into which other guides lead. Else in the order given. */
export function entrancesFirst<Some extends Pick<Guide, 'id' | 'graph'>>(guides: readonly Some[]): Some[] {
  const entered = new Set(
    guides.flatMap(({ graph }) => graph.edges.flatMap(({ to }) => (to.startsWith('guide:') ? [to.slice('guide:'.length)] : []))),
  );
  return guides.toSorted((a, b) => Number(entered.has(a.id)) - Number(entered.has(b.id)));
}

function landing(guide: Guide, locale: Locale, context: ViewContext) {
  const [first] = guide.states;
  if (!first) throw new Error(`The guide \`${guide.id}\` has no pages.`);
  return statePage(guide, first, locale, context);
}

function guideEntry(guide: Guide, locale: Locale, context: ViewContext): GuideEntry {
  const page = landing(guide, locale, context);
  return {
    lang: page.lang,
    dir: page.dir,
    title: page.guideTitle,
    description: page.description,
    url: page.url,
    symptoms: page.choices.map(({ label, url }) => ({ label, url })),
  };
}

/** Undefined where the guide is shown in another language: a search finds texts in its own language only. */
function searchDocument(guide: Guide, locale: Locale, context: ViewContext): SearchDocument | undefined {
  if (guide.wordsLocale[locale] !== locale) return undefined;
  const page = landing(guide, locale, context);
  const lang = context.locales.find((settings) => settings.locale === locale)?.lang ?? locale;
  return {
    locale,
    lang,
    id: `guide:${guide.id}`,
    kind: 'guide',
    url: page.url,
    title: page.guideTitle,
    description: page.description,
    phrases: [],
    feature: [],
    topic: undefined,
    // Steps of articles are found in the articles; here only the guide's own words count.
    sections: guideKey(guide, locale, context.t(locale), context.guides).map((step) => ({
      id: `step-${step.number}`,
      heading: wordsText(guide.words[locale]?.nodes[step.node]?.title ?? step.node),
      text: stepText(step),
    })),
  };
}

/** What a step says, one sentence to a line. */
export const stepText = ({ leadHtml, choices }: Pick<KeyStep, 'leadHtml' | 'choices'>): string =>
  [leadHtml ?? '', ...choices.flatMap(({ labelHtml, hintHtml }) => [labelHtml, hintHtml ?? ''])]
    .filter(Boolean)
    .map((html) => asSentence(toString(fromHtml(html, { fragment: true }))))
    .join('\n');

/** Answers have no full stop; in an excerpt one would run into the other. */
const asSentence = (text: string): string => (/[.!?…:]$/.test(text) ? text : `${text}.`);
