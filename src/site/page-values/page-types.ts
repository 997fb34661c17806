// The plain values that pages and components receive.
import type { GuideEntry } from '../content/guides.ts';
import type { Logo } from '../content/logo.ts';
import type { Translate } from '../../i18n/translator.ts';
import type { EditUrls } from './frame/edit-urls.ts';
import type { Badge } from '../../catalog/front-matter/badge.ts';
import type { Heading, Locale, Section } from '../../vocabulary.ts';

export interface NavigationNode {
  /** Safe inline HTML. */
  labelHtml: string;
  /** Plain text of the label. */
  label: string;
  url?: string | undefined;
  isOpen: boolean;
  /** Set where the label, of a link or of a group, is in another language than the words around it. */
  lang?: string | undefined;
  isExternal?: boolean | undefined;
  children: NavigationNode[];
}

/** The sidebar. */
export interface Navigation {
  nodes: readonly NavigationNode[];
  /** Of the nodes, for the cache key of the page. */
  digest: string;
  /** Address of the article that the page is; undefined on other pages. */
  currentUrl: string | undefined;
}

export interface LanguageChoice {
  locale: Locale;
  lang: string;
  dir: 'ltr' | 'rtl';
  name: string;
  url: string;
  isCurrent: boolean;
  /** The page exists there only in another language. */
  isMissing: boolean;
}

export interface PageLink {
  title: string;
  /** Safe inline HTML of the title. */
  titleHtml: string;
  url: string;
  description?: string | undefined;
  /** Set where the target is in another language than the words around the link. */
  lang?: string | undefined;
  date?: string | undefined;
}

/** The picture that goes with links to a page. */
export interface Preview {
  /** Whole. */
  url: string;
  /** What it says. */
  alt: string;
}

/** What every page needs around its content. */
export interface PageFrame {
  locale: Locale;
  lang: string;
  dir: 'ltr' | 'rtl';
  base: string;
  siteName: string;
  /** Set where the name is in another language than the words around it. */
  siteNameLang: string | undefined;
  /** What the site is for, in a sentence; undefined where the content does not say. */
  siteDescription: string | undefined;
  /** A sentence for the foot of the page; undefined where the content has none. */
  footer: string | undefined;
  /** The content's mark beside the name; undefined for that of the program. */
  logo: Logo | undefined;
  /** Whether browsers keep pages for readers without a connection. */
  isKeptOffline: boolean;
  t: Translate;
  homeUrl: string;
  searchUrl: string;
  /** Where a support ticket is written, or the article on it; undefined where the content has neither. */
  ticketUrl: string | undefined;
  guidesUrl: string;
  /** False where the content has no guides: then nothing leads to them. */
  hasGuides: boolean;
  /** The page of what changed; undefined where the content tells no change. */
  changesUrl: string | undefined;
  languages: LanguageChoice[];
  /** For `<link rel="alternate" hreflang>`; absolute addresses. */
  alternates: { hreflang: string; href: string }[];
  /** Absolute address. */
  canonical: string;
  robots?: 'noindex' | undefined;
  /** The picture that goes with links to the page. */
  preview: Preview | undefined;
  /** The Content-Security-Policy; undefined in `npm run dev`, where Vite writes styles into pages. */
  policy: string | undefined;
  navigation: Navigation;
  /** Own pages (about, accessibility, privacy) for the footer. */
  pages: PageLink[];
  /** Folder of the locale's search bundle, and of the reference locale's. */
  searchBundleUrl: string;
  referenceSearchBundleUrl: string;
  referenceLang: string;
}

export interface Topic {
  /** Of its heading in the list; not the id that `TOC.md` gives it. */
  anchor: string;
  title: string;
  titleHtml: string;
  /** Set where the title is in another language than the words around it. */
  lang?: string | undefined;
  articles: PageLink[];
  /** How many more it has, and where; undefined where these are all. */
  more?: { count: number; url: string } | undefined;
  /** All of its articles on one page; undefined where there is no such page. */
  allUrl?: string | undefined;
}

export interface HomePage {
  frame: PageFrame;
  /** JSON-LD; undefined where there is nothing to say to search engines. */
  structuredData: string | undefined;
  /** What changed, as a feed; undefined where there is none. */
  feedUrl: string | undefined;
  topics: Topic[];
  /** How many articles the topics have that there is no room for, and where they are. */
  moreTopics: { count: number; url: string } | undefined;
  guides: GuideEntry[];
  promoted: PageLink[];
  newest: PageLink[];
}

export interface Translation {
  /** A machine translated most of it. */
  isMachine: boolean;
  originalUrl: string;
  originalLang: string;
}

/** A section that a page had, by its old id, and where it is now. */
export interface MovedSection {
  id: string;
  url: string;
}

/** The head of a document as a page shows it, and the marks of its text. */
export interface ShownText {
  title: string;
  titleHtml: string;
  description: string;
  /** Language of the text: the frame's own, or that of another locale on a fallback page. */
  contentLang: string;
  /** Set where the text is in another language than the words around it. */
  textLang: string | undefined;
  /** Set where the text runs in another direction than the page. */
  textDir: 'ltr' | 'rtl' | undefined;
  isFallback: boolean;
}

export interface ArticlePage extends EditUrls, ShownText {
  frame: PageFrame;
  /** `exl-id`, where the article has one. */
  id: string | undefined;
  /** It tells how support tickets are submitted: the last way on itself. */
  isOnTickets: boolean;
  /** For search engines, where the article wants others. */
  seoTitle?: string | undefined;
  seoDescription?: string | undefined;
  sections: Section[];
  /** Ids of sections whose original has changed since they were translated. */
  staleSections: string[];
  /** Sections that the page had, by id, and where each is now. */
  movedSections: MovedSection[];
  /** Those that “On this page” shows. */
  headings: Heading[];
  badges: Badge[];
  updated: string | undefined;
  version: string | undefined;
  translation: Translation | undefined;
  breadcrumbs: { label: string; labelHtml: string; lang?: string | undefined; url?: string | undefined }[];
  previous: PageLink | undefined;
  next: PageLink | undefined;
  related: PageLink[];
  sourceUrl: string;
  idUrl: string | undefined;
  /** Guides that belong to this article, by id. */
  guides: string[];
  /** Where "Does this solve it?" may send the answer; undefined (the default) sends nothing. */
  feedbackUrl: string | undefined;
  /** JSON-LD; undefined where there is nothing to say to search engines. */
  structuredData: string | undefined;
}
