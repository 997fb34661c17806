import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeFolder } from '../../../tests/kit/build-for-test.ts';
import { projectDir } from '../../site/settings.ts';
import { readVitestReport } from './vitest-report.ts';

test('what failed, and what passed only when it was tried again, is named with its failure', () => {
  // Inside the project, where vitest is found.
  const folder = makeFolder('flaky-');
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  write('vitest.config.mjs', `export default { test: { retry: 1, reporters: ['json'] } };\n`);
  write(
    'some.test.ts',
    `import { describe, expect, test } from 'vitest';
let tries = 0;
describe('some tests', () => {
  test('by chance', () => expect(tries++).toBe(1));
  test('always', () => expect(1).toBe(1));
  test('never', () => expect(1).toBe(2));
});
`,
  );
  write(
    'unprepared.test.ts',
    `import { beforeAll, test } from 'vitest';\nbeforeAll(() => { throw new Error('no room'); });\ntest('a', () => {});\n`,
  );
  const report = path.join(folder, 'report.json');
  spawnSync(process.execPath, [path.join(projectDir, 'node_modules/vitest/vitest.mjs'), 'run', `--outputFile=${report}`], {
    cwd: folder,
  });
  const never = '  AssertionError: expected 1 to be 2 // Object.is equality';
  expect(readVitestReport(report, folder)).toEqual({
    passed: 2,
    failed: 1,
    failures: ['unprepared.test.ts\n  no room', `some.test.ts > some tests never\n${never}\n${never}`],
    flaky: ['some.test.ts > some tests by chance\n  AssertionError: expected +0 to be 1 // Object.is equality'],
  });
});

test('a run that broke has no report', () => {
  expect(readVitestReport(path.join(projectDir, 'no-such-report.json'), projectDir)).toBeUndefined();
});
