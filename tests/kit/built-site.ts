// The built site as tests see it: its files, and pages in a real browser.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { inject } from 'vitest';
import { once } from '../../src/memoize.ts';
import { findBrowser } from '../../src/site/inspect/find-browser.ts';
import { slowDown } from './slow-pages.ts';

/** Folder of the built site. */
export const siteDir = (): string => inject('builtSiteDir');

/** Address of the served site, with a slash at its end. */
export const siteUrl = (): string => inject('builtSiteUrl');

/** Read once: nothing writes to the site while it is tested. */
const allFiles = once(() =>
  readdirSync(siteDir(), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .sort(),
);

/**
 * Paths of the built files with an ending, relative to the site, `/`-separated, sorted. Throws where there are none: a test
 * that looks at each of them would pass.
 */
export function builtFiles(ending: string): string[] {
  const found = allFiles().filter((file) => file.endsWith(ending));
  if (found.length === 0) throw new Error(`No file of the built site ends in \`${ending}\`.`);
  return found;
}

/** Text of a built file, e.g. `fr/index.html`. */
export const readBuilt = (file: string): string => readFileSync(path.join(siteDir(), file), 'utf8');

/** No page of a test lives long enough to win back what optimizing compilers take on threads of their own. */
const compilesOnce = '--js-flags=--no-opt --no-maglev';

/**
 * A browser for one test file, with further arguments of the command line. Close it in `afterAll`. Its pages have no
 * service worker, which would answer in the place of what a test routes, unless asked for.
 */
export async function launchBrowser(more: readonly string[] = [], keepsOffline = false): Promise<Browser> {
  const { executablePath, args } = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: [...args, compilesOnce, ...more], headless: true });
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    // Tells what hangs from what is slow: a machine may be several times slower than another, and busy.
    context.setDefaultTimeout(60_000);
    await slowDown(context);
    if (!keepsOffline) await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    return context;
  };
  return browser;
}
