import { homeUrl } from '../../../catalog/urls.ts';
import { lightColours } from '../../light-colours.ts';
import { buildFrame } from '../../page-values/frame/frame.ts';
import { sharedSite } from '../../page-values/shared-site.ts';

/** The web app manifest of a locale (W3C, Web Application Manifest). */
export function webManifest(locale: string): string {
  const loaded = sharedSite();
  const { base } = loaded.catalog.site;
  const { siteName, siteDescription, lang, dir, logo } = buildFrame(loaded, { locale, urlIn: (other) => homeUrl(base, other) });
  const icon = logo
    ? { src: logo.url, sizes: /\.svg$/i.test(logo.url) ? 'any' : `${logo.width}x${logo.height}` }
    : { src: `${base}favicon.svg`, sizes: 'any', type: 'image/svg+xml' };
  return `${JSON.stringify({
    name: siteName,
    short_name: siteName,
    description: siteDescription,
    lang,
    dir,
    id: homeUrl(base, locale),
    start_url: homeUrl(base, locale),
    scope: base,
    display: 'minimal-ui',
    background_color: lightColours.page,
    theme_color: lightColours.page,
    icons: [icon],
  })}\n`;
}
