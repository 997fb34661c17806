// A site in a folder of its own, beside the one that is served.
import path from 'node:path';
import type { CodeSnapshot } from '../../site/cache/code-version.ts';
import { checkCall } from '../../site/content/check-call.ts';
import { describeProblems, reportProblems } from '../../site/content/report-problems.ts';
import type { Reuse } from '../../site/content/reuse.ts';
import { openSiteFiles } from '../../site/output/folder/site-files.ts';
import { writeSite } from '../../site/output/write-site.ts';
import { loadSite } from '../../site/page-values/load-site.ts';
import { shareSite } from '../../site/page-values/shared-site.ts';
import type { Site } from '../../site/page-values/site.ts';
import { openProgramFolder } from '../../site/program/compile-pages.ts';
import { loadPageProgram } from '../../site/program/page-program.ts';
import { programVersion } from '../../site/program/program-version.ts';
import { createProgress } from '../../site/progress.ts';
import type { BuildSettings } from '../../site/settings.ts';

export interface MadeSite {
  /** Holds the manifests, and the files that the output folder has not got already. */
  staging: string;
  /** Files that the output folder has. */
  takenOver: ReadonlySet<string>;
  /** What was said of problems in the content. */
  problems: string;
  reuse: Reuse[];
}

/**
 * Makes the site of the content below `workshop`. `code` is that of the build's inputs; `isSameCode` tells whether nothing was
 * written to code and packages since the build began. Rejects as `buildSite` does.
 */
export async function makeSite(
  settings: BuildSettings,
  { code, isSameCode, workshop }: { code: CodeSnapshot; isSameCode: () => boolean; workshop: string },
): Promise<MadeSite> {
  checkCall(settings);
  const progress = createProgress();
  const { base, siteUrl, outDir } = settings;
  const version = programVersion(settings, { mode: process.env['NODE_ENV'], code });
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const compiling = new AbortController();
  const compiled = openProgramFolder(settings, { version, isUnchanged: isSameCode, workshop, signal: compiling.signal });
  // Whoever waits for it is told.
  compiled.catch(() => undefined);
  let site: Site;
  try {
    site = await loadSite({ settings, progress: progress.update }).finally(progress.finish);
    shareSite(site);
    reportProblems(site, { isFatal: true });
  } catch (error) {
    compiling.abort();
    await compiled.catch(() => undefined);
    throw error;
  }
  progress.update('bundle', 0, 1);
  const folder = await compiled.finally(progress.finish);
  const program = await loadPageProgram(folder, { base, siteUrl });
  const staging = path.join(workshop, 'site');
  const files = openSiteFiles(staging, outDir);
  await writeSite(site, { folder, version, program }, files, { folder: staging, progress });
  return { staging, takenOver: files.takenOver, problems: describeProblems(site).text, reuse: site.reuse };
}
