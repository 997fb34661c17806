// Addresses for people without git: of the file that a page shows, and of the one that its locale lacks.
import type { Catalog } from '../../../catalog/catalog.ts';
import { fillEditLink, type EditedFile } from '../../../catalog/settings/edit-links.ts';
import { localeSettings } from '../../../catalog/links/locale-of.ts';
import type { Document } from '../../../catalog/document.ts';
import type { Locale } from '../../../vocabulary.ts';

export interface EditUrls {
  /** Where a reader may suggest a change of the shown text; undefined where the site has no such place. */
  suggestUrl: string | undefined;
  /** Where a reader may add the translation that this page lacks. */
  translateUrl: string | undefined;
}

/** The file whose text a page shows. `repository` is its own `git-repo`; else its locale's counts. */
export type ShownFile = Pick<EditedFile, 'file' | 'locale' | 'title'> & Partial<Pick<EditedFile, 'repository'>>;

export const shownFile = ({ file, locale, frontMatter }: Document): ShownFile => ({
  file,
  locale,
  title: frontMatter.title,
  repository: frontMatter.gitRepo,
});

/** For a page of `locale` that shows `shown`. */
export function editUrls(catalog: Catalog, shown: ShownFile, locale: Locale): EditUrls {
  const { suggest, translate } = catalog.site.edit;
  const { folder } = localeSettings(catalog, shown.locale);
  const own = localeSettings(catalog, locale).folder;
  const repository = (): unknown => shown.repository ?? localeRepository(catalog, shown.locale);
  const lacking = (): EditedFile => ({
    file: own + shown.file.slice(folder.length),
    folder: own,
    locale,
    title: shown.title,
    repository: localeRepository(catalog, locale) ?? repository(),
  });
  return {
    suggestUrl: suggest && fillEditLink(suggest, { ...shown, folder, repository: repository() }),
    translateUrl: translate && shown.locale !== locale ? fillEditLink(translate, lacking()) : undefined,
  };
}

/** A publisher with one repository per language names it in the language's `metadata.md`, so that every article has it. */
const localeRepository = ({ documents }: Catalog, locale: Locale): unknown =>
  documents.find((document) => document.locale === locale)?.frontMatter.gitRepo;
