// What pages may load: this site's own files and the one inline script, and nothing else; where they may send. Scripts and
// styles are files always, which `'self'` allows; Astro's own policy would add the digest of each of them to every page.
import { createHash } from 'node:crypto';
import type { SiteSettings } from '../catalog/settings/site-settings.ts';
import { themeBoot } from '../elements/entries/theme-boot.ts';
import { memoizeByText } from '../memoize.ts';

/** Source expression that allows an inline script with exactly this text. */
export const scriptDigest = memoizeByText((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);

/** The settings that name addresses to which pages send something. */
type SendingSettings = Pick<SiteSettings, 'tickets' | 'feedback' | 'search'>;

const directives = ({ tickets, feedback, search }: SendingSettings, inlineScripts: readonly string[]): string[] => {
  const endpoints = Object.values(tickets).flatMap(({ endpoint }) => endpoint ?? []);
  const forms = [feedback, search.offSite?.action].flatMap((address) => address ?? []);
  const directive = (name: string, addresses: readonly string[]): string =>
    [name, "'self'", ...new Set(addresses.map(sourceOf))].join(' ');
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...inlineScripts.map(scriptDigest)].join(' ')}`,
    "style-src 'self'",
    "img-src 'self' data:",
    directive('connect-src', endpoints),
    "manifest-src 'self'",
    "base-uri 'none'",
    directive('form-action', [...endpoints, ...forms]),
  ];
};

/**
 * Content of the `<meta>` of every built page: forms and script may send to the addresses that the settings name, and
 * nowhere else. `npm run dev` has none: Vite brings styles inline.
 */
export const contentSecurityPolicy = (site: SendingSettings): string => directives(site, [themeBoot]).join(';');

/**
 * The same as a header of every page. Some pages have another script (`moreScripts`), and a header alone can refuse to be
 * framed (`frame-ancestors`, CSP 3, 6.4.2).
 */
export const policyHeader = (site: SendingSettings, moreScripts: readonly string[]): string =>
  [...directives(site, [themeBoot, ...moreScripts]), "frame-ancestors 'none'"].join(';');

/**
 * An address as a source expression, which holds no query and neither `;` nor `,` (https://www.w3.org/TR/CSP3/#source-lists);
 * nor `$`, which begins a variable in files of hosts.
 */
function sourceOf(address: string): string {
  const { protocol, origin, pathname } = new URL(address);
  return protocol === 'mailto:' ? protocol : `${origin}${pathname}`.replace(/[;,$]/g, encodeURIComponent);
}
