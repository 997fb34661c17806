// What a command says of a build, from the environment. Where that names no path to live below, `site.yml` does: Astro must
// know it before the content is read.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError } from './usage-error.ts';
import { readBase } from '../catalog/reading/read-folder.ts';
import { isBase, isOrigin, normaliseBase } from '../catalog/urls.ts';

export interface BuildSettings {
  /** Root of this project. */
  projectDir: string;
  contentDir: string;
  outDir: string;
  /** Kept between builds, of any content folder; safe to delete at any time. */
  cacheDir: string;
  base: string;
  siteUrl: string | undefined;
  profile: 'strict' | 'import' | undefined;
  /** Locales to build; undefined for all. */
  locales: string[] | undefined;
  /** Adds the two invented languages of `npm run dev`. */
  pseudo: boolean;
  /** Shows documents that say `draft: true`. Never for publishing. */
  showDrafts: boolean;
  /** Goes on where interface words lack or are wrong; pages show them in English, in brackets. Never for publishing. */
  draftWords: boolean;
}

export { UsageError };

export const projectDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Settings from environment variables; unset ones take the defaults. Throws `UsageError` with what is allowed. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): BuildSettings {
  const contentDir = path.resolve(projectDir, env['CONTENT_DIR'] || 'content');
  const base = normaliseBase(env['BASE_PATH'] || readBase(contentDir));
  if (!isBase(base))
    throw new UsageError(
      `BASE_PATH is \`${env['BASE_PATH'] ?? ''}\`. Give a path such as /docs/, of letters, digits, \`.\`, \`_\`, \`~\` and \`-\`; the origin goes into SITE_URL.`,
    );
  const profile = env['CONTENT_PROFILE'] || undefined;
  if (profile !== undefined && profile !== 'strict' && profile !== 'import')
    throw new UsageError(`CONTENT_PROFILE is \`${profile}\`. Allowed: strict, import.`);
  const siteUrl = env['SITE_URL'] || undefined;
  if (siteUrl !== undefined && !isOrigin(siteUrl))
    throw new UsageError(
      `SITE_URL is \`${siteUrl}\`. Give an origin such as https://help.example.org; a path goes into BASE_PATH.`,
    );
  const locales = env['LOCALES']
    ?.split(',')
    .map((locale) => locale.trim())
    .filter(Boolean);
  return {
    projectDir,
    contentDir,
    outDir: path.resolve(projectDir, env['OUT_DIR'] || 'dist'),
    cacheDir: path.resolve(projectDir, env['CACHE_DIR'] || '.cache'),
    base,
    siteUrl: siteUrl?.replace(/\/$/, ''),
    profile,
    locales: locales?.length ? locales : undefined,
    pseudo: env['PSEUDO_LOCALES'] === '1',
    showDrafts: env['SHOW_DRAFTS'] === '1',
    draftWords: env['DRAFT_WORDS'] === '1',
  };
}

/** The port to serve at, `PORT`; 4321 where it is not set. Throws `UsageError` where it is no port. */
export function readPort(env: Readonly<Record<string, string | undefined>>): number {
  const wanted = env['PORT'] || '4321';
  if (!/^\d{1,5}$/.test(wanted) || Number(wanted) > 65_535)
    throw new UsageError(`PORT is \`${wanted}\`. Give a number from 0 to 65535.`);
  return Number(wanted);
}
