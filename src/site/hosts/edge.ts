// What runs on hosts that take a function in front of their files (Cloudflare, Netlify). It knows nothing but the standard
// `Request` and `Response` and what it is given, because its text goes into a file of the host.
import { markdownPatterns } from '../delivery/wants-markdown.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { casePattern, fixedHeaders, headerRules, headersOf } from '../delivery/headers.ts';
import { languagePatterns } from '../delivery/preferred-locale.ts';
import { hostAnswers } from './host-answers.ts';
import { sourceOf } from './source-of.ts';

/** All values of a site that the function needs, as JSON. Patterns are in the order in which they count. */
interface EdgeValues {
  base: string;
  /** Path, query and section of the target, by decoded address. */
  moved: Record<string, readonly [path: string, query: string, section: string]>;
  /** What follows base path and locale, by decoded address. */
  byLanguage: Record<string, string>;
  gone: readonly string[];
  locales: readonly string[];
  /** For `Accept-Language`. */
  languages: readonly (readonly [pattern: string, locale: string])[];
  /** For `Accept`. */
  texts: readonly (readonly [pattern: string, isMarkdown: boolean])[];
  headers: readonly { name: string; cases: readonly (readonly [pattern: string, value: string])[]; otherwise: string | null }[];
  fixed: Readonly<Record<string, string>>;
}

function edgeValues(delivery: Delivery): EdgeValues {
  const { base, languages } = delivery;
  const { moved, byLanguage, gone } = hostAnswers(delivery);
  return {
    base,
    moved: Object.fromEntries(
      moved.flatMap(({ from, path, query, section }) => from.map((address) => [address, [path, query, section] as const])),
    ),
    byLanguage: Object.fromEntries(byLanguage.map(({ from, rest }) => [from, rest])),
    gone,
    locales: languages.map(({ locale }) => locale),
    languages: languagePatterns(languages).map(({ pattern, locale }) => [pattern, locale]),
    texts: markdownPatterns.map(({ pattern, isMarkdown }) => [pattern, isMarkdown]),
    headers: headerRules(delivery).map(({ name, cases, otherwise }) => ({
      name,
      cases: cases.map((one) => [casePattern(one), one.value]),
      otherwise: otherwise ?? null,
    })),
    fixed: fixedHeaders,
  };
}

/** Gives the function: `next` sends the file of a request as the host does, `other` that of another address. */
function createEdge(values: EdgeValues) {
  const { base, moved, byLanguage, gone, locales, languages, texts, headers, fixed } = values;
  const first = <T>(patterns: readonly (readonly [string, T])[], text: string, flags = ''): T | undefined =>
    patterns.find(([pattern]) => new RegExp(pattern, flags).test(text))?.[1];
  const own = <T>(record: Record<string, T>, key: string): T | undefined =>
    Object.hasOwn(record, key) ? record[key] : undefined;
  const decode = (path: string): string | undefined => {
    try {
      return decodeURIComponent(path);
    } catch {
      return undefined;
    }
  };

  return async (
    request: Request,
    next: () => Promise<Response>,
    other: (url: URL, request: Request) => Promise<Response>,
  ): Promise<Response> => {
    const url = new URL(request.url);
    const address = decode(url.pathname);
    const finish = (response: Response, status = response.status, location?: string): Response => {
      const found = new Headers(response.headers);
      for (const [name, value] of Object.entries(fixed)) found.set(name, value);
      for (const { name, cases, otherwise } of headers) {
        const value = first(cases, `${status} ${url.pathname}`) ?? otherwise;
        if (value === null || value === '') found.delete(name);
        else found.set(name, value);
      }
      if (location !== undefined) found.set('Location', location);
      return new Response(response.body, { status, headers: found });
    };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return finish(new Response(null, { headers: { Allow: 'GET, HEAD' } }), 405);
    if (address === undefined || address.includes('\0')) return finish(new Response(null), 400);
    const locale = first(languages, request.headers.get('Accept-Language') ?? '', 'i');
    const target = own(moved, address);
    if (target) return finish(new Response(null), 301, target[0] + (target[1] || url.search) + target[2]);
    const rest = own(byLanguage, address);
    if (rest !== undefined && locale !== undefined)
      return finish(new Response(null), 302, `${base}${locale}/${rest}${url.search}`);
    if (address.endsWith('/') && first(texts, request.headers.get('Accept') ?? '', 'i')) {
      // Set, not resolved: a path that begins with `//` would name another host.
      const source = new URL(url);
      source.pathname += 'index.md';
      const text = await other(source, request);
      if (text.ok || text.status === 304) return finish(text);
    }
    const isHidden = address.split('/').some((part) => part.startsWith('.') && part !== '.well-known');
    const response = isHidden ? new Response(null, { status: 404 }) : await next();
    if (gone.includes(address) && response.ok) return finish(response, 410);
    if (response.status !== 404) return finish(response);
    const page = locales.find((one) => address.startsWith(`${base}${one}/`)) ?? locale;
    const missing = new URL(page === undefined ? `${base}404.html` : `${base}${page}/404/`, url);
    const words = await other(missing, new Request(missing, { method: request.method }));
    return words.ok ? finish(words, 404) : finish(response);
  };
}

/** JavaScript that declares `handle`, the function for a site. */
export const edgeText = (delivery: Delivery): string =>
  `${sourceOf(createEdge)}\n\nconst handle = createEdge(${JSON.stringify(edgeValues(delivery), undefined, 1)});\n`;

/** Folders below the base path whose files no function need see: pages load them, and nothing is to be chosen. */
const plainFolders = { 'site-files': 'x.css', pagefind: 'x', search: 'x.json' };

/** The same as patterns for addresses. */
export const plainFiles = ({ base }: Delivery): string[] => Object.keys(plainFolders).map((folder) => `${base}${folder}/*`);

/** A `_headers` file for those: an address, and below it its headers. */
export function plainHeaders(delivery: Delivery): string {
  const { base } = delivery;
  const rules = headerRules(delivery);
  return Object.entries(plainFolders)
    .map(([folder, example]) => {
      const headers = Object.entries(headersOf(rules, 200, `${base}${folder}/${example}`));
      return `${base}${folder}/*\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
    })
    .join('');
}
