// The files of a locale that can be sent to translators, those included that do not exist yet.
import { localeFolder } from '../../../catalog/links/locale-of.ts';
import type { Catalog } from '../../../catalog/catalog.ts';
import { guideUrl, articleUrl, pageUrl } from '../../../catalog/urls.ts';
import type { Locale } from '../../../vocabulary.ts';
import { compareCatalog, type ComparedText } from '../../compare-catalog.ts';
import { listTranslatedTexts } from '../../translated-texts.ts';
import type { LockedFile } from '../../lock.ts';
import type { UnitStatus } from '../job.ts';
import { pairFiles, type PairedFiles, type PairedText } from './paired-texts.ts';
import { readTextFile } from './text-file.ts';
import { wordsOf } from '../codes/coded-text.ts';

export interface ExchangedFile {
  /** File of the translation, relative to the content folder; the same below the folder of its locale. */
  file: string;
  path: string;
  reference: string;
  title: string;
  /** Address of the built page of the reference. Empty where it has none of its own. */
  address: string;
  /** Whether the file exists. Otherwise its texts are those of a copy of the reference. */
  isThere: boolean;
  /** Whether readers get the reference still: there is no translation, or a copy that nobody has begun to translate. */
  isNew: boolean;
  paired: PairedFiles;
  compared: ComparedText | undefined;
  /** What the lock says of it. */
  locked: LockedFile | undefined;
}

export interface FileAccess {
  /** Text of a file with LF line ends and no byte order mark; undefined where there is none. */
  read: (file: string) => string | undefined;
  /** The text that a new translation begins as, from that of its reference. */
  begin: (text: string) => string;
}

interface Reference {
  file: string;
  title: string;
  address: string;
}

const titles = { illustrations: 'Words of drawings', glossary: 'What the words mean' } as const;

/** Everything that the reference locale has, by file. */
function listReferences(catalog: Catalog): Reference[] {
  const { site, articles, pages, tocTexts, guideWords, localeWords } = catalog;
  const { base, reference } = site;
  const inReference = ({ locale }: { locale: Locale }): boolean => locale === reference;
  const origin = site.siteUrl ?? '';
  return [
    ...articles.flatMap(({ path, documents: { [reference]: document } }) =>
      document ? [{ file: document.file, title: document.frontMatter.title, address: articleUrl(base, reference, path) }] : [],
    ),
    ...pages.flatMap(({ name, documents: { [reference]: document } }) =>
      document ? [{ file: document.file, title: document.frontMatter.title, address: pageUrl(base, reference, name) }] : [],
    ),
    ...tocTexts.filter(inReference).map(({ file }) => ({ file, title: 'Table of contents', address: '' })),
    ...guideWords
      .filter(inReference)
      .map(({ file, guide }) => ({ file, title: `Guide ${guide}`, address: guideUrl(base, reference, guide) })),
    ...localeWords.filter(inReference).map(({ file, name }) => ({ file, title: titles[name], address: '' })),
  ].map((found) => ({ ...found, address: found.address && origin + found.address }));
}

/** What can be exchanged with translators of a locale, each made when it is asked for, in the order of the catalog. */
export function listExchangedFiles(
  catalog: Catalog,
  locale: Locale,
  { read, begin }: FileAccess,
): { file: string; path: string; open: () => ExchangedFile }[] {
  const { site } = catalog;
  const { byFile, locks } = compareCatalog(catalog);
  const translations = new Map(
    listTranslatedTexts(catalog).flatMap((text) => (text.locale === locale ? [[text.reference.file, text] as const] : [])),
  );
  const [folder, original] = [localeFolder(site, locale), localeFolder(site, site.reference)];
  return listReferences(catalog).map(({ file: reference, title, address }) => {
    const translation = translations.get(reference);
    const path = translation?.path ?? reference.slice(original.length + 1);
    const file = translation?.file ?? `${folder}/${path}`;
    const open = (): ExchangedFile => {
      const originalText = read(reference) ?? '';
      const there = read(file);
      const compared = byFile.get(file);
      // the values that were compared, so that what is told of a passage is found
      const text = compared?.text ?? translation;
      const own = readTextFile(file, there ?? begin(originalText), text?.passages());
      const theirs = readTextFile(reference, originalText, text?.reference.passages());
      const paired = pairFiles(own, theirs, compared?.counterparts);
      const locked = locks.get(locale)?.get(path);
      return {
        file,
        path,
        reference,
        title,
        address,
        isThere: there !== undefined,
        isNew: translation === undefined || isCopy(paired),
        paired,
        compared,
        locked,
      };
    };
    return { file, path, open };
  });
}

const isSame = ({ own, reference, source, target }: PairedText): boolean => {
  const markdown = ({ coded }: typeof reference): string => coded.parts.map((part) => part.markdown).join('');
  return own !== undefined && target === source && markdown(own) === markdown(reference);
};

/** Whether a file says nothing else than the reference. */
const isCopy = ({ texts }: PairedFiles): boolean => texts.every((text) => !text.own || isSame(text));

/** Shorter texts may be the same in both languages. */
const fewestWords = 4;

/** A text of a copy that nobody has translated yet. */
function isUntranslated({ isNew, compared }: ExchangedFile, text: PairedText): boolean {
  const { own, source, target } = text;
  if (!own || target === '') return true;
  if (!isSame(text)) return false;
  if (isNew) return true;
  if (compared?.isLocked) return compared.unknown.includes(own.passage);
  return wordsOf(source).split(/\s+/).length >= fewestWords;
}

export function statusOf(file: ExchangedFile, text: PairedText): UnitStatus {
  const { compared } = file;
  const { own } = text;
  if (!own || isUntranslated(file, text)) return 'missing';
  if (!compared || compared.unknown.includes(own.passage)) return 'unknown';
  return compared.changes.some((change) => change.own === own.passage && change.kind === 'changed') ? 'stale' : 'current';
}

/** What tells whether the translation was touched since: undefined where there is none. */
export const exactOf = (file: ExchangedFile, text: PairedText): string | undefined =>
  text.own && !isUntranslated(file, text) ? text.own.exact : undefined;
