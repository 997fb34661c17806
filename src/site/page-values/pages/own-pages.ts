// The values of the pages that a team composes itself, the composed home page among them.
import { findOwnPage } from '../../../catalog/catalog.ts';
import { shownDocument } from '../../../catalog/links/fallback.ts';
import type { OwnPage } from '../../../catalog/document.ts';
import { localeSettings } from '../../../catalog/links/locale-of.ts';
import * as urls from '../../../catalog/urls.ts';
import type { ComponentUse, Locale, Section } from '../../../vocabulary.ts';
import { staleSections } from '../../content/stale-sections.ts';
import { sharedSite } from '../shared-site.ts';
import { shownText } from '../shown-text.ts';
import type { Site } from '../site.ts';
import { isIndexed } from '../../../catalog/links/is-indexed.ts';
import { editUrls, shownFile, type EditUrls } from '../frame/edit-urls.ts';
import { buildFrame } from '../frame/frame.ts';
import { pageComponent, type PageComponent } from './page-components.ts';
import type { PageFrame, ShownText } from '../page-types.ts';
import { sectionHeading } from './section-heading.ts';

/** Stands for the line that the original of the section around it has changed since. */
export interface ChangedOriginal {
  kind: 'changed-original';
  /** Address of that section of the original. */
  url: string;
  lang: string;
}

export interface OwnPageValues extends EditUrls, ShownText {
  frame: PageFrame;
  /** Whether the text begins with its title; else the description stands below it. */
  hasOwnTitle: boolean;
  /** HTML and components in the author's order; below a heading, whether the original of its section has changed. */
  pieces: (string | PageComponent | ChangedOriginal)[];
  /** Of the Markdown that there is. */
  sourceUrl: string;
}

/** Our own pages in every locale that is built; one without it shows the page in another language. */
export function ownPagePaths(): { params: { locale: Locale; page: string }; props: { locale: Locale; page: string } }[] {
  const { catalog } = sharedSite();
  return catalog.site.building.flatMap((locale) =>
    catalog.pages
      .filter(({ name }) => name !== 'home')
      .map(({ name }) => ({ params: { locale, page: name }, props: { locale, page: name } })),
  );
}

/** The values of a page of our own. Throws for one that no locale has. */
export function ownPage({ locale, page: name }: { locale: Locale; page: string }): OwnPageValues {
  const loaded = sharedSite();
  const page = findOwnPage(loaded.catalog, name);
  if (!page) throw new Error(`No locale has the page \`${name}\`.`);
  return valuesOf(loaded, page, locale);
}

/** The home page that a team composed, `pages/home.mdx`; undefined where there is none. */
export function composedHome({ locale }: { locale: Locale }): OwnPageValues | undefined {
  const loaded = sharedSite();
  const page = findOwnPage(loaded.catalog, 'home');
  return page && valuesOf(loaded, page, locale);
}

function valuesOf(loaded: Site, page: OwnPage, locale: Locale): OwnPageValues {
  const { catalog, addresses } = loaded;
  const { base } = catalog.site;
  const document = shownDocument(catalog, page, locale);
  const rendered = document && loaded.rendered.get(document.file);
  if (!document || !rendered) throw new Error(`No locale has the page \`${page.name}\`.`);
  const isHome = page.name === 'home';
  const urlIn = (other: Locale): string => (isHome ? urls.homeUrl(base, other) : urls.pageUrl(base, other, page.name));
  const text = shownText(loaded, document, locale);
  const stale = text.isFallback ? [] : staleSections(catalog, document, rendered);
  const originalOf = ({ id, originalId }: Section): ChangedOriginal[] =>
    stale.includes(id)
      ? [
          {
            kind: 'changed-original',
            url: urlIn(catalog.site.reference) + (originalId === undefined ? '' : `#${encodeURIComponent(originalId)}`),
            lang: localeSettings(catalog, catalog.site.reference).lang,
          },
        ]
      : [];
  return {
    frame: buildFrame(loaded, {
      locale,
      urlIn,
      existsIn: (other) => page.documents[other] !== undefined,
      isIndexedIn: (other) => isIndexed(page.documents[other]),
      anyLanguageUrl: isHome ? urls.rootUrl(base) : undefined,
      canonicalUrl: text.isFallback ? urlIn(document.locale) : undefined,
    }),
    ...text,
    hasOwnTitle: rendered.titleHtml !== undefined,
    pieces: cutAtComponents(addresses.sections(rendered.sections, document.locale, locale), originalOf).map((piece) =>
      typeof piece === 'string' || 'kind' in piece ? piece : pageComponent(loaded, piece, locale),
    ),
    sourceUrl: `${urlIn(document.locale)}index.md`,
    ...editUrls(catalog, shownFile(document), locale),
  };
}

/** The text from one component to the next as one piece of HTML, with its headings. The first `h1` is the page's title. */
function cutAtComponents(
  sections: readonly Section[],
  originalOf: (section: Section) => ChangedOriginal[],
): (string | ComponentUse | ChangedOriginal)[] {
  const title = sections.find(({ depth }) => depth === 1);
  const parts = sections.flatMap((section) => [
    ...(section === title || section.depth === 0 ? [] : [sectionHeading(section)]),
    ...originalOf(section),
    ...section.blocks.map(({ html, component }) => component ?? html),
  ]);
  const pieces: (string | ComponentUse | ChangedOriginal)[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (typeof last === 'string' && typeof part === 'string') pieces[pieces.length - 1] = `${last}\n${part}`;
    else pieces.push(part);
  }
  return pieces;
}
