// A browser, the built site and the samples, for the tests of one file.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './built-site.ts';
import { serveSampleSite, type SampleSite } from './sample-content.ts';

export interface OpenSites {
  browser: Browser;
  samples: SampleSite;
}

/** Opens them before the tests of the file that calls this and closes them after. Its values are there in tests and hooks. */
export function openSites(): OpenSites {
  const open = {} as OpenSites;
  beforeAll(async () => {
    open.browser = await launchBrowser();
    open.samples = await serveSampleSite();
  });
  afterAll(async () => {
    await open.browser.close();
    await open.samples.close();
  });
  return open;
}
