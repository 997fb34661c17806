// The pages: made anew where what they show or the program that makes them has changed, else those of earlier builds.
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { digest } from '../../digest.ts';
import { openKeptFiles } from '../cache/kept-files.ts';
import type { Reuse } from '../content/reuse.ts';
import type { PageProgram } from '../program/page-program.ts';
import type { SiteFiles } from './site-files.ts';
import { takeKept, writeAndKeep } from './take-kept.ts';

const changed = 'what it shows or the code of the pages changed';
const madeAlways = 'pages of this kind are made by every build';

/** `version` is that of the program; `progress` is told how many are done. */
export async function writePages(
  program: PageProgram,
  files: SiteFiles,
  { cacheDir, version, progress }: { cacheDir: string; version: string; progress: (done: number, total: number) => void },
): Promise<Reuse> {
  const reuse: Reuse = { step: 'Pages', reused: 0, anew: [] };
  const kept = openKeptFiles(path.join(cacheDir, 'pages'));
  const paths = await program.paths();
  for (const [index, page] of paths.entries()) {
    const { template, pathname, file, cacheKey } = page;
    const key = cacheKey && digest(JSON.stringify([version, template, pathname, cacheKey()]));
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
  return reuse;
}
