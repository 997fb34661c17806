// The service worker of a site, published as `service-worker.js` with its settings before it. Whoever is online always
// gets the site itself; what is kept is for those without a connection: the pages they have read, and of their language
// the guides, the search and the home page. A script of its own, without imports: browsers run it as it is.

/** Written before this script while building. */
declare const site: { base: string; locales: string[] };

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Waiting) => void): void;
  addEventListener(type: 'message', listener: (event: Waiting & { data: unknown }) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
}
/** `<locale>/offline/files.json`: what is kept of a language. */
interface Listing {
  version: string;
  lang: string;
  /** A sentence with `{date}` in the place of the age. */
  age: string;
  files: string[];
}
/** `<locale>/offline/guides.json`: pages of guides, whose frames are the same for many. */
interface Pack {
  frames: string[];
  /** By address below the locale: frame, title, content of `<main>`. */
  pages: Record<string, [frame: number, title: string, main: string]>;
}

const worker = self as unknown as Scope;
const prefix = `help-center ${site.base} `;
const visited = `${prefix}visited`;
const most = { pages: 60, files: 300 };
/** Between two looks at what is new of a language, in milliseconds. */
const pause = 10 * 60 * 1000;
const looked = new Map<string, number>();

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
// The page that registers was there before this script: it tells where it is.
worker.addEventListener('message', (event) => {
  if (typeof event.data === 'string') event.waitUntil(keepPage(event.data));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method === 'GET' && origin === location.origin && pathname.startsWith(site.base) && !request.headers.has('range'))
    event.respondWith(answer(event));
});

async function answer(event: Fetching): Promise<Response> {
  const { request } = event;
  // Names of these files hold a digest: what is kept is what there is.
  if (belowBase(request.url).startsWith('site-files/')) {
    const kept = await caches.match(request);
    if (kept) return kept;
  }
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) {
      const isPage = request.mode === 'navigate';
      if (isPage || ['image', 'style', 'script'].includes(request.destination))
        event.waitUntil(remember(request.url, response.clone()));
      if (isPage) event.waitUntil(keepLanguage(request.url));
    }
    return response;
  } catch (error) {
    const kept = await keptAnswer(request);
    if (kept) return kept;
    throw error;
  }
}

const belowBase = (url: string): string => new URL(url).pathname.slice(site.base.length);
const localeOf = (url: string): string => belowBase(url).split('/')[0] ?? '';
/** The address under which a page is kept: without query and fragment. */
const keyOf = (url: string): string => new URL(url).origin + new URL(url).pathname;

/** Keeps a page or a file of one, the newest last, with the time. */
async function remember(url: string, response: Response): Promise<void> {
  const cache = await caches.open(visited);
  const headers = new Headers(response.headers);
  headers.set('x-kept', String(Date.now()));
  await cache.delete(keyOf(url));
  await cache.put(keyOf(url), new Response(await response.blob(), { headers }));
  const keys = await cache.keys();
  const pages = keys.filter((request) => request.url.endsWith('/'));
  const files = keys.filter((request) => !request.url.endsWith('/'));
  for (const old of [...pages.slice(0, -most.pages), ...files.slice(0, -most.files)]) await cache.delete(old);
}

/** Of the page that is open while this script comes: itself, its files, its language. */
async function keepPage(url: string): Promise<void> {
  const response = await fetch(keyOf(url));
  if (!response.ok) return;
  const html = await response.clone().text();
  await remember(url, response);
  for (const file of imagesOf(html))
    if (file.startsWith(site.base))
      await fetch(file).then(
        (image) => (image.ok ? remember(image.url, image) : undefined),
        () => undefined,
      );
  await keepLanguage(url);
}

/** Addresses of the images of a page; of a picture in several widths all of them, and not the older format beside them. */
function imagesOf(html: string): string[] {
  const newest = html.replace(/(<source[^>]*>)<img[^>]*>/g, '$1');
  return [...newest.matchAll(/<(?:img|source)[^>]* src(?:set)?="([^"]+)"/g)]
    .flatMap(([, list = '']) => list.split(', '))
    .map((candidate) => candidate.split(' ')[0] ?? '');
}

/** Keeps what belongs to the language of a page, all of it or nothing; what was kept before goes when it is there. */
async function keepLanguage(url: string): Promise<void> {
  const locale = localeOf(url);
  if (!site.locales.includes(locale) || Date.now() - (looked.get(locale) ?? 0) < pause) return;
  looked.set(locale, Date.now());
  try {
    const response = await fetch(listingOf(locale), { cache: 'no-cache' });
    if (!response.ok) return;
    const listing: Listing = await response.clone().json();
    const own = `${prefix}${locale} `;
    const name = `${own}${listing.version}`;
    const names = (await caches.keys()).filter((other) => other.startsWith(own));
    if (names.includes(name) && (await (await caches.open(name)).match(listingOf(locale)))) return;
    const cache = await caches.open(name);
    await cache.addAll(listing.files.map((file) => new Request(file, { cache: 'no-cache' })));
    // Last: with it the language counts as kept.
    const headers = { 'content-type': 'application/json', 'x-kept': String(Date.now()) };
    await cache.put(listingOf(locale), new Response(JSON.stringify(listing), { headers }));
    for (const other of names) if (other !== name) await caches.delete(other);
  } catch {
    looked.delete(locale);
  }
}

const listingOf = (locale: string): string => `${site.base}${locale}/offline/files.json`;

/** What stands in for an answer: a page with its age, another file as it is; undefined where nothing is kept. */
async function keptAnswer(request: Request): Promise<Response | undefined> {
  const locale = localeOf(request.url);
  const file = await (await caches.open(visited)).match(keyOf(request.url));
  const listed = await caches.match(listingOf(locale));
  const listing: Listing | undefined = await listed?.clone().json();
  const since = Number(listed?.headers.get('x-kept') ?? 0);
  const fromGuides = listing && (await guidePage(request.url));
  // A guide is of one piece: none of its pages is older than the others.
  if (listing && fromGuides !== undefined) return pageWithAge(fromGuides, listing, since);
  const kept = file ?? (await caches.match(keyOf(request.url)));
  if (kept && request.mode !== 'navigate') return kept;
  if (kept) return pageWithAge(await kept.text(), listing, Number(kept.headers.get('x-kept') ?? since) || since);
  return request.mode === 'navigate' ? caches.match(`${site.base}${locale}/offline/`) : undefined;
}

/** A path without percent signs; as it is where they are broken. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function guidePage(url: string): Promise<string | undefined> {
  const response = await caches.match(`${site.base}${localeOf(url)}/offline/guides.json`);
  if (!response) return undefined;
  const { frames, pages }: Pack = await response.json();
  const address = decoded(belowBase(url)).slice(localeOf(url).length + 1);
  const page = Object.hasOwn(pages, address) ? pages[address] : undefined;
  if (page === undefined) return undefined;
  const [frame, title, main] = page;
  return (frames[frame] ?? '')
    .replaceAll('\u0003', () => address)
    .replaceAll('\u0002', () => title)
    .replace('\u0001', () => main);
}

function pageWithAge(html: string, listing: Listing | undefined, since: number): Response {
  const date = listing && new Intl.DateTimeFormat(listing.lang, { dateStyle: 'long', timeStyle: 'short' }).format(since);
  const notice = listing && date ? `<p class="notice" role="status">${listing.age.replace('{date}', () => date)}</p>` : '';
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response(
    html.replace(/<main[^>]*>/, (main) => main + notice),
    { headers },
  );
}
