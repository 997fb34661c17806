// What a run of vitest says of itself, read from its JSON report.
import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface TestReport {
  passed: number;
  failed: number;
  /** Tests and files that failed: `file > name`, and below it the first line of each failure. */
  failures: string[];
  /** Tests that failed and passed when they were tried again: written the same way. */
  flaky: string[];
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; status: string; message: string; assertionResults: TestResult[] }[];
}

interface TestResult {
  fullName: string;
  status: string;
  failureMessages: string[];
}

/** Undefined where there is no report: the run broke before it could write one. */
export function readVitestReport(file: string, projectDir: string): TestReport | undefined {
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return undefined;
  }
  const inProject = (file: string): string => path.relative(projectDir, file);
  const failedWith = (wanted: string): string[] =>
    report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status, failureMessages }) => status === wanted && failureMessages.length > 0)
        .map(({ fullName, failureMessages }) => print(`${inProject(name)} > ${fullName.trim()}`, failureMessages)),
    );
  // A file that could not be loaded, or prepared, has a message of its own and no failed test.
  const brokenFiles = report.testResults
    .filter(({ status, message }) => status === 'failed' && message !== '')
    .map(({ name, message }) => print(inProject(name), [message]));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    failures: [...brokenFiles, ...failedWith('failed')],
    // Failures of a test that passed are those of its earlier tries.
    flaky: failedWith('passed'),
  };
}

const print = (title: string, messages: string[]): string =>
  [title, ...messages.map((message) => `  ${message.split('\n')[0]}`)].join('\n');
