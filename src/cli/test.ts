// `npm test`: types, lint, unit tests, content check, build, tests of the built site in a browser. The last line counts,
// the lines before it name tests that passed only when they were tried again.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { didYouMean } from '../nearest.ts';
import { projectDir, UsageError } from '../site/settings.ts';
import { parseOptions } from './parse-options.ts';
import { runMain } from './run-main.ts';
import { readVitestReport } from './vitest-report.ts';

const builtSite = path.join(projectDir, '.cache/test-site');
// Tests start well over a hundred programs of ours: each would read and compile the same modules again.
const compiled = path.join(projectDir, '.cache/compiled');
const reports = mkdtempSync(path.join(tmpdir(), 'help-center-'));
const counts = { passed: 0, failed: 0 };
const flaky: string[] = [];
const parts = ['types', 'lint', 'unit', 'check', 'site', 'corpus'];
const help = `npm test [-- types | lint | unit | check | site | corpus]

All of them but the corpus, or one alone.`;

/** Runs one step and shows its output; a step without counts of its own counts as one. */
function run(
  title: string,
  command: string,
  args: string[],
  options: { env?: Record<string, string>; report?: string } = {},
): boolean {
  const started = performance.now();
  process.stdout.write(`\n── ${title}\n`);
  const { status } = spawnSync(command, args, {
    cwd: projectDir,
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...options.env },
  });
  const isFine = status === 0;
  const counted = options.report === undefined ? undefined : readVitestReport(options.report, projectDir);
  counts.passed += counted?.passed ?? (isFine ? 1 : 0);
  // A run that broke before its tests began has no failed test to show: it counts as one.
  counts.failed += counted && (isFine || counted.failed > 0) ? counted.failed : isFine ? 0 : 1;
  flaky.push(...(counted?.flaky ?? []));
  process.stdout.write(`── ${title}: ${isFine ? 'passed' : 'FAILED'} (${((performance.now() - started) / 1000).toFixed(0)} s)\n`);
  return isFine;
}

function runTests(title: string, project: string, env: Record<string, string> = {}): void {
  const report = path.join(reports, `${project}.json`);
  run(
    title,
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env, report },
  );
}

await runMain(async () => {
  const { positionals } = parseOptions({ allowPositionals: true }, help);
  const [only] = positionals;
  const wrong = positionals.find((name, index) => index > 0 || !parts.includes(name));
  if (wrong !== undefined) throw new UsageError(`There is no part \`${wrong}\`.${didYouMean(wrong, parts)}\n\n${help}`);
  if (only === undefined || only === 'types')
    run('Types', process.execPath, ['node_modules/@astrojs/check/bin/astro-check.js', '--minimumSeverity', 'error']);
  if (only === undefined || only === 'lint') {
    run('Format and lint', process.execPath, ['node_modules/@biomejs/biome/bin/biome', 'check']);
    run('Unused files, exports and packages', process.execPath, ['node_modules/knip/bin/knip.js', '--no-progress']);
  }
  if (only === undefined || only === 'unit') runTests('Unit tests', 'unit');
  if (only === undefined || only === 'check') run('Content check', process.execPath, ['src/cli/check.ts']);
  if (only === undefined || only === 'site') {
    const isBuilt = run('Build', process.execPath, ['src/cli/build.ts'], { env: { OUT_DIR: builtSite } });
    if (isBuilt) runTests('Tests of the built site', 'site', { BUILT_SITE_DIR: builtSite });
  }
  if (only === 'corpus') runTests('Tests on the corpus', 'corpus');
  if (flaky.length > 0) process.stdout.write(`\nFlaky, passed when tried again:\n${flaky.join('\n')}\n`);
  process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
  return counts.failed > 0 ? 1 : 0;
});
rmSync(reports, { recursive: true, force: true });
