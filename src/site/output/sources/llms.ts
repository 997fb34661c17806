// For programs that read: `llms.txt` (https://llmstxt.org) of each language, by the table of contents, and `llms-full.txt`
// with the texts themselves.
import type { BlockContent, Link, List, PhrasingContent, Root } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { findDocument, shownDocument } from '../../../catalog/links/fallback.ts';
import { absoluteUrl, localeSettings } from '../../../catalog/links/locale-of.ts';
import { articleSourceUrl, guideSourceUrl, llmsUrl, pageUrl } from '../../../catalog/urls.ts';
import type { Document } from '../../../catalog/document.ts';
import type { Locale } from '../../../vocabulary.ts';
import { isIndexed } from '../../../catalog/links/is-indexed.ts';
import { openValuesOfCode } from '../../cache/values-of-code.ts';
import type { Site } from '../../page-values/site.ts';
import { siteName } from '../../page-values/frame/site-name.ts';
import { pathsBelow, type TocNode } from '../../page-values/contents/toc-tree.ts';
import type { SiteFiles } from '../folder/site-files.ts';

/**
 * Largest `llms-full.txt`, in bytes: about 250,000 tokens of English, more than most models read at once. What does not fit
 * is one link away.
 */
const mostBytes = 1_000_000;

interface Group {
  title: string | undefined;
  documents: Document[];
}

/** What a locale shows by topic, in reading order, then what stands in no table of contents. Nothing that is unlisted. */
function listGroups(loaded: Site, locale: Locale): Group[] {
  const { catalog } = loaded;
  const tree = loaded.toc(locale);
  const seen = new Set<string>();
  const take = (paths: readonly string[]): Document[] =>
    paths.flatMap((articlePath) => {
      const document = findDocument(catalog, articlePath, locale);
      if (!document || !isIndexed(document) || seen.has(articlePath)) return [];
      seen.add(articlePath);
      return document;
    });
  const isGroup = ({ children }: TocNode): boolean => children.length > 0;
  const loose = tree.nodes.filter((node) => !isGroup(node));
  return [
    { title: undefined, documents: take(loose.flatMap(pathsBelow)) },
    ...tree.nodes.filter(isGroup).map((node) => ({ title: node.label, documents: take(pathsBelow(node)) })),
    { title: loaded.t(locale)('search.kindArticle'), documents: take(catalog.articles.map((article) => article.path)) },
  ].filter(({ documents }) => documents.length > 0);
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (url: string, title: string): Link => ({ type: 'link', url, children: [text(title)] });
const heading = (depth: 1 | 2, title: string): Root['children'][number] => ({
  type: 'heading',
  depth,
  children: [text(title)],
});
const list = (items: readonly PhrasingContent[][]): List => ({
  type: 'list',
  spread: false,
  children: items.map((children) => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children }] satisfies BlockContent[],
  })),
});

function head(loaded: Site, locale: Locale): Root['children'] {
  const description = loaded.catalog.site.descriptions[locale];
  return [
    heading(1, siteName(loaded, locale)),
    ...(description === undefined
      ? []
      : [
          {
            type: 'blockquote' as const,
            children: [{ type: 'paragraph' as const, children: [text(description)] }],
          },
        ]),
  ];
}

type Print = (children: Root['children']) => string;

const print: Print = (children) => toMarkdown({ type: 'root', children }, { bullet: '-' });

/** A document as an item: its Markdown, what it is about, and its language where that is another. */
function itemOf({ catalog, inline }: Site, { locale: own, path: articlePath, frontMatter }: Document, locale: Locale) {
  const { title, description } = frontMatter;
  const about = description === undefined ? '' : `: ${inline.text(description)}`;
  const language = own === locale ? '' : ` (${localeSettings(catalog, own).lang})`;
  const url = absoluteUrl(catalog, articleSourceUrl(catalog.site.base, own, articlePath));
  const more = `${language}${about}`;
  return [link(url, inline.text(title)), ...(more === '' ? [] : [text(more)])];
}

