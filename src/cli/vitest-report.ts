// What a run of vitest says of itself, read from its JSON report.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface TestReport {
  passed: number;
  failed: number;
  /** Tests that failed and passed when they were tried again: `file > name`, and below it the first line of each failure. */
  flaky: string[];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; assertionResults: { fullName: string; status: string; failureMessages: string[] }[] }[];
}

/** Undefined where there is no report: the run broke before it could write one. */
export function readVitestReport(file: string, projectDir: string): TestReport | undefined {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
  const flaky = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      // Failures of a test that passed are those of its earlier tries.
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
      .map(({ fullName, failureMessages }) =>
        [
          `${path.relative(projectDir, name)} > ${fullName.trim()}`,
          ...failureMessages.map((message) => `  ${message.split('\n')[0]}`),
        ].join('\n'),
      ),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests, flaky };
}
