// Texts of a content folder that other layers parse: guides and their words, words of a locale, locks.
import type { Locale } from '../../vocabulary.ts';
import type { Catalog } from '../catalog.ts';
import type { SourceText } from '../files/content-files.ts';
import type { ContentFolder } from './read-folder.ts';
import type { PageFile } from './read-pages.ts';

type NamedSource = SourceText & { name: string };

/** The files whose whole name a pattern tells, opened; its first group is what they are called. */
const readNamed = ({ reader, files }: ContentFolder, pattern: RegExp): NamedSource[] =>
  files.flatMap((listed) => {
    const name = pattern.exec(listed.file)?.[1];
    return name === undefined ? [] : reader.texts([listed]).map((source) => ({ ...source, name }));
  });

/** The same in the folder of every locale. */
const readInLocales = (folder: ContentFolder, pattern: string): (NamedSource & { locale: Locale })[] =>
  folder.site.locales.flatMap((settings) =>
    readNamed(folder, new RegExp(`^${RegExp.escape(settings.folder)}/${pattern}$`)).map((source) => ({
      ...source,
      locale: settings.locale,
    })),
  );

/** All MDX of all locales. Below `help/` it is an asset of a kind that is not served. */
export const readPageFiles = (folder: ContentFolder): PageFile[] =>
  readInLocales(folder, '(?!help/)(.+)\\.mdx').map(({ name, ...source }) => ({ ...source, below: name }));

/** What stands in the catalog as it stands in its files. */
export const readSources = (folder: ContentFolder): Pick<Catalog, 'guides' | 'guideWords' | 'localeWords' | 'locks'> => ({
  guides: readNamed(folder, /^troubleshooters\/([^/]+)\.ya?ml$/).map(({ name, ...source }) => ({ ...source, guide: name })),
  guideWords: readInLocales(folder, 'troubleshooters/([^/]+)\\.ya?ml').map(({ name, ...source }) => ({ ...source, guide: name })),
  localeWords: (['illustrations', 'glossary'] as const).flatMap((name) =>
    readInLocales(folder, `(${name})\\.yml`).map((source) => ({ ...source, name })),
  ),
  locks: readInLocales(folder, '(translations)\\.lock').map(({ name: _, ...source }) => source),
});
