// What a reader without a connection needs: the service worker at the base, and for each language a list of files and
// its guides as one file. One list per locale, so that builds of single locales merge by copying.
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { SiteSettings } from '../../../catalog/settings/site-settings.ts';
import { localeSettings } from '../../../catalog/links/locale-of.ts';
import { guideUrl, homeUrl, offlineUrl, searchUrl } from '../../../catalog/urls.ts';
import { digest } from '../../../digest.ts';
import { escapeMarkup } from '../../../escape-markup.ts';
import type { Locale } from '../../../vocabulary.ts';
import type { LoadedContent } from '../../content/load.ts';
import { packPages } from './pack-pages.ts';
import type { SiteFiles } from '../folder/site-files.ts';

type Loaded = Pick<LoadedContent, 'catalog' | 't' | 'logo'>;

const scriptFile = new URL('../../../elements/offline/service-worker.ts', import.meta.url);

/** Takes away what an earlier build left in browsers, then itself. */
const removal = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('help-center ' + site.base + ' ')).map((name) => caches.delete(name))))
      .then(() => registration.unregister()),
  ),
);
`;

/** The text of `service-worker.js`. */
export function serviceWorker({ base, locales, offline }: Pick<SiteSettings, 'base' | 'locales' | 'offline'>): string {
  const script = offline ? withoutTypes(readFileSync(scriptFile, 'utf8')) : removal;
  return `const site = ${JSON.stringify({ base, locales: locales.map(({ locale }) => locale) })};\n${script}`;
}

// The script is run as it is written, so Vite, which would give it a name and imports, is not asked.
function withoutTypes(script: string): string {
  // Node still calls this an experiment and says so once per process; a change would be a failing test.
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(script);
  } finally {
    process.emitWarning = emitWarning;
  }
}

export function writeOfflineFiles(loaded: Loaded, site: SiteFiles): void {
  const { building, offline } = loaded.catalog.site;
  site.write('service-worker.js', serviceWorker(loaded.catalog.site));
  if (!offline) return;
  // Once for all languages: the list of a large site is long, and sorted for whoever asks.
  const names = site.list().map(([file]) => file);
  for (const locale of building) writeLanguage(loaded, site, names, locale);
}

/** `names` are those of the files that the site has by now. */
function writeLanguage({ catalog, t, logo }: Loaded, site: SiteFiles, names: readonly string[], locale: Locale): void {
  const { base } = catalog.site;
  const folder = offlineUrl('', locale);
  site.write(`${folder}guides.json`, JSON.stringify(packPages(guidePages(site, names, locale))));
  // A language without articles has no search of its own.
  const below = (dir: string, ending: RegExp): string[] =>
    filesIn(names, dir)
      .filter((file) => ending.test(file))
      .map((file) => `${base}${dir}${file}`);
  const files = [
    homeUrl(base, locale),
    searchUrl(base, locale),
    offlineUrl(base, locale),
    `${offlineUrl(base, locale)}guides.json`,
    logo?.url ?? `${base}favicon.svg`,
    ...below('site-files/', /\.(?:css|js)$/),
    // Those of the reader's language alone: words and addresses, not the texts.
    ...below(`search/${locale}/`, /^[^/]+\.json$/),
  ];
  const listing = {
    version: digest(...files.map((file) => site.read(fileOf(base, file)))).slice(0, 16),
    lang: localeSettings(catalog, locale).lang,
    age: escapeMarkup(t(locale)('offline.age', { date: '{date}' })),
    files,
  };
  site.write(`${folder}files.json`, `${JSON.stringify(listing)}\n`);
}

/** Names below a folder of the site, which ends in `/`. */
const filesIn = (names: readonly string[], folder: string): string[] =>
  names.flatMap((file) => (file.startsWith(folder) ? file.slice(folder.length) : []));

const fileOf = (base: string, url: string): string => {
  const file = decodeURIComponent(url.slice(base.length));
  return file.endsWith('/') ? `${file}index.html` : file;
};

/** HTML of every page of a guide by its address below the locale. */
function guidePages(site: SiteFiles, names: readonly string[], locale: Locale): Map<string, string> {
  const folder = guideUrl('', locale);
  const below = folder.slice(locale.length + 1);
  return new Map(
    filesIn(names, folder)
      .filter((file) => file.endsWith('index.html'))
      .map((file) => [`${below}${file.slice(0, -'index.html'.length)}`, site.read(`${folder}${file}`).toString('utf8')]),
  );
}
