// Locales that are being added. A file that says exactly what the reference locale's says is there to be translated
// (`npm run new -- locale` copies some): it counts as missing, so that readers get the reference, marked as such.
import { localeFolder } from '../../catalog/links/locale-of.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { OwnPage } from '../../catalog/document.ts';
import { meaningsByLocale } from '../../catalog/glossary/glossary-page.ts';
import { readContentText } from '../../catalog/reading/read-files.ts';
import { recordOf } from '../../catalog/records.ts';
import type { Problem } from '../../problem.ts';
import type { Document } from '../../catalog/document.ts';
import type { Locale, LocaleSettings, TocEntry } from '../../vocabulary.ts';

/** The catalog without such copies. */
export function withoutCopies(catalog: Catalog): Catalog {
  const { reference, locales } = catalog.site;
  const guides = new Map(
    catalog.guideWords.filter(({ locale }) => locale === reference).map(({ guide, text }) => [guide, withoutComments(text)]),
  );
  const meanings = catalog.localeWords.find(({ locale, name }) => locale === reference && name === 'glossary');
  const isCopiedGlossary = ({ locale, name, text }: Catalog['localeWords'][number]): boolean =>
    name === 'glossary' && locale !== reference && withoutComments(text) === withoutComments(meanings?.text ?? '');
  const original = labelsOf(catalog.tocs[reference] ?? []);
  const isCopiedToc = (locale: Locale): boolean =>
    locale !== reference && original.length > 0 && labelsOf(catalog.tocs[locale] ?? []).join('\n') === original.join('\n');
  return {
    ...catalog,
    pages: catalog.pages.map((page) => withoutCopiedDocuments(page, reference)),
    guideWords: catalog.guideWords.filter(
      ({ locale, guide, text }) => locale === reference || withoutComments(text) !== guides.get(guide),
    ),
    localeWords: catalog.localeWords.filter((words) => !isCopiedGlossary(words)),
    tocs: Object.fromEntries(locales.map(({ locale }) => [locale, isCopiedToc(locale) ? [] : (catalog.tocs[locale] ?? [])])),
  };
}

function withoutCopiedDocuments(page: OwnPage, reference: Locale): OwnPage {
  const saying = (document: Document | undefined): string => JSON.stringify([document?.frontMatter, document?.body]);
  const original = saying(page.documents[reference]);
  const own = Object.entries(page.documents).filter(
    ([locale, document]) => locale === reference || saying(document) !== original,
  );
  return { ...page, documents: recordOf(own) };
}

const withoutComments = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => !/^\s*(?:#|$)/.test(line))
    .join('\n');

/** Labels of groups: articles may take theirs from their titles. */
const labelsOf = (entries: readonly TocEntry[]): string[] =>
  entries.flatMap(({ label, path, children }) => [...(path === undefined ? [label] : []), ...labelsOf(children)]);

/** One problem for each locale that lacks what the reference has, articles and words of guides apart. */
export function reportIncomplete(read: Catalog, kept: Catalog): Problem[] {
  const { site } = kept;
  return site.locales
    .filter(({ locale, folder }) => locale !== site.reference && folder !== '' && site.building.includes(locale))
    .flatMap((settings) => {
      const lacking = listLacking(read, kept, settings);
      return lacking.length === 0
        ? []
        : [
            {
              rule: 'locale-incomplete' as const,
              file: settings.folder,
              message: `\`${settings.locale}\` lacks what \`${site.reference}\` has, or holds a copy of it: ${lacking.join(', ')}.`,
              remedy: `Translate the copies; \`npm run new -- locale ${settings.locale}\` makes those that are missing.`,
            },
          ];
    });
}

function listLacking(read: Catalog, kept: Catalog, { locale, folder }: LocaleSettings): string[] {
  const { site, glossary } = kept;
  const pagesOf = (wanted: Locale): string[] =>
    kept.pages.filter(({ documents }) => documents[wanted] !== undefined).map(({ name }) => `\`${folder}/pages/${name}.mdx\``);
  const own = pagesOf(locale);
  const labels = Object.values(glossary.labels);
  return [
    ...pagesOf(site.reference).filter((page) => !own.includes(page)),
    ...(isCopied(kept, locale, read) ? [`\`${folder}/help/TOC.md\``] : []),
    ...(lacksIllustrations(kept, folder) ? [`\`${folder}/illustrations.yml\``] : []),
    ...(lacksMeanings(kept, locale) ? [`\`${folder}/glossary.yml\``] : []),
    ...(labels.length > 0 && labels.every((label) => label[locale] === undefined) ? ['its words in `glossary.yml`'] : []),
  ];
}

/** A locale without a table of contents shows that of the reference, and is told so by another rule. */
const isCopied = (kept: Catalog, locale: Locale, read: Catalog): boolean =>
  (read.tocFiles[locale]?.length ?? 0) > 0 && kept.tocs[locale]?.length === 0;

const lacksMeanings = (kept: Catalog, locale: Locale): boolean => {
  const meanings = meaningsByLocale(kept);
  return meanings.has(kept.site.reference) && !meanings.has(locale);
};

function lacksIllustrations(catalog: Catalog, folder: string): boolean {
  const original = localeFolder(catalog.site, catalog.site.reference);
  const words = readContentText(catalog, `${original}/illustrations.yml`);
  const own = readContentText(catalog, `${folder}/illustrations.yml`);
  return words !== undefined && (own === undefined || withoutComments(own) === withoutComments(words));
}
