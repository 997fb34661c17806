// What a reader without a connection needs: the service worker at the base, and for each language a list of files and
// its guides as one file. One list per locale, so that builds of single locales merge by copying.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import type { SiteSettings } from '../../catalog/catalog.ts';
import { localeSettings } from '../../catalog/locale-of.ts';
import { guideUrl, homeUrl, offlineUrl, searchUrl } from '../../catalog/urls.ts';
import { digest } from '../../digest.ts';
import { escapeMarkup } from '../../escape-markup.ts';
import type { Locale } from '../../vocabulary.ts';
import type { LoadedContent } from '../content/load.ts';
import { packPages } from './pack-pages.ts';

type Loaded = Pick<LoadedContent, 'catalog' | 't' | 'logo'>;

const scriptFile = new URL('../../elements/offline/service-worker.ts', import.meta.url);

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

export function writeOfflineFiles(loaded: Loaded, outDir: string): void {
  const { building, offline } = loaded.catalog.site;
  writeFileSync(path.join(outDir, 'service-worker.js'), serviceWorker(loaded.catalog.site));
  if (offline) for (const locale of building) writeLanguage(loaded, outDir, locale);
}

function writeLanguage({ catalog, t, logo }: Loaded, outDir: string, locale: Locale): void {
  const { base } = catalog.site;
  const folder = path.join(outDir, offlineUrl('', locale));
  mkdirSync(folder, { recursive: true });
  const guides = JSON.stringify(packPages(guidePages(outDir, locale)));
  writeFileSync(path.join(folder, 'guides.json'), guides);
  const below = (dir: string, ending: RegExp): string[] =>
    filesIn(path.join(outDir, dir))
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
    version: digest(...files.map((file) => readFileSync(fileOf(outDir, base, file)))).slice(0, 16),
    lang: localeSettings(catalog, locale).lang,
    age: escapeMarkup(t(locale)('offline.age', { date: '{date}' })),
    files,
  };
  writeFileSync(path.join(folder, 'files.json'), `${JSON.stringify(listing)}\n`);
}

const filesIn = (dir: string): string[] => {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .sort();
  } catch {
    // A language without articles has no search of its own.
    return [];
  }
};

const fileOf = (outDir: string, base: string, url: string): string => {
  const file = decodeURIComponent(url.slice(base.length));
  return path.join(outDir, file.endsWith('/') ? `${file}index.html` : file);
};

/** HTML of every page of a guide by its address below the locale. */
function guidePages(outDir: string, locale: Locale): Map<string, string> {
  const folder = guideUrl('', locale);
  const below = folder.slice(locale.length + 1);
  return new Map(
    filesIn(path.join(outDir, folder))
      .filter((file) => file.endsWith('index.html'))
      .map((file) => [`${below}${file.slice(0, -'index.html'.length)}`, readFileSync(path.join(outDir, folder, file), 'utf8')]),
  );
}
