// What pages may load: this site's own files and the one inline script, and nothing else. Scripts and styles are files
// always, which `'self'` allows; Astro's own policy would add the digest of each of them to every page.
import { createHash } from 'node:crypto';
import { themeBoot } from '../elements/entries/theme-boot.ts';

/** Source expression that allows an inline script with exactly this text. */
export const scriptDigest = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Content of the `<meta>` of every built page. `npm run dev` has none: Vite brings styles inline. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  `script-src 'self' ${scriptDigest(themeBoot)}`,
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self' https: mailto:",
].join(';');
