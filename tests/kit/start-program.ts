// A program of this machine that delivers a site for a test.
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Delivery } from '../../src/site/delivery/delivery.ts';

export interface RunningHost {
  /** Ends in the base path. */
  url: string;
  close(): Promise<void> | void;
}

/** Writes what the program needs into a folder and gives its name and its words. */
type Prepare = (folder: string, options: { root: string; listen: string; port: number }) => [string, string[]];

/** How often it is tried: between the search for a free port and its use another program may take it. */
const tries = 3;

/** Runs a program that delivers the site, which lies below the host's folder as its base path says. */
export async function startProgram(dir: string, delivery: Delivery, prepare: Prepare): Promise<RunningHost> {
  for (let tried = 1; ; tried += 1) {
    const host = await tryProgram(dir, delivery, prepare);
    if (!(host instanceof Error)) return host;
    if (tried === tries) throw host;
  }
}

async function tryProgram(dir: string, { base }: Delivery, prepare: Prepare): Promise<RunningHost | Error> {
  const folder = mkdtempSync(path.join(tmpdir(), 'host-'));
  // Some serve as another user than the one that starts them.
  for (const opened of [folder, dir]) chmodSync(opened, 0o755);
  const place = path.join(folder, 'www', base);
  mkdirSync(path.dirname(place), { recursive: true });
  symlinkSync(dir, place.replace(/\/$/, ''));
  const port = await freePort();
  const [program, words] = prepare(folder, { root: path.join(folder, 'www'), listen: `127.0.0.1:${port}`, port });
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, HOME: folder } });
  let said = '';
  child.stderr.on('data', (data) => (said += String(data)));
  const close = async (): Promise<void> => {
    await end(child);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}${base}`;
  if (await answers(url, child)) return { url, close };
  const log = path.join(folder, 'error.log');
  if (existsSync(log)) said += readFileSync(log, 'utf8');
  await close();
  return new Error(`${program} does not answer:\n${said}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answers(url: string, child: ChildProcess): Promise<boolean> {
  for (const last = Date.now() + 60_000; Date.now() < last && child.exitCode === null; ) {
    const status = await fetch(url).then(
      (response) => response.status,
      () => undefined,
    );
    if (status !== undefined) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
