// How every command ends: 0 fine, 1 problems in the content, 2 wrong usage. No stack trace for what a person can mend.
import { ContentError } from '../site/report-problems.ts';
import { UsageError } from '../site/settings.ts';

/** Runs a command and sets the exit code of the process. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  endQuietlyWithReader();
  try {
    process.exitCode = await main();
  } catch (error) {
    if (error instanceof ContentError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else if (error instanceof UsageError || isArgumentError(error)) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    } else throw error;
  }
}

// `… | head` closes the pipe when it has seen enough.
function endQuietlyWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

// What `parseArgs` of Node throws for unknown options and missing values.
const isArgumentError = (error: unknown): error is Error => error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
