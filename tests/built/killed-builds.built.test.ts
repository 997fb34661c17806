// Builds that are killed at any moment: what readers are served stays whole, and the next build makes what a clean one makes.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectDir } from '../../src/site/settings.ts';
import { buildEnv, buildForTest, makeFolder } from '../kit/build-for-test.ts';
import { contents, differences } from '../kit/site-contents.ts';

const folder = makeFolder('killed-');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const env = { CONTENT_DIR: at('content'), CACHE_DIR: at('cache') };
const texts = ['First.', 'Second.'];

function write(text: string): void {
  mkdirSync(at('content/en/help'), { recursive: true });
  writeFileSync(at('content/en/help/a.md'), `---\ntitle: A\nexl-id: first-article\n---\n# A\n\n${text}\n`);
}

const copyPrograms = (from: string, to: string): void =>
  cpSync(path.join(from, 'programs'), path.join(to, 'programs'), { recursive: true, verbatimSymlinks: true });

/** Milliseconds. */
function buildInto(outDir: string, more: Record<string, string> = {}): number {
  const started = performance.now();
  const { exitCode, output } = buildForTest({ ...env, ...more }, outDir);
  expect(exitCode, output).toBe(0);
  return performance.now() - started;
}

function buildAndKill(milliseconds: number, cacheDir: string): Promise<void> {
  const child = spawn(process.execPath, [path.join(projectDir, 'src/cli/build.ts')], {
    cwd: projectDir,
    env: buildEnv({ ...env, CACHE_DIR: cacheDir, OUT_DIR: at('site') }),
    stdio: 'ignore',
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((resolve) =>
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    }),
  );
}

test('twenty builds, killed at random moments', { timeout: 600_000 }, async () => {
  // Each text in a site of its own, from nothing: what a clean build makes. The pages are compiled for the first alone.
  const clean = texts.map((text, index) => {
    write(text);
    const milliseconds = buildInto(at(`clean-${index}`), { CACHE_DIR: at(`clean-cache-${index}`) });
    if (index === 0) for (const cache of ['clean-cache-1', 'cache']) copyPrograms(at('clean-cache-0'), at(cache));
    return { milliseconds, files: contents(at(`clean-${index}`)) };
  });
  write(texts[0] ?? '');
  buildInto(at('site'));
  write(texts[1] ?? '');
  const warm = buildInto(at('other'));
  for (let round = 0; round < 20; round += 1) {
    const shown = texts.findIndex((text) => readFileSync(at('site/en/help/a/index.html'), 'utf8').includes(text));
    write(texts[1 - shown] ?? '');
    // Every fourth without a cache, so that the pages are compiled.
    const isCold = round % 4 === 3;
    const limit = isCold ? (clean[0]?.milliseconds ?? 0) : warm;
    const moment = (limit * (round + Math.random())) / 20;
    await buildAndKill(moment, isCold ? at(`cold-${round}`) : at('cache'));
    const now = contents(at('site'));
    const served = Object.keys(clean[shown]?.files ?? {}).filter((file) => !file.startsWith('.help-center/'));
    const half = served.filter((file) => !clean.some(({ files }) => files[file] === now[file]));
    expect(half, `killed after ${moment.toFixed()} ms`).toEqual([]);
  }
  for (const [index, text] of texts.entries()) {
    write(text);
    buildInto(at('site'));
    expect(differences(at('site'), at(`clean-${index}`))).toEqual([]);
  }
});
