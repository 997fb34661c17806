// `npm test`: types, lint, content check, build, unit tests, tests of the built site in a browser. The last line counts,
// the lines before it name what failed, and tests that passed only when they were tried again.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { didYouMean } from '../nearest.ts';
import { projectDir, UsageError } from '../site/settings.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';
import { readVitestReport } from './test/vitest-report.ts';

const builtSite = path.join(projectDir, '.cache/test-site');
// Tests start well over a hundred programs of ours: each would read and compile the same modules again.
const compiled = path.join(projectDir, '.cache/compiled');
const reports = mkdtempSync(path.join(tmpdir(), 'help-center-'));
const counts = { passed: 0, failed: 0 };
const failures: string[] = [];
const flaky: string[] = [];
const parts = ['types', 'lint', 'unit', 'check', 'site', 'corpus'];
const help = `npm test [-- types | lint | unit | check | site | corpus]

All of them but the corpus, or one alone.`;

interface StepOptions {
  env?: Record<string, string>;
  report?: string;
  /** Another step runs at the same time: what this one prints is shown when it has ended. */
  isBeside?: boolean;
}

/** Runs one step and shows its output; a step without counts of its own counts as one. */
async function run(title: string, args: string[], { env, report, isBeside = false }: StepOptions = {}): Promise<boolean> {
  const started = performance.now();
  const heading = `\n── ${title}\n`;
  if (!isBeside) process.stdout.write(heading);
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    stdio: isBeside ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...env },
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk));
  const isFine = await new Promise<boolean>((resolve) => child.once('close', (code) => resolve(code === 0)));
  if (isBeside) process.stdout.write(Buffer.concat([Buffer.from(heading), ...printed]));
  const counted = report === undefined ? undefined : readVitestReport(report, projectDir);
  counts.passed += counted?.passed ?? (isFine ? 1 : 0);
  // A run that broke before its tests began has no failed test to show: it counts as one.
  counts.failed += counted && (isFine || counted.failed > 0) ? counted.failed : isFine ? 0 : 1;
  const named = counted?.failures ?? [];
  // A step without tests of its own, or an error outside of every test.
  failures.push(...(isFine || named.length > 0 ? named : [title]));
  flaky.push(...(counted?.flaky ?? []));
  process.stdout.write(`── ${title}: ${isFine ? 'passed' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(0)} s)\n`);
  return isFine;
}

async function runTests(title: string, project: string, env: Record<string, string> = {}): Promise<void> {
  const report = path.join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  await run(title, ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters], { env, report });
}

await runMain(async () => {
  const { positionals } = parseOptions({ allowPositionals: true }, help);
  const [only] = positionals;
  const wrong = positionals.find((name, index) => index > 0 || !parts.includes(name));
  if (wrong !== undefined) throw new UsageError(`There is no part \`${wrong}\`.${didYouMean(wrong, parts)}\n\n${help}`);
  const asked = (part: string): boolean => only === undefined || only === part;
  const isBeside = only === undefined;
  let isBuilt = false;
  // Two rows that take about as long, each on a processor.
  await Promise.all([
    (async () => {
      if (asked('lint')) {
        await run('Format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check'], { isBeside });
        await run('Unused files, exports and packages', ['node_modules/knip/bin/knip.js', '--no-progress'], { isBeside });
      }
      if (asked('types'))
        await run('Types', ['node_modules/@astrojs/check/bin/astro-check.js', '--minimumSeverity', 'error'], { isBeside });
    })(),
    (async () => {
      if (asked('check')) await run('Content check', ['src/cli/check.ts'], { isBeside });
      if (asked('site')) isBuilt = await run('Build', ['src/cli/build.ts'], { isBeside, env: { OUT_DIR: builtSite } });
    })(),
  ]);
  if (asked('unit')) await runTests('Unit tests', 'unit');
  if (isBuilt) await runTests('Tests of the built site', 'site', { BUILT_SITE_DIR: builtSite });
  if (only === 'corpus') await runTests('Tests on the corpus', 'corpus');
  if (flaky.length > 0) process.stdout.write(`\nFlaky, passed when tried again:\n${flaky.join('\n')}\n`);
  if (failures.length > 0) process.stdout.write(`\nFailed:\n${failures.join('\n')}\n`);
  process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
  return counts.failed > 0 ? 1 : 0;
});
rmSync(reports, { recursive: true, force: true });
