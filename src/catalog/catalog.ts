// The catalog: everything read from the content folder, as plain values. `read.ts` makes it; nobody changes it after.
import type { Locale, Place, TocEntry } from '../vocabulary.ts';
import type { Asset, Include, PublicFile, SourceText } from './files/content-files.ts';
import type { Article, Document, OwnPage } from './document.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Glossary } from './glossary/glossary.ts';
import type { Ledger } from './redirects/ledger.ts';
import type { Redirect } from './redirects/redirects.ts';
import type { SiteSettings } from './settings/site-settings.ts';

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

/** The page of our own of that name; `home` is the composed home page. */
export const findOwnPage = ({ pages }: Pick<Catalog, 'pages'>, name: string): OwnPage | undefined =>
  pages.find((page) => page.name === name);

/** The documents of all pages of our own. */
export const pageDocuments = ({ pages }: Pick<Catalog, 'pages'>): Document[] =>
  pages.flatMap(({ documents }) => Object.values(documents));
