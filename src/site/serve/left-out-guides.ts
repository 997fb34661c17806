// `npm run dev`: a guide of which no pages can be made. Its addresses lead to the page that says what is wrong with it, where
// Astro would show the error of a page that it still believes to be there.
import { guideUrl } from '../../catalog/urls.ts';
import { sharedSite } from '../page-values/shared-site.ts';
import { requestedPath } from './requested-path.ts';
import type { Middlewares } from './serve-assets.ts';

/** Answers for the pages of such guides in front of Astro's own server; everything else goes on to it. */
export function leadToProblemsOfGuides(middlewares: Middlewares): void {
  middlewares.use((request, response, next) => {
    const { catalog, guides } = sharedSite();
    const { base, locales } = catalog.site;
    const asked = requestedPath(request.url) ?? '';
    const leftOut = catalog.guides.find(
      ({ guide }) =>
        guides.all[guide] === undefined && locales.some(({ locale }) => asked.startsWith(guideUrl(base, locale, guide))),
    );
    if (leftOut === undefined) return next();
    response.writeHead(302, { Location: `${base}dev/guides/${leftOut.guide}/` }).end();
  });
}
