// What pages may load: this site's own files and the one inline script, and nothing else. Scripts and styles are files
// always, which `'self'` allows; Astro's own policy would add the digest of each of them to every page.
import { createHash } from 'node:crypto';
import { themeBoot } from '../elements/entries/theme-boot.ts';

/** Source expression that allows an inline script with exactly this text. */
export const scriptDigest = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

const directives = (inlineScripts: readonly string[]): string[] => [
  "default-src 'none'",
  `script-src ${["'self'", ...inlineScripts.map(scriptDigest)].join(' ')}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self' https: mailto:",
];

/** Content of the `<meta>` of every built page. `npm run dev` has none: Vite brings styles inline. */
export const contentSecurityPolicy = directives([themeBoot]).join(';');

/**
 * The same as a header of every page. Some pages have another script (`moreScripts`), and a header alone can refuse to be
 * framed (`frame-ancestors`, CSP 3, 6.4.2).
 */
export const policyHeader = (moreScripts: readonly string[]): string =>
  [...directives([themeBoot, ...moreScripts]), "frame-ancestors 'none'"].join(';');
