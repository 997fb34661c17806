// Options of a command; a wrong one is answered with the command's help.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../site/settings.ts';

/** What `parseArgs` of Node makes of the command line. Throws `UsageError` with the mistake and the help. */
export function parseOptions<const T extends ParseArgsConfig>(config: T, help: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}
