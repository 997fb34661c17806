import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../tests/kit/build-for-test.ts';
import { projectDir } from '../site/settings.ts';
import { readVitestReport } from './vitest-report.ts';

test('a test that passed when it was tried again counts as passed and is named with its failure', () => {
  // Inside the project, where vitest is found.
  const folder = makeFolder('flaky-');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, 'vitest.config.mjs'), `export default { test: { retry: 1, reporters: ['json'] } };\n`);
  writeFileSync(
    path.join(folder, 'some.test.ts'),
    `import { describe, expect, test } from 'vitest';
let tries = 0;
describe('some tests', () => {
  test('by chance', () => expect(tries++).toBe(1));
  test('always', () => expect(1).toBe(1));
  test('never', () => expect(1).toBe(2));
});
`,
  );
  const report = path.join(folder, 'report.json');
  spawnSync(process.execPath, [path.join(projectDir, 'node_modules/vitest/vitest.mjs'), 'run', `--outputFile=${report}`], {
    cwd: folder,
  });
  expect(readVitestReport(report, folder)).toEqual({
    passed: 2,
    failed: 1,
    flaky: ['some.test.ts > some tests by chance\n  AssertionError: expected +0 to be 1 // Object.is equality'],
  });
});

test('a run that broke has no report', () => {
  expect(readVitestReport(path.join(projectDir, 'no-such-report.json'), projectDir)).toBeUndefined();
});
