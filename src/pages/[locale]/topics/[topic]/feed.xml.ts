// What changed in the articles of a topic, as a feed.
import type { APIRoute } from 'astro';
import { getLoadedContent } from '../../../../site/page-values/page-data.ts';
import { listFeeds } from '../../../../site/output/feeds.ts';

export function getStaticPaths() {
  const loaded = getLoadedContent();
  return loaded.catalog.site.building.flatMap((locale) =>
    listFeeds(loaded, locale).flatMap(({ topic, print }) =>
      topic === undefined ? [] : { params: { locale, topic: topic.id }, props: { xml: print() } },
    ),
  );
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['xml'], { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
