// The headers of every answer, the same from our own server and from every host that can send them.
import { contentTypes } from './content-types.ts';
import type { Delivery } from './delivery.ts';
import { escapePattern } from './escape-pattern.ts';

/** Headers that every answer has. */
export const fixedHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Nothing here asks for a device; what a page of ours does not use no script may ever ask for.
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Of drawings, and of what a browser may take for a document: opened by its own address it is one of the site's origin. */
const strictPolicy = "default-src 'none';style-src 'unsafe-inline';img-src data:;frame-ancestors 'none';sandbox";

/** How a request ended: `found` for 200, 206 and 304, `missing` for 404. */
export const outcomes = { found: '(?:200|206|304)', missing: '404', any: '[0-9]+' } as const;

export interface HeaderCase {
  on: keyof typeof outcomes;
  /** What the whole path looks like that was asked for, with the base path, percent-encoded: PCRE and RE2, no anchors. */
  path: string;
  /** Empty for none. */
  value: string;
}

/** A header whose value is told by the path: that of the first case that fits, else `otherwise`, where undefined is none. */
export interface HeaderRule {
  name: string;
  cases: readonly HeaderCase[];
  otherwise: string | undefined;
}

/** A file whose name holds a digest of its bytes never changes. */
export const forever = 'public, max-age=31536000, immutable';
/** Everything else is asked for again each time, and sent where it changed. */
export const revalidate = 'no-cache';

/** Files below the base path whose names hold a digest, for hosts that know patterns (PCRE and RE2) and for those that know `*` and `?`. */
export const hashedFiles: readonly { pattern: string; glob: string }[] = [
  { glob: 'site-files/*.css', pattern: 'site-files/[^/?%]+\\.css' },
  { glob: 'site-files/*.js', pattern: 'site-files/[^/?%]+\\.js' },
  { glob: `assets/variants/${'?'.repeat(16)}-*.webp`, pattern: 'assets/variants/[0-9a-f]{16}-[0-9]+\\.webp' },
  { glob: 'pagefind/*.pf_fragment', pattern: 'pagefind/[^?%]+\\.pf_fragment' },
];

const anyPath = '[^?]*';

/** Files without scripts to run, and documents whose viewers bring their own policy. */
const plainEndings = Object.keys(contentTypes)
  .map((ending) => ending.slice(1))
  .filter((ending) => !/^(?:html?|svg)$/.test(ending));

/**
 * The headers of a site. Its policy is for pages. Hosts decode paths: what is spelt otherwise than pages and plain files are,
 * `index.htm%6c`, may be either, and has the strict policy.
 */
export function headerRules({ base, policy }: Pick<Delivery, 'base' | 'policy'>): HeaderRule[] {
  const below = escapePattern(base);
  return [
    {
      name: 'Content-Security-Policy',
      cases: [
        { on: 'missing', path: anyPath, value: policy },
        { on: 'any', path: `${anyPath}(?:/|\\.html?)`, value: policy },
        { on: 'any', path: `${anyPath}\\.(?:${plainEndings.join('|')})`, value: '' },
      ],
      otherwise: strictPolicy,
    },
    {
      name: 'Cache-Control',
      cases: [{ on: 'found', path: `${below}(?:${hashedFiles.map(({ pattern }) => pattern).join('|')})`, value: forever }],
      otherwise: revalidate,
    },
    {
      name: 'Vary',
      cases: [
        { on: 'missing', path: anyPath, value: 'Accept-Encoding, Accept-Language' },
        { on: 'any', path: `${below}(?:id/${anyPath})?`, value: 'Accept, Accept-Encoding, Accept-Language' },
        { on: 'any', path: `${anyPath}/`, value: 'Accept, Accept-Encoding' },
      ],
      otherwise: 'Accept-Encoding',
    },
  ];
}

/** A case as one pattern for the status, a space and the target of the request as it was sent: `200 /fr/help/a/?q=1`. */
export const casePattern = ({ on, path }: Pick<HeaderCase, 'on' | 'path'>): string => `^${outcomes[on]} ${path}(?:\\?|$)`;

/** The headers of an answer with this status to a request for `target`. */
export function headersOf(rules: readonly HeaderRule[], status: number, target: string): Record<string, string> {
  const found = rules.flatMap(({ name, cases, otherwise }): [string, string][] => {
    const value = cases.find((one) => new RegExp(casePattern(one)).test(`${status} ${target}`))?.value ?? otherwise;
    // A site that nobody built says no policy.
    return value === undefined || value === '' ? [] : [[name, value]];
  });
  return { ...fixedHeaders, ...Object.fromEntries(found) };
}
