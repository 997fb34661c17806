// What a host may answer at addresses of the site, from the content: real redirects, 410 for what is gone, and the reader's
// language where an address has none.
import { listSiteRedirects } from '../../catalog/links/site-redirects.ts';
import { listGone } from '../../catalog/redirects/moved.ts';
import { articleUrl, homeUrl, idUrl } from '../../catalog/urls.ts';
import type { LoadedContent } from '../content/load.ts';
import { idPaths, idTargets } from '../page-values/pages/id-pages.ts';
import type { Answer } from './answer.ts';

/** By the file that is sent where a host can do no better, relative to the site's folder, decoded. */
export function listAnswers(loaded: Pick<LoadedContent, 'catalog'>): Map<string, Answer> {
  const { base, building, locales } = loaded.catalog.site;
  const home: Answer = { status: 302, to: Object.fromEntries(locales.map(({ locale }) => [locale, homeUrl(base, locale)])) };
  const pageAt = (url: string): string => `${decodeURIComponent(url)}index.html`;
  const gone = building.flatMap((locale) =>
    listGone(loaded.catalog).map((path): [string, Answer] => [pageAt(articleUrl('', locale, path)), { status: 410 }]),
  );
  const ids = idPaths().map(({ params: { id } }): [string, Answer] => [
    pageAt(idUrl('', id)),
    { status: 302, to: idTargets(id) },
  ]);
  return new Map<string, Answer>([['index.html', home], ...gone, ...ids, ...listMovedFiles(loaded)]);
}

/** No host sees the section of an address: where sections of a page went different ways, the page itself leads on. */
function listMovedFiles(loaded: Pick<LoadedContent, 'catalog'>): [string, Answer][] {
  const redirects = listSiteRedirects(loaded.catalog);
  const withSections = new Set(redirects.flatMap(({ fragment, from }) => (fragment === undefined ? [] : [from])));
  return redirects
    .filter(({ from }) => !withSections.has(from))
    .flatMap(({ files, to }) => files.map((file): [string, Answer] => [file, { status: 301, to }]));
}
