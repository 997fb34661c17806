/** What the system calls an error, `ENOENT`; undefined for one that is not of the system. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;
