// What pages may load: this site's own files and nothing else. Astro adds the digests of the scripts that it builds.
import { createHash } from 'node:crypto';
import type { AstroUserConfig } from 'astro';
import { themeBoot } from '../elements/entries/theme-boot.ts';

const digest = (script: string): `sha256-${string}` => `sha256-${createHash('sha256').update(script).digest('base64')}`;

export const contentSecurityPolicy = {
  directives: [
    "default-src 'none'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self' https: mailto:",
    "object-src 'none'",
  ],
  scriptDirective: { resources: ["'self'"], hashes: [digest(themeBoot)] },
  styleDirective: { resources: ["'self'"] },
} satisfies NonNullable<AstroUserConfig['security']>['csp'];
