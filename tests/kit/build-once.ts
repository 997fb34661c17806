// Builds the project's own content once for all tests of the built site, and serves it.
// `BUILT_SITE_DIR` names a site that is built already: `npm test` sets it, so that nothing is built twice.
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { readDelivery } from '../../src/site/delivery/delivery.ts';
import { findBrowser } from '../../src/site/inspect/find-browser.ts';
import { serveSite } from '../../src/site/serve/serve-site.ts';
import { projectDir } from '../../src/site/settings.ts';
import { buildEnv } from './build-for-test.ts';

declare module 'vitest' {
  interface ProvidedContext {
    builtSiteDir: string;
    builtSiteUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['BUILT_SITE_DIR'];
  const dir = path.resolve(projectDir, given ?? '.cache/test-site');
  if (given === undefined) {
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
      cwd: projectDir,
      env: buildEnv({ OUT_DIR: dir }),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The site does not build:\n${stderr}`);
  }
  // Once, before the workers start: two that unpack it at the same time execute a file that is still being written.
  await findBrowser();
  // By its files alone, as the simplest of hosts, but with the policy of the others: what it forbids is an error in a browser.
  const { policy } = readDelivery(dir);
  const site = await serveSite({ dir, base: '/', port: 0, delivery: { policy, answers: new Map(), languages: [] } });
  project.provide('builtSiteDir', dir);
  project.provide('builtSiteUrl', site.url);
  return () => site.close();
}
