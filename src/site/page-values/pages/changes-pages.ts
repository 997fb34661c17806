// The values of the page that tells what changed in a locale.
import { changesUrl } from '../../../catalog/urls.ts';
import type { Locale } from '../../../vocabulary.ts';
import { listFeeds } from './feeds.ts';
import { listChanges, listShownChanges, type ArticleChange } from './changes.ts';
import { buildFrame } from '../frame/frame.ts';
import type { PageFrame } from '../page-types.ts';
import { sharedSite } from '../shared-site.ts';
import type { TopicName } from '../contents/topics.ts';

export interface ChangesPage {
  frame: PageFrame;
  /** By day, the newest first. */
  days: { day: string; changes: ArticleChange[] }[];
  feeds: { url: string; topic: TopicName | undefined }[];
}

/** One page for each locale, none where no document tells a change. */
export function changesPaths(): { params: { locale: Locale }; props: { locale: Locale } }[] {
  const loaded = sharedSite();
  if (!loaded.tellsChanges()) return [];
  return loaded.catalog.site.building.map((locale) => ({ params: { locale }, props: { locale } }));
}

export function changesPage({ locale }: { locale: Locale }): ChangesPage {
  const loaded = sharedSite();
  const { base } = loaded.catalog.site;
  const frame = buildFrame(loaded, {
    locale,
    urlIn: (other) => changesUrl(base, other),
    existsIn: (other) => listChanges(loaded, other).length > 0,
  });
  return {
    frame,
    days: [...Map.groupBy(listShownChanges(loaded, locale), ({ day }) => day)].map(([day, changes]) => ({ day, changes })),
    feeds: listFeeds(loaded, locale).map(({ url, topic }) => ({ url, topic })),
  };
}
