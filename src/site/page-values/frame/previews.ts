// The preview picture of each page: where it is, and what it shows.
import { absoluteUrl, localeSettings } from '../../../catalog/links/locale-of.ts';
import { previewUrl } from '../../../catalog/urls.ts';
import type { Document } from '../../../catalog/document.ts';
import type { Locale } from '../../../vocabulary.ts';
import type { PreviewTexts } from '../../previews/draw-preview.ts';
import { previewText } from '../../previews/preview-text.ts';
import type { Preview } from '../page-types.ts';
import type { Site } from '../site.ts';
import { siteName } from './site-name.ts';
import { topicOf } from '../contents/topics.ts';

/** The picture of an article in the language of the document; undefined where there is none. */
export function articlePreview(loaded: Site, document: Document): Preview | undefined {
  const alt = loaded.titleOf(document);
  return loaded.previews?.canDraw(alt)
    ? { url: absoluteUrl(loaded.catalog, previewUrl(loaded.catalog.site.base, document.locale, document.path)), alt }
    : undefined;
}

/** The picture of all other pages of a locale; undefined where there is none. */
export function sitePreview(loaded: Site, locale: Locale): Preview | undefined {
  const alt = siteName(loaded, locale);
  return loaded.previews?.canDraw(alt)
    ? { url: absoluteUrl(loaded.catalog, previewUrl(loaded.catalog.site.base, locale)), alt }
    : undefined;
}

/** What stands in them. Whatever beside the title no font can write is left out. */
export function previewTexts(loaded: Site, locale: Locale, document?: Document): PreviewTexts {
  const { lang, dir, name } = localeSettings(loaded.catalog, locale);
  const drawable = (text: string | undefined): string | undefined =>
    text !== undefined && loaded.previews?.canDraw(text) ? previewText(text) : undefined;
  const shown = { language: drawable(name) ?? '', lang, dir };
  const ownName = siteName(loaded, locale);
  return document
    ? {
        ...shown,
        topic: drawable(topicOf(loaded, document.path, locale)?.title),
        title: previewText(loaded.titleOf(document)),
        siteName: drawable(ownName) ?? '',
      }
    : { ...shown, topic: drawable(loaded.catalog.site.descriptions[locale]), title: previewText(ownName), siteName: '' };
}
