// One build of the whole site, as `npm run build` and `npm start` do it.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { codeVersion } from '../site/cache/code-version.ts';
import { findReason, keepLastBuild, readInputs, readLastBuild, stampInputs } from '../site/output/last-build.ts';
import { makeOutputFolder, requireOwnFolder } from '../site/output/output-folder.ts';
import { lockOutput } from '../site/output/output-lock.ts';
import { publish, type Published } from '../site/output/publish.ts';
import type { Reuse } from '../site/content/reuse.ts';
import type { BuildSettings } from '../site/settings.ts';

export interface BuildOptions {
  /** Puts the site beside files of somebody else, which stay. */
  keepOthers?: boolean;
}

export interface Built {
  /** Undefined where the site was there already: then nothing was done. */
  published: Published | undefined;
  /** What was used again of earlier builds, step by step. */
  reuse: Reuse[];
}

/**
 * Builds into `settings.outDir`; until the site is complete, what is there stays as it is. A site of the same inputs that
 * is there as the last build left it is not built again. Rejects with `ContentError` where the content has errors, which
 * are printed before, and with `UsageError` where the settings make no sense or another build writes into that folder.
 */
export async function buildSite(settings: BuildSettings, options: BuildOptions = {}): Promise<Built> {
  requireOwnFolder(settings, options);
  makeOutputFolder(settings.outDir);
  const unlock = lockOutput(settings.outDir);
  try {
    return await buildWhereNeeded(settings);
  } finally {
    unlock();
  }
}

async function buildWhereNeeded(settings: BuildSettings): Promise<Built> {
  const stamp = stampInputs(settings);
  const inputs = readInputs(settings, import.meta.filename);
  const last = readLastBuild(settings);
  const reason = findReason(settings, last, inputs);
  if (reason === undefined) {
    process.stderr.write(last?.problems ?? '');
    return { published: undefined, reuse: [{ step: 'Site', reused: 1, anew: [] }] };
  }
  limitThreads();
  const published = await buildBeside(settings);
  const [{ getLoadedContent }, { formatProblems }] = await Promise.all([
    import('../site/page-values/shared-site.ts'),
    import('../site/content/report-problems.ts'),
  ]);
  const loaded = getLoadedContent();
  // Something that was written to the inputs meanwhile may be in this site, or not.
  if (stampInputs(settings) === stamp) keepLastBuild(settings, { inputs, problems: formatProblems(loaded).text });
  return { published, reuse: [{ step: 'Site', reused: 0, anew: [{ name: settings.outDir, reason }] }, ...loaded.reuse] };
}

/**
 * Node's threads for files and images, before the first of them starts: beside the main one there is room for as many as
 * there are processors less one. Each more decodes one more image at once and has memory of its own, 100 MB together.
 */
function limitThreads(): void {
  process.env['UV_THREADPOOL_SIZE'] ??= String(Math.min(4, Math.max(1, availableParallelism() - 1)));
}

async function buildBeside(settings: BuildSettings): Promise<Published> {
  // Not before: what is wrong with the call is said at once.
  const [{ build }, { astroConfig }] = await Promise.all([import('astro'), import('../site/astro-config.ts')]);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const workshop = openWorkshop(settings);
  const staging = path.join(workshop, 'site');
  const pages = takePages(path.join(workshop, 'pages'), settings);
  // Astro keeps the program that writes the pages below the working folder, unless the site lies in it
  // (`getOutDirWithinCwd` in astro/dist/core/build/common.js): here it is gone with the rest.
  const before = process.cwd();
  process.chdir(workshop);
  try {
    await build({
      ...astroConfig(settings),
      configFile: false,
      root: settings.projectDir,
      outDir: staging,
      cacheDir: pages,
      logLevel: process.env['VERBOSE'] ? 'info' : 'warn',
    });
    const published = publish(staging, settings.outDir);
    keepPages(pages, settings);
    rmSync(workshop, { recursive: true, force: true });
    return published;
  } catch (error) {
    // The rest of the workshop stays for the next build to remove: Astro still writes its data store there.
    rmSync(staging, { recursive: true, force: true });
    throw error;
  } finally {
    process.chdir(before);
  }
}

/**
 * Astro's cache of pages is written in place: a build that is killed would leave pages that its list does not fit. So
 * each build takes it away and brings it back when all is well; meanwhile, and after a failure, there is none.
 */
function takePages(to: string, settings: BuildSettings): string {
  const kept = keptPages(settings);
  if (existsSync(kept)) renameSync(kept, to);
  return to;
}

function keepPages(pages: string, settings: BuildSettings): void {
  const kept = keptPages(settings);
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(path.dirname(kept), { recursive: true });
  renameSync(pages, kept);
  forgetOldest(path.dirname(kept));
}

const mostKept = 8;

function forgetOldest(folder: string): void {
  const dated = readdirSync(folder).map((name) => ({
    file: path.join(folder, name),
    time: statSync(path.join(folder, name)).mtimeMs,
  }));
  for (const { file } of dated.toSorted((a, b) => b.time - a.time).slice(mostKept))
    rmSync(file, { recursive: true, force: true });
}

/** One for each site that shares the cache: pages of another content or base path would only push each other out. */
function keptPages({ cacheDir, projectDir, contentDir, base, locales }: BuildSettings): string {
  // The code that hands pages to Astro counts as well: Astro does not see a change of how files are named.
  const code = codeVersion(path.join(import.meta.dirname, '../site/astro-config.ts'));
  const site = JSON.stringify([path.relative(projectDir, contentDir), base, locales, code]);
  return path.join(cacheDir, 'pages', createHash('sha256').update(site).digest('hex').slice(0, 12));
}

/** An empty folder for one build. It belongs to whoever holds the lock of the output folder. */
function openWorkshop({ cacheDir, outDir, projectDir }: BuildSettings): string {
  const workshop = path.join(cacheDir, 'build', createHash('sha256').update(outDir).digest('hex').slice(0, 12));
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  // The program that writes the pages imports packages, which are looked up from where it lies.
  if (path.relative(projectDir, workshop).startsWith('..'))
    symlinkSync(path.join(projectDir, 'node_modules'), path.join(workshop, 'node_modules'), 'junction');
  return workshop;
}
