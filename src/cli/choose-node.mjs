// After `npm ci`: `npm run` prefers the `node` in node_modules/.bin, which the platform packages bring. It goes where the
// installed one is new enough, and where it does not start: a program for glibc in a system with musl.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isNewEnough, tooOld } from './node-version.mjs';

/**
 * Removes the `node` of a folder of programs where another serves better. Gives what to tell where none fits.
 *
 * @param {{ bin: string, installed: string }} places folder of the programs, and the Node that npm itself runs in
 * @returns {string | undefined}
 */
export function chooseNode({ bin, installed }) {
  const brought = ['node', 'node.exe', 'node.cmd', 'node.ps1'].map((name) => path.join(bin, name)).filter((file) => existsSync(file));
  const [program] = brought;
  // npm may run in the one that came along, where somebody put it on the path.
  const isInstalled = path.relative(path.dirname(bin), realpathSync(installed)).startsWith('..');
  const version = isInstalled ? versionOf(installed) : '';
  const isUsable = program !== undefined && isNewEnough(versionOf(program));
  if (isNewEnough(version) || !isUsable) for (const file of brought) rmSync(file);
  return isNewEnough(version) || isUsable ? undefined : tooOld(version);
}

/**
 * Empty where the program does not start.
 *
 * @param {string} program
 */
function versionOf(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : '';
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
  const problem = chooseNode({ bin: path.join(root, 'node_modules/.bin'), installed: process.env['npm_node_execpath'] ?? process.execPath });
  // Said, and no failure of the install: who knows better may go on.
  if (problem !== undefined) process.stderr.write(`${problem}\n`);
}
