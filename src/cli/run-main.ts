// How every command ends: 0 fine, 1 problems in the content, 2 wrong usage. No stack trace for what a person can mend.
/** Runs a command and sets the exit code of the process. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  endQuietlyWithReader();
  try {
    process.exitCode = await main();
  } catch (error) {
    if (isNamed(error, 'HelpAsked')) {
      process.stdout.write(`${error.message}\n`);
      process.exitCode = 0;
    } else if (isNamed(error, 'ContentError')) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    } else if (isNamed(error, 'UsageError') || isArgumentError(error)) {
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

// By name: Astro may run the modules that throw as instances of their own, with classes of their own.
const isNamed = (error: unknown, name: 'HelpAsked' | 'ContentError' | 'UsageError'): error is Error =>
  error instanceof Error && error.name === name;

// What `parseArgs` of Node throws for unknown options and missing values.
const isArgumentError = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
