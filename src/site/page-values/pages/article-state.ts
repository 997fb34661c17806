// What the values of an article page are made of, as a digest: where it is the same, so are the values, which need not be made
// to find that out. It holds the texts of the article itself and of all others only what pages show of them.
import { digest } from '../../../digest.ts';
import { memoize } from '../../../memoize.ts';
import type { Locale } from '../../../vocabulary.ts';
import { sharedSite } from '../shared-site.ts';
import type { Site } from '../site.ts';

/** Undefined for an article that guides belong to: its page shows what they take from the texts of others. */
export function articleState({ locale, path }: { locale: Locale; path: string }): string | undefined {
  const loaded = sharedSite();
  const article = loaded.catalog.articlesByPath.get(path);
  if (!article || loaded.guides.byArticle.has(article.id)) return undefined;
  const own = Object.values(article.documents).map(({ file }) => [file, loaded.renderingIds.get(file)]);
  return digest(surroundingsOf(loaded), JSON.stringify([locale, path, own]));
}

/** For JSON, which leaves out what maps and sets hold. */
const withMaps = (_key: string, value: unknown): unknown => (value instanceof Map || value instanceof Set ? [...value] : value);

/** Everything but the texts of articles. */
const surroundingsOf = memoize(({ catalog, rendered, guides, logo, previews, settings, wordsDigest }: Site): string => {
  const { documents, byLocale, articles, articlesById, articlesByPath, assets, ...others } = catalog;
  // As JSON, to which it is the same whether a rendering was kept or made. What `v8.serialize` gives hangs on how V8 happens to
  // hold a text.
  const ofArticles = JSON.stringify([
    settings,
    wordsDigest,
    logo,
    previews?.fonts.digest,
    guides.ids,
    documents.map((document) => ({ ...document, body: undefined })),
    // By name, as documents hold their texts.
    Object.entries(byLocale).map(([locale, own]) => [locale, Object.entries(own).map(([path, { file }]) => [path, file])]),
    articles.map(({ id, path, documents: own }) => [id, path, Object.values(own).map(({ file }) => file)]),
    [...articlesById].map(([id, { path }]) => [id, path]),
    [...articlesByPath].map(([path, { id }]) => [path, id]),
    // What a page shows of an image stands in its rendering.
    Object.values(assets).map(({ path, files }) => [path, Object.entries(files).map(([locale, { file }]) => [locale, file])]),
    // Titles, sections that links lead to, and links, by which articles are related.
    [...rendered].map(([file, { title, titleHtml, headings, anchors, links }]) => [
      file,
      title,
      titleHtml,
      headings.map((heading) => ({ ...heading, line: undefined })),
      anchors,
      links.map(({ target }) => target?.path),
    ]),
  ]);
  return digest(ofArticles, JSON.stringify([others, guides.byArticle], withMaps));
});
