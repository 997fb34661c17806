// What changed in the articles of a locale, the newest first: the lines `changes:` of their front matter. The page of changes
// shows them and the feeds carry them.
import { byText } from '../../../by-text.ts';
import type { Locale } from '../../../vocabulary.ts';
import { articleLink } from './article-pages.ts';
import { foreignLang } from '../foreign-lang.ts';
import { announcesChanges } from '../../../catalog/links/is-indexed.ts';
import { oncePerLocale } from '../once-per-locale.ts';
import type { PageLink } from '../page-types.ts';
import type { Site } from '../site.ts';
import { topicOf, type TopicName } from '../contents/topics.ts';

/** A page and a feed hold no more: nobody reads further back, and feeds are fetched again and again. */
const mostShown = 100;

export interface ArticleChange {
  /** ISO date. */
  day: string;
  /** What changed, as text and as safe inline HTML. */
  text: string;
  html: string;
  /** Set where the text is in another language than the words around it. */
  lang: string | undefined;
  article: PageLink;
  /** `exl-id` of the article, else its path: the same wherever it moves. */
  id: string;
  /** Counts the changes of one article on one day, from 1, in the author's order. */
  number: number;
  /** Undefined for an article beside the topics. */
  topic: TopicName | undefined;
}

/** The changes that the documents of a locale tell. */
export const listChanges = oncePerLocale((loaded, locale): readonly ArticleChange[] => changesOf(loaded, locale, locale));

/** The same; where no document of the locale tells any, those of the reference. */
export function listShownChanges(loaded: Site, locale: Locale): readonly ArticleChange[] {
  const own = listChanges(loaded, locale);
  return own.length > 0 ? own : changesOf(loaded, loaded.catalog.site.reference, locale);
}

function changesOf(loaded: Site, source: Locale, locale: Locale): ArticleChange[] {
  const { catalog, inline } = loaded;
  const documents = catalog.articles.flatMap(({ id, documents: all }) => {
    const document = all[source];
    return announcesChanges(document) ? [{ id, document }] : [];
  });
  return documents
    .flatMap(({ id, document }) => {
      const article = articleLink(loaded, document.path, locale);
      const { changes } = document.frontMatter;
      return changes.flatMap(({ day, text }, index): ArticleChange[] =>
        article === undefined
          ? []
          : [
              {
                day,
                text: inline.text(text),
                html: inline.html(text),
                lang: foreignLang(loaded, source, locale),
                article,
                id,
                number: changes.slice(0, index + 1).filter((other) => other.day === day).length,
                topic: topicOf(loaded, document.path, locale),
              },
            ],
      );
    })
    .sort((a, b) => byText(b.day, a.day))
    .slice(0, mostShown);
}
