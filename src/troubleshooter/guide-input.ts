// What the engine is given for all guides of a content folder: texts, and functions that ask the catalog.
import type { Locale, LocaleSettings, TicketTarget } from '../vocabulary.ts';
import type { FindSection } from './parts/find-part.ts';
import type { ArticleReference, GuideUrls, TranslateLabel } from './source/types.ts';

export interface GuideInput {
  /** `troubleshooters/<guide>.yml`, paths relative to the content folder. */
  guides: readonly { file: string; text: string }[];
  /** `<locale>/troubleshooters/<guide>.yml` */
  words: readonly { locale: Locale; file: string; text: string }[];
  /** Every locale of the site: a page of one may name the guides of all. */
  locales: readonly LocaleSettings[];
  /** Locales whose problems are reported; all where left out. */
  checked?: readonly Locale[] | undefined;
  reference: Locale;
  section: FindSection;
  article: (exlId: string, locale: Locale) => ArticleReference | undefined;
  /** Ids of all articles, and ids of the sections that an article has in a locale: for suggestions. */
  articleIds?: readonly string[] | undefined;
  sectionIds?: ((exlId: string, locale: Locale) => readonly string[]) | undefined;
  tickets: Readonly<Record<string, TicketTarget>>;
  /** Terms of the glossary that survive translation. */
  terms: readonly string[];
  /** Every address that was ever published, by guide and without locale; the landing page is empty. */
  published: ReadonlyMap<string, ReadonlySet<string>>;
  /** Text of `<guide>.lock.json` by guide. */
  locks: Readonly<Record<string, string | undefined>>;
  t: (locale: Locale) => TranslateLabel;
  urls: GuideUrls;
}
