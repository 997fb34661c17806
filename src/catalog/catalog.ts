// The catalog: everything read from the content folder, as plain values. `read.ts` makes it; nobody changes it after.
import type { EditLinks } from './edit-links.ts';
import type { Article, Document, OwnPage } from './document.ts';
import type { Locale, LocaleSettings, Place, TicketTarget, TocEntry } from '../vocabulary.ts';
import type { Profile } from '../problem.ts';
import type { Ledger } from './ledger.ts';

/** A file in the content folder's `public/`. */
export interface PublicFile {
  /** Relative to the content folder, as `Document.file`. */
  file: string;
  /** Where it is published, relative to the site's folder. */
  path: string;
}

export interface SiteSettings {
  /** Name of the site in the reference locale; undefined where the content gives none. */
  name: string | undefined;
  /** Name of the site per locale: its own, else the reference's. */
  names: Record<Locale, string | undefined>;
  /** What the home page says of the site to search engines, per locale; undefined where nothing is written. */
  descriptions: Record<Locale, string | undefined>;
  /** A sentence at the foot of every page, per locale; undefined where nothing is written. */
  footers: Record<Locale, string | undefined>;
  /** Path in the asset store of the mark beside the name; undefined where it is that of the program. */
  logo: string | undefined;
  reference: Locale;
  /** Every locale of the site, also those that this build leaves out. */
  locales: LocaleSettings[];
  /** The locales whose pages are built: `LOCALES`, or all. */
  building: Locale[];
  /** Without a slash at the end; undefined where nobody said where the site will live. */
  siteUrl: string | undefined;
  base: string;
  profile: Profile;
  tickets: Record<string, TicketTarget>;
  /** Ids of the sections that end an article on a problem, in order; empty where articles follow no such pattern. */
  closingSections: string[];
  /** Hosts that no longer answer; a link to one is a problem. */
  decommissionedHosts: string[];
  /** Patterns under which the articles of this folder are published, e.g. `https://host/{locale}/docs/kb/`. */
  publishedAt: string[];
  search: {
    /** Form action of a search elsewhere, offered where scripts do not run. Undefined: not offered. */
    offSite: { name: string; action: string; parameter: string } | undefined;
    /** Topics of everyday words that take part. Undefined: those that the site’s texts are about. */
    topics: string[] | undefined;
  };
  /** Font files, relative to the content folder, for the pictures that go with links. Undefined: no pictures. */
  previewFonts: string[] | undefined;
  /** Whether texts are written compressed as well. */
  isCompressed: boolean;
  /** Folder, from the content folder, whose history is that of the reference's folder. Undefined: that folder itself. */
  referenceHistory: string | undefined;
  /** Where readers' remarks go, an address or `mailto:`. Undefined: no remark form. */
  feedback: string | undefined;
  /** Whether browsers keep pages for readers without a connection. */
  offline: boolean;
  /** Addresses behind “Suggest a change” and “Translate this page”, with places to fill. */
  edit: EditLinks;
}

/** One file of the asset store. */
export interface AssetFile {
  /** Path relative to the content folder. */
  file: string;
  size: number;
}

/** All files of one asset path: the reference locale's and those that override it. */
export interface Asset {
  /** Path below `help/`, equal in all locales. */
  path: string;
  files: Record<Locale, AssetFile>;
}

export interface Redirect {
  /** Address or path as written. */
  from: string;
  to: string;
  place: Place;
}

/** A document that lives elsewhere: a path below `help/` or the beginning of one, and its address (may hold `{locale}`). */
export interface Elsewhere {
  /** Without `/help/`, `.md`; ends in `/` for a whole folder; may end in `#fragment`. */
  from: string;
  to: string;
  place: Place;
}

/** Terms that survive translation, and labels of the product per locale. */
export interface Glossary {
  terms: GlossaryTerm[];
  words: GlossaryWord[];
  /** Free part of `glossary.yml`, as written. */
  labels: Record<string, Record<Locale, string>>;
  /** What the glossary page explains, in its order; empty where there is no such page. */
  page: GlossaryGroup[];
  /** Words of that page that articles link where they first stand. */
  links: GlossaryLink[];
}

/** A part of the glossary page. Its title and what its words mean stand in `glossary.yml` of each locale, by id. */
export interface GlossaryGroup {
  id: string;
  entries: { id: string; name: GlossaryName }[];
}

/** What a word of the glossary page is called: one of `words`, a label of the product with its gloss, or a term. */
export type GlossaryName =
  | { kind: 'word'; word: GlossaryWord }
  | { kind: 'label'; label: string; glosses: Record<Locale, string> }
  | { kind: 'term'; term: string };

export interface GlossaryLink {
  id: string;
  name: GlossaryName;
  /** Other forms in which it stands in texts, per locale. */
  forms: Record<Locale, string[]>;
}

/** What one thing is called, per locale. */
export interface GlossaryWord {
  /** As the file names it, in the reference language. */
  word: string;
  in: Record<Locale, string>;
  /** Other names for it that texts are not to use, per locale. */
  never: Record<Locale, string[]>;
}

