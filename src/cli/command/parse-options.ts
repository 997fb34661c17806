// Options of a command. `--help` is understood by every one; a wrong option is answered with the command's help.
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from '../../site/settings.ts';

/** Thrown where the help is asked for; `runMain` prints it. Nothing is wrong then. */
class HelpAsked extends Error {
  override name = 'HelpAsked';
}

/**
 * What `parseArgs` of Node makes of the command line. Throws `HelpAsked` for `--help` or `-h`, and `UsageError` with the
 * mistake and the help where the options make no sense.
 */
export function parseOptions<const T extends ParseArgsConfig>(config: T, help: string): ReturnType<typeof parseArgs<T>> {
  const asked = parseArgs({ options: { help: { type: 'boolean', short: 'h' } }, strict: false });
  if (asked.values['help'] === true) throw new HelpAsked(help.trimEnd());
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${help.trimEnd()}`);
  }
}
