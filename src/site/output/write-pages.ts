// The pages: made anew where what they show or the program that makes them has changed, else those of earlier builds.
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { digest } from '../../digest.ts';
import { codeVersion } from '../cache/code-version.ts';
import { openKeptFiles } from '../cache/kept-files.ts';
import { openKeptValues } from '../cache/kept-values.ts';
import type { Reuse } from '../content/reuse.ts';
import type { RememberKey } from '../page-values/shared-site.ts';
import type { PageProgram } from '../program/page-program.ts';
import type { BuildSettings } from '../settings.ts';
import type { SiteFiles } from './folder/site-files.ts';
import { takeKept, writeAndKeep } from './folder/take-kept.ts';

const changed = 'what it shows or the code of the pages changed';
/** Of the code that makes the site of which pages are made: the program holds what they import alone. */
const loadingVersion = (): string => codeVersion(path.join(import.meta.dirname, '../page-values/load-site.ts'));

const madeAlways = 'pages of this kind are made by every build';

/** By state, the keys of the last build: making the values of all pages to find them all kept took a seventh of a build. */
function openKeys(cacheDir: string, name: string) {
  const kept = openKeptValues<Record<string, string>>(path.join(cacheDir, 'page-keys'));
  const before = kept.get(name) ?? {};
  const now: Record<string, string> = {};
  const remember: RememberKey = (state, make) => (now[state] = before[state] ?? make());
  const save = (): void => {
    if (Object.keys(now).some((state) => !Object.hasOwn(before, state))) kept.set(name, now);
    kept.save();
  };
  return { remember, save };
}

/** `version` is that of the program; `progress` is told how many are done. */
export async function writePages(
  program: PageProgram,
  files: SiteFiles,
  { settings, version, progress }: { settings: BuildSettings; version: string; progress: (done: number, total: number) => void },
): Promise<Reuse> {
  const reuse: Reuse = { step: 'Pages', reused: 0, anew: [] };
  const { cacheDir, contentDir } = settings;
  const kept = openKeptFiles(path.join(cacheDir, 'pages'));
  const keys = openKeys(cacheDir, digest(JSON.stringify([version, loadingVersion(), contentDir])));
  const paths = await program.paths();
  for (const [index, page] of paths.entries()) {
    const { template, pathname, file, cacheKey } = page;
    const key = cacheKey && digest(JSON.stringify([version, template, pathname, cacheKey(keys.remember)]));
    if (key !== undefined && takeKept(files, file, kept, key)) reuse.reused += 1;
    else {
      const html = await program.render(page);
      if (key === undefined) files.write(file, html);
      else writeAndKeep(files, file, html, kept, key);
      reuse.anew.push({ name: file, reason: key === undefined ? madeAlways : changed });
    }
    progress(index + 1, paths.length);
    // Other processes and threads work beside, and are fed by the event loop.
    await setImmediate();
  }
  kept.save();
  keys.save();
  return reuse;
}
