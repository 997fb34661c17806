import { sharedSite } from '../shared-site.ts';
import type { Site } from '../site.ts';

/**
 * The same function, which gives the values of one page twice in a row without making them twice: its cache key asks for
 * them, then its template. Only the last are kept, as those of all pages together are larger than the site.
 */
export function rememberLast<Props, Page>(make: (props: Props) => Page): (props: Props) => Page {
  let last: { site: Site; props: string; page: Page } | undefined;
  return (props) => {
    const site = sharedSite();
    const asked = JSON.stringify(props);
    if (last?.site !== site || last.props !== asked) last = { site, props: asked, page: make(props) };
    return last.page;
  };
}
