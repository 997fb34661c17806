// The files of a new article or of new translations of one. Values in, values out; `new.ts` writes them.
import { tocPaths } from '../../catalog/reading/toc-paths.ts';
import { posix } from 'node:path';
import type { Catalog } from '../../catalog/catalog.ts';
import { foldName, withoutMarkdownEnding } from '../../catalog/file-kinds.ts';
import { readExlId } from '../../catalog/reading/join-articles.ts';
import { localeKey } from '../../catalog/settings/locale-settings.ts';
import { didYouMean } from '../../nearest.ts';
import type { Locale } from '../../vocabulary.ts';

export interface NewArticle {
  /** Path below `help/`, with or without `.md`. */
  path: string;
  title: string | undefined;
  /** Locales to make; empty for the reference locale alone. */
  locales: Locale[];
  id: string | undefined;
}

export interface Planned {
  files: { file: string; text: string }[];
  /** What remains to be done, in sentences. */
  notes: string[];
}

const pathPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*(?:\/[a-z0-9]+(?:[-.][a-z0-9]+)*)*$/;

const printNew = (title: string, id: string): string =>
  ['---', `title: ${JSON.stringify(title)}`, 'description: ""', `exl-id: ${id}`, 'search: []', '---', '', `# ${title}`, ''].join(
    '\n',
  );

/**
 * The text of the file to translate, with everything that the translation keeps. Its search phrases go: readers of
 * another language type others.
 */
export function printCopy(text: string, title: string | undefined, id: string | undefined): string {
  const [, head = '', body = ''] = /^(---\n[\s\S]*?\n)(---[\s\S]*)$/.exec(text) ?? ['', '', text];
  const kept = head.replace(/^search:.*(?:\n(?:[ \t]+|-[ \t]).*)*/m, 'search: []');
  const named = title === undefined ? kept : kept.replace(/^title:.*(?:\n[ \t]+.*)*/m, () => `title: ${JSON.stringify(title)}`);
  return (id === undefined ? named : named.replace('---\n', `---\nexl-id: ${id}\n`)) + body;
}

/** Where the article must still be named, for locales with tables of contents of their own. */
function describePlaces(catalog: Catalog, path: string, locales: readonly Locale[], title: string): string[] {
  const address = `/help/${path}.md`;
  const line = `* [${title}](${address.includes(' ') ? `<${address}>` : address})`;
  const lacking = locales.flatMap((locale) => {
    const files = catalog.tocFiles[locale] ?? [];
    if (files.length === 0 || tocPaths(catalog.tocs[locale] ?? []).includes(path)) return [];
    const own = files.filter((file) => path.startsWith(posix.dirname(file).replace(/^[^/]+\/help\/?/, '')));
    return [own.at(-1) ?? files[0] ?? ''];
  });
  if (lacking.length > 0) return [`Now add it to ${lacking.join(', ')}:\n${line}`];
  return locales.some((locale) => catalog.tocFiles[locale]?.length)
    ? []
    : ['There is no TOC.md, so it stands in the list of all articles by itself.'];
}

/** Plans the files, or says what is wrong with the wish. `makeId` gives a new id, `readText` the text of a file of the catalog. */
export function planArticle(
  catalog: Catalog,
  wish: NewArticle,
  makeId: () => string,
  readText: (file: string) => string | undefined,
): Planned | { mistake: string } {
  const { site, articles } = catalog;
  const path = withoutMarkdownEnding(wish.path.replace(/^\/?(?:help\/)?/, ''));
  const existing = catalog.articlesByPath.get(path);
  const alike = existing ? undefined : articles.find((article) => foldName(article.path) === foldName(path));
  if (alike) return { mistake: `There is \`${alike.path}\` already, which differs in capitals alone.` };
  // an article that is there has whatever name it has
  if (!existing && !pathPattern.test(path))
    return { mistake: `\`${wish.path}\` is no path such as \`how-to/general/my-article\`: lower-case letters, digits, hyphens.` };
  const known = site.locales.map(({ locale }) => locale);
  const locales = wish.locales.length === 0 ? [site.reference] : wish.locales.map(localeKey);
  const unknown = locales.find((locale) => !known.includes(locale) && wish.locales.length > 0);
  if (unknown !== undefined) return { mistake: `There is no locale \`${unknown}\`.${didYouMean(unknown, known)}` };
  const model = existing && (existing.documents[site.reference] ?? Object.values(existing.documents)[0]);
  const title = wish.title ?? model?.frontMatter.title;
  if (title === undefined) return { mistake: 'A new article needs a title: --title "…".' };
  const { id, reason } = readExlId(wish.id);
  if (reason !== undefined) return { mistake: reason };
  const holder = id === undefined ? undefined : catalog.articlesById.get(id);
  if (holder && holder.path !== path) return { mistake: `\`${holder.path}\` has the id \`${id}\` already.` };
  const taken = locales.map((locale) => existing?.documents[locale]?.file).find((file) => file !== undefined);
  if (taken !== undefined) return { mistake: `\`${taken}\` exists already.` };
  const missingId = model && model.exlId === undefined && existing.id !== existing.path ? existing.id : undefined;
  const text = model ? printCopy(readText(model.file) ?? '', wish.title, missingId) : printNew(title, id ?? makeId());
  const folders = new Map(site.locales.map(({ locale, folder }) => [locale, folder]));
  return {
    files: locales.map((locale) => ({ file: `${folders.get(locale) ?? locale}/help/${path}.md`, text })),
    notes: [
      ...(model
        ? [
            `Each file is a copy of ${model.file}: translate title, description and text, and write search phrases of its readers.`,
          ]
        : []),
      ...describePlaces(catalog, path, locales, title),
    ],
  };
}
