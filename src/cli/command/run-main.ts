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
    } else if (isSystemError(error)) {
      process.stderr.write(`${systemMessage(error)}\n`);
      process.exitCode = 1;
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

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left on the disk. Make room, or give another folder',
  EDQUOT: 'the disk quota is used up. Make room, or give another folder',
  EROFS: 'the disk is read-only. Give another folder (OUT_DIR, CACHE_DIR)',
  EACCES: 'it may not be written to or read. Ask for the right, or give another folder (OUT_DIR, CACHE_DIR)',
  EPERM: 'it may not be changed. Ask for the right, or give another folder (OUT_DIR, CACHE_DIR)',
  ENOENT: 'it was there and is gone. Was it moved or removed meanwhile? Run the command again',
  EMFILE: 'too many files are open. Raise the limit (`ulimit -n`)',
};

interface SystemError extends NodeJS.ErrnoException {
  code: string;
  syscall: string;
}

// A missing program or port is no matter of files.
const isSystemError = (error: unknown): error is SystemError =>
  error instanceof Error &&
  'syscall' in error &&
  'code' in error &&
  String(error.code) in reasons &&
  !String(error.syscall).startsWith('spawn');

const systemMessage = ({ path, dest, syscall, code }: SystemError & { dest?: string }): string =>
  `\`${dest ?? path ?? syscall}\`: ${reasons[code] ?? code}. (${code}, ${syscall})`;

// What `parseArgs` of Node throws for unknown options and missing values.
const isArgumentError = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
