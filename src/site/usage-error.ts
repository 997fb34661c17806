/** Thrown for a call or an environment that makes no sense; the command line turns it into exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
