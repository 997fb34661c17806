// What changed in the articles of a topic, as a feed.
import type { APIRoute } from 'astro';
import { sharedSite } from '../../../../site/page-values/pages/page-data.ts';
import { listFeeds } from '../../../../site/page-values/pages/feeds.ts';
import { printFeed } from '../../../../site/output/machines/feeds.ts';

export function getStaticPaths() {
  const loaded = sharedSite();
  return loaded.catalog.site.building.flatMap((locale) =>
    listFeeds(loaded, locale).flatMap((feed) =>
      feed.topic === undefined ? [] : { params: { locale, topic: feed.topic.id }, props: { xml: printFeed(loaded, feed) } },
    ),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['xml'], { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
