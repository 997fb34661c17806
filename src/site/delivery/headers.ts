// The headers of every answer, the same from our own server and from every host that can send them.
import { policyHeader } from '../content-security-policy.ts';
import { redirectScript } from '../output/redirect-pages.ts';

/** Headers that every answer has. */
export const fixedHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // Nothing here asks for a device; what a page of ours does not use no script may ever ask for.
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Of pages. Drawings and files have none of their own scripts to run, and viewers of documents bring theirs. */
export const pagePolicy = policyHeader([redirectScript]);

/** Of drawings: opened by its own address an SVG is a document of the site's origin. */
export const drawingPolicy = "default-src 'none';style-src 'unsafe-inline';img-src data:;frame-ancestors 'none';sandbox";

/** A header whose value is told by patterns (PCRE and RE2): the first that is found counts. */
export interface HeaderRule {
  name: string;
  /**
   * What the patterns are looked for in. `type`: the answer's `Content-Type`. `request`: the status, a space and the target
   * of the request as it was sent, `200 /fr/help/a/?q=1`.
   */
  subject: 'type' | 'request';
  cases: readonly { pattern: string; value: string }[];
  /** Where no pattern is found; undefined for no header. */
  otherwise: string | undefined;
}

/** A file whose name holds a digest of its bytes never changes. */
const forever = 'public, max-age=31536000, immutable';
/** Everything else is asked for again each time, and sent where it changed. */
const revalidate = 'no-cache';

/** Addresses below the site's base path, which no header but the name tells of: their names hold a digest. */
export const hashedFiles: readonly string[] = [
  'site-files/[^/?%]+\\.(?:css|js)',
  '(?:[\\w-]+/)?assets/variants/[0-9a-f]{16}-[0-9]+\\.webp',
  'pagefind/[\\w-]+/(?:fragment|index)/[^/?%]+\\.pf_(?:fragment|index)',
];

const escape = (text: string): string => text.replace(/[.+]/g, '\\$&');

/** The headers of a site below `base`, as `BuildSettings.base`. */
export function headerRules(base: string): HeaderRule[] {
  const below = escape(base);
  return [
    {
      name: 'Content-Security-Policy',
      subject: 'type',
      cases: [
        { pattern: '^text/html', value: pagePolicy },
        { pattern: '^image/svg', value: drawingPolicy },
      ],
      otherwise: undefined,
    },
    {
      name: 'Cache-Control',
      subject: 'request',
      cases: [{ pattern: `^(?:200|206|304) ${below}(?:${hashedFiles.join('|')})(?:\\?|$)`, value: forever }],
      otherwise: revalidate,
    },
    {
      name: 'Vary',
      subject: 'request',
      cases: [
        { pattern: '^404 ', value: 'Accept-Encoding, Accept-Language' },
        { pattern: `^[0-9]+ ${below}(?:id/[^?]*)?(?:\\?|$)`, value: 'Accept, Accept-Encoding, Accept-Language' },
        { pattern: '^[0-9]+ [^?]*/(?:\\?|$)', value: 'Accept, Accept-Encoding' },
      ],
      otherwise: 'Accept-Encoding',
    },
  ];
}

/** The headers of an answer with this status and `Content-Type` to a request for `target`. */
export function headersOf(rules: readonly HeaderRule[], status: number, target: string, type = ''): Record<string, string> {
  const found = rules.flatMap(({ name, subject, cases, otherwise }): [string, string][] => {
    const text = subject === 'type' ? type : `${status} ${target}`;
    const value = cases.find(({ pattern }) => new RegExp(pattern).test(text))?.value ?? otherwise;
    return value === undefined ? [] : [[name, value]];
  });
  return { ...fixedHeaders, ...Object.fromEntries(found) };
}