/** `llms.txt` of a locale: guides, then articles by topic, then what a short reading leaves out. */
export function llmsText(loaded: Site, locale: Locale, printList: Print = print): string {
  const { catalog, guides, inline } = loaded;
  const t = loaded.t(locale);
  const { base } = catalog.site;
  const entries = guides.entries(locale);
  const pages = catalog.pages.flatMap((page) => {
    const document = shownDocument(catalog, page, locale);
    if (page.name === 'home' || !document || !isIndexed(document)) return [];
    const url = absoluteUrl(catalog, `${pageUrl(base, document.locale, page.name)}index.md`);
    return [[link(url, inline.text(document.frontMatter.title))]];
  });
  return printList([
    ...head(loaded, locale),
    ...(entries.length === 0
      ? []
      : [
          heading(2, t('guide.indexTitle')),
          list(
            guides.ids.flatMap((id, index) => {
              const entry = entries[index];
              const source = guideSourceUrl(base, guides.all[id]?.wordsLocale[locale] ?? catalog.site.reference, id);
              return entry ? [[link(absoluteUrl(catalog, source), entry.title), text(`: ${entry.description}`)]] : [];
            }),
          ),
        ]),
    ...listGroups(loaded, locale).flatMap(({ title, documents }) => [
      ...(title === undefined ? [] : [heading(2, title)]),
      list(documents.map((document) => itemOf(loaded, document, locale))),
    ]),
    // The one heading that the format knows by name.
    heading(2, 'Optional'),
    list([[link(absoluteUrl(catalog, llmsUrl(base, locale, 'full')), 'llms-full.txt')], ...pages]),
  ]);
}

/**
 * The texts of a locale's own articles one after the other, whole articles up to `limit` bytes; the others by a link to
 * `llms.txt`. `textOf` gives the Markdown of a document.
 */
export function llmsFullText(loaded: Site, locale: Locale, textOf: (document: Document) => string, limit = mostBytes): string {
  const { catalog } = loaded;
  const documents = listGroups(loaded, locale)
    .flatMap((group) => group.documents)
    .filter((document) => document.locale === locale);
  const parts = [print(head(loaded, locale))];
  let bytes = Buffer.byteLength(parts[0] ?? '');
  for (const [index, document] of documents.entries()) {
    const part = textOf(document);
    bytes += Buffer.byteLength(part) + 1;
    if (bytes > limit) {
      const rest: PhrasingContent[] = [
        text(`… (+${documents.length - index}) `),
        link(absoluteUrl(catalog, llmsUrl(catalog.site.base, locale)), 'llms.txt'),
      ];
      parts.push(print([{ type: 'paragraph', children: rest }]));
      break;
    }
    parts.push(part);
  }
  return parts.join('\n');
}

/** `/llms.txt`, where programs look first: the languages of the site. */
export function llmsRootText(loaded: Site): string {
  const { catalog } = loaded;
  const { locales, reference, base } = catalog.site;
  return print([
    ...head(loaded, reference),
    list(locales.map(({ locale, name }) => [link(absoluteUrl(catalog, llmsUrl(base, locale)), name)])),
  ]);
}

/** Writes them for the locales that are built. */
export function writeLlmsFiles(loaded: Site, files: SiteFiles, textOf: (document: Document) => string): void {
  const write = (url: string, content: string): void => files.write(decodeURIComponent(url), content);
  // Hundreds of titles are looked through for what Markdown would take for marks; few builds have other ones.
  const kept = openValuesOfCode<string>(loaded.settings.cacheDir, 'lists', import.meta.filename);
  const printKept: Print = (children) => kept.takeOrMake(JSON.stringify(children), () => print(children));
  write(llmsUrl(''), llmsRootText(loaded));
  for (const locale of loaded.catalog.site.building) {
    write(llmsUrl('', locale), llmsText(loaded, locale, printKept));
    write(llmsUrl('', locale, 'full'), llmsFullText(loaded, locale, textOf));
  }
  kept.save();
}