export interface GlossaryTerm {
  term: string;
  /** Wrong words seen for it, per locale. */
  never: Record<Locale, string[]>;
}

/** A text for other layers to parse, as it stands in the file. */
export interface SourceText {
  file: string;
  text: string;
}

/** A file in a folder `_includes` below `help/`, for `{{$include …}}` and `{{snippet}}`. */
export interface Include extends SourceText {
  locale: Locale;
  /** Path below `help/` with its ending: `_includes/snippets.md`. */
  path: string;
  /** How many lines stand before `text` in the file (its front matter). */
  lineOffset: number;
}

export interface Catalog {
  contentDir: string;
  site: SiteSettings;
  /** In the order of locale, then path. Locales outside `LOCALES` are included. */
  documents: Document[];
  /** Documents by locale, then by path. */
  byLocale: Record<Locale, Record<string, Document>>;
  /** In the order of path. */
  articles: Article[];
  /** The same, by `Article.id` and by `Article.path`. */
  articlesById: ReadonlyMap<string, Article>;
  articlesByPath: ReadonlyMap<string, Article>;
  /** Documents that are not published because they, or the reference's document of their article, say `draft: true`. */
  drafts: Document[];
  tocs: Record<Locale, TocEntry[]>;
  /** The files of a locale that its table of contents was read from, the topmost first; empty where it has none of its own. */
  tocFiles: Record<Locale, string[]>;
  /** The texts of those files; `path` counts from `help/`. */
  tocTexts: Include[];
  /** Published path (`kb/group/name`, lower case) -> path of the article, as the reference locale's `TOC.md` has it. */
  published: Record<string, string>;
  assets: Record<string, Asset>;
  /** Paths below `help/` of files that are there, but of a kind that is not served. */
  unserved: string[];
  includes: Include[];
  /** Rows of `redirects.csv`, then the articles that moved since they were published. */
  redirects: Redirect[];
  /** Paths below `help/` that `redirects.csv` says to be gone for good. */
  gone: { path: string; place: Place }[];
  /** Every address that was ever published; undefined where nobody keeps `published.txt`. */
  ledger: Ledger | undefined;
  /** Files that are published as they are, for the host and for others who ask. */
  publicFiles: PublicFile[];
  elsewhere: Elsewhere[];
  glossary: Glossary;
  guides: (SourceText & { guide: string })[];
  guideWords: (SourceText & { guide: string; locale: Locale })[];
  /** `illustrations.yml` of each locale, words in the drawings, and `glossary.yml`, what words mean. */
  localeWords: (SourceText & { locale: Locale; name: 'illustrations' | 'glossary' })[];
  /** `translations.lock` of each locale that has one. */
  locks: (SourceText & { locale: Locale })[];
  /** Pages of our own, in the order of name. */
  pages: OwnPage[];
}

/** The article that a document belongs to. */
export function findArticle(catalog: Catalog, id: string): Article | undefined {
  return catalog.articlesById.get(id);
}

/** The page of our own of that name; `home` is the composed home page. */
export const findOwnPage = ({ pages }: Pick<Catalog, 'pages'>, name: string): OwnPage | undefined =>
  pages.find((page) => page.name === name);

/** The documents of all pages of our own. */
export const pageDocuments = ({ pages }: Pick<Catalog, 'pages'>): Document[] =>
  pages.flatMap(({ documents }) => Object.values(documents));

/** The document that a locale shows: its own, else the reference locale's, else any. */
export function shownDocument({ site }: Catalog, { documents }: Article, locale: Locale): Document | undefined {
  const order = [locale, site.reference, ...site.locales.map((settings) => settings.locale)];
  return order.map((candidate) => documents[candidate]).find((document) => document !== undefined);
}

/**
 * The document of a path in a locale, else in the reference locale, else in any. Undefined where no locale has it.
 * The caller compares `locale` to know whether it is a fallback.
 */
export function findDocument(catalog: Catalog, path: string, locale: Locale): Document | undefined {
  const order = [locale, catalog.site.reference, ...catalog.site.locales.map((settings) => settings.locale)];
  for (const candidate of order) {
    const document = catalog.byLocale[candidate]?.[path];
    if (document) return document;
  }
  return undefined;
}

/** The file of an asset in a locale: its own, else the reference locale's, else any. */
export function findAsset(
  catalog: Catalog,
  path: string,
  locale: Locale,
): { file: AssetFile; locale: Locale; isOverride: boolean } | undefined {
  const asset = Object.hasOwn(catalog.assets, path) ? catalog.assets[path] : undefined;
  if (!asset) return undefined;
  const order = [locale, catalog.site.reference, ...Object.keys(asset.files).sort()];
  for (const candidate of order) {
    const file = asset.files[candidate];
    if (file) return { file, locale: candidate, isOverride: candidate === locale && locale !== catalog.site.reference };
  }
  return undefined;
}
