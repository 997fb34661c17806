// The folders of all locales, opened: documents, tables of contents, and the files beside them.
import type { Locale } from '../../vocabulary.ts';
import { collectAssets, type AssetStore } from '../files/collect-assets.ts';
import { isMarkdown } from '../file-kinds.ts';
import type { ContentFolder } from './read-folder.ts';
import { readLocale, type LocaleContent } from './read-locale.ts';
import { emptyRecord } from '../records.ts';
import type { Remember } from '../front-matter/split-front-matter.ts';

/** What each locale holds, the reference first: what it says of a thing counts before what translations say. */
export function readLocales(
  { reader, files, site }: ContentFolder,
  remember?: Remember,
): { contents: Map<Locale, LocaleContent>; store: AssetStore } {
  const { problems } = reader;
  const store: AssetStore = { assets: emptyRecord(), unserved: new Set(), problems };
  const contents = new Map<Locale, LocaleContent>();
  for (const settings of site.locales.toSorted(
    (a, b) => Number(b.locale === site.reference) - Number(a.locale === site.reference),
  )) {
    const prefix = `${settings.folder}/`;
    const own = files.filter(({ file }) => file.startsWith(prefix));
    collectAssets(own, settings, store);
    const markdown = reader.texts(own.filter(({ file }) => isMarkdown(file)));
    const content = readLocale(
      settings,
      markdown.map(({ file, text }) => ({ path: file.slice(prefix.length), file, text })),
      remember,
    );
    problems.push(...content.problems);
    contents.set(settings.locale, content);
  }
  return { contents, store };
}
