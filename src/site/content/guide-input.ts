// What the engine of the guides receives of a catalog: sections of articles, titles, addresses, what was accepted.
import type { Catalog } from '../../catalog/catalog.ts';
import { findDocument } from '../../catalog/links/fallback.ts';
import { publishedGuides } from '../../catalog/redirects/ledger.ts';
import { absoluteUrl } from '../../catalog/links/locale-of.ts';
import { readContentText } from '../../catalog/reading/read-files.ts';
import * as urls from '../../catalog/urls.ts';
import { memoizeByText } from '../../memoize.ts';
import type { FindSection } from '../../troubleshooter/parts/find-part.ts';
import type { GuideInput } from '../../troubleshooter/guide-input.ts';
import type { Locale, RenderedDocument } from '../../vocabulary.ts';
import type { Inline } from './inline-texts.ts';
import { wordsOf } from './interface-words.ts';
import type { PageAddresses } from './page-addresses.ts';
import { staleSections } from './stale-sections.ts';

/** Path below the content folder of a file that `npm run guides -- accept` writes. */
export const guideLockFile = (guide: string): string => `troubleshooters/${guide}.lock.json`;

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
  const findSection: FindSection = (exlId, sectionId, locale) => {
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
  };
  // Several checks and the pages of guides ask for the same sections.
  const section = memoizeByText((exlId: string) =>
    memoizeByText((sectionId: string) => memoizeByText((locale: Locale) => findSection(exlId, sectionId, locale))),
  );
  return {
    guides: catalog.guides,
    words: catalog.guideWords,
    locales: site.locales,
    checked: site.building,
    reference: site.reference,
    section: (exlId, sectionId, locale) => section(exlId)(sectionId)(locale),
    article: (exlId, locale) => lookUp(exlId, locale),
    articleIds: catalog.articles.map(({ id }) => id),
    sectionIds: (exlId, locale) => lookUp(exlId, locale)?.rendering.sections.map(({ id }) => id) ?? [],
    tickets: site.tickets,
    terms: catalog.glossary.terms.map(({ term }) => term),
    published: publishedGuides(catalog.ledger ?? new Map()),
    locks: Object.fromEntries(catalog.guides.map(({ guide }) => [guide, readContentText(catalog, guideLockFile(guide))])),
    t: (locale) => wordsOf(catalog, locale),
    urls: {
      guide: (locale, guide, state) => urls.guideUrl(site.base, locale, guide, state),
      absolute: (url) => absoluteUrl(catalog, url),
    },
  };
}
