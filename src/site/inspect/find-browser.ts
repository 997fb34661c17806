// Which browser tests use: `CHROME_PATH`, else an installed Chrome or Chromium, else the one that npm brings.
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { makeWholeFolder } from './whole-folder.ts';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// Nothing that a browser does by itself may reach the network, and containers have no sandbox to offer.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Path and arguments of the browser. Unpacks the one of npm on first need, which takes a few seconds. */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is \`${named}\`, which does not exist. Name a Chrome or Chromium.`);
    return { executablePath: named, args: quiet };
  }
  const found = process.env['BROWSER_FROM_NPM'] === '1' ? undefined : installed.find((file) => existsSync(file));
  if (found) return { executablePath: found, args: quiet };
  const { default: packaged } = await import('@sparticuz/chromium');
  return {
    executablePath: path.join(await unpackBrowser(), 'chromium'),
    args: [...new Set([...packaged.args, ...quiet])].filter((arg) => arg !== '--single-process'),
  };
}

/** A folder for each version: another one unpacked by an older version is not taken for it. */
async function unpackBrowser(): Promise<string> {
  const manifest = findPackageJSON('@sparticuz/chromium', import.meta.url) ?? '';
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const folder = path.join(tmpdir(), `chromium-${version}`);
  await makeWholeFolder(folder, async (draft) => {
    const thread = new Worker(new URL('unpack-browser.ts', import.meta.url), { env: { ...process.env, TMPDIR: draft } });
    await once(thread, 'exit');
  });
  return folder;
}
