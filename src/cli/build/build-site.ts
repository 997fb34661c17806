// One build of the whole site, as `npm run build` and `npm start` do it.
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { digest } from '../../digest.ts';
import { openSnapshot } from '../../site/cache/code-version.ts';
import { keepCompiledCode } from '../../site/cache/compiled-code.ts';
import type { Reuse } from '../../site/content/reuse.ts';
import {
  findReason,
  givesTheSame,
  keepLastBuild,
  readInputs,
  readLastBuild,
  stampCode,
  stampContent,
  type BuildInputs,
  type LastBuild,
} from '../../site/output/folder/last-build.ts';
import type { MadeSite, makeSite } from './make-site.ts';
import { makeOutputFolder, requireOwnFolder } from '../../site/output/folder/output-folder.ts';
import { lockOutput } from '../../site/output/folder/output-lock.ts';
import { publish, type Published } from '../../site/output/folder/publish.ts';
import type { BuildSettings } from '../../site/settings.ts';

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
  const stamps = { content: stampContent(settings), code: stampCode(settings) };
  const isSameCode = (): boolean => stampCode(settings) === stamps.code;
  // Read once: what is written to it meanwhile is told by its stamp.
  const code = openSnapshot();
  const inputs = readInputs(settings, import.meta.filename, code);
  const last = readLastBuild(settings);
  const reason = findReason(settings, last, inputs);
  if (reason === undefined) {
    process.stderr.write(last?.problems ?? '');
    return { published: undefined, reuse: [{ step: 'Site', reused: 1, anew: [] }] };
  }
  // Not before: what is wrong with the call, and that nothing changed, is said at once.
  limitThreads();
  keepCompiledCode(settings.cacheDir);
  const workshop = openWorkshop(settings);
  const { staging, takenOver, problems, reuse } =
    (await restore(settings, { last, inputs, workshop })) ?? (await make(settings, { code, isSameCode, workshop }));
  const published = publish(staging, settings.outDir, takenOver);
  rmSync(workshop, { recursive: true, force: true });
  // Something that was written to the inputs meanwhile may be in this site, or not.
  if (isSameCode() && stampContent(settings) === stamps.content) keepLastBuild(settings, { inputs, problems });
  return { published, reuse: [{ step: 'Site', reused: 0, anew: [{ name: settings.outDir, reason }] }, ...reuse] };
}

async function make(settings: BuildSettings, build: Parameters<typeof makeSite>[1]): Promise<MadeSite> {
  return (await import('./make-site.ts')).makeSite(settings, build);
}

/** The site of the last build, where all that it is made of is as it was and the cache has it. */
async function restore(
  settings: BuildSettings,
  { last, inputs, workshop }: { last: LastBuild | undefined; inputs: BuildInputs; workshop: string },
): Promise<MadeSite | undefined> {
  if (!givesTheSame(last, inputs)) return undefined;
  const { restoreSite } = await import('../../site/output/folder/kept-site.ts');
  const restored = restoreSite(settings, last, path.join(workshop, 'kept'));
  if (restored === undefined) return undefined;
  process.stderr.write(last.problems);
  return { ...restored, problems: last.problems, reuse: [] };
}

/**
 * Node's threads for files and images, before the first of them starts: beside the main one there is room for as many as
 * there are processors less one. Each more decodes one more image at once and has memory of its own, 100 MB together.
 */
function limitThreads(): void {
  process.env['UV_THREADPOOL_SIZE'] ??= String(Math.min(4, Math.max(1, availableParallelism() - 1)));
}

/** An empty folder for one build. It belongs to whoever holds the lock of the output folder. */
function openWorkshop({ cacheDir, outDir }: BuildSettings): string {
  const workshop = path.join(cacheDir, 'build', digest(outDir).slice(0, 12));
  // Tried again where a process of a build that was killed still writes there.
  rmSync(workshop, { recursive: true, force: true, maxRetries: 5 });
  mkdirSync(workshop, { recursive: true });
  return workshop;
}
