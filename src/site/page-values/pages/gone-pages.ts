// Addresses of articles that were taken away: an honest page in each language, instead of none.
import { listGone } from '../../../catalog/redirects/moved.ts';
import * as urls from '../../../catalog/urls.ts';
import type { Locale } from '../../../vocabulary.ts';
import { buildFrame } from '../frame/frame.ts';
import type { PageFrame } from '../page-types.ts';
import { sharedSite } from '../shared-site.ts';

/** Every path that was published and leads nowhere, in every locale that is built. */
export function gonePaths(): { params: { locale: Locale; gone: string }; props: { locale: Locale; path: string } }[] {
  const { catalog } = sharedSite();
  const paths = listGone(catalog);
  return catalog.site.building.flatMap((locale) =>
    paths.map((path) => ({ params: { locale, gone: `help/${path}` }, props: { locale, path } })),
  );
}

/** The frame of such a page. */
export function gonePage({ locale, path }: { locale: Locale; path: string }): PageFrame {
  const loaded = sharedSite();
  const { base } = loaded.catalog.site;
  return buildFrame(loaded, { locale, urlIn: (other) => urls.articleUrl(base, other, path), isIndexedIn: () => false });
}
