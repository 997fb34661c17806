import { errorCode } from '../../error-code.ts';
import { replaceFile } from '../replace-file.ts';
import { UsageError } from '../usage-error.ts';

/** Writes a file of the cache. Throws `UsageError` where that is not possible. */
export function replaceCached(file: string, content: string | Uint8Array): void {
  try {
    replaceFile(file, content);
  } catch (error) {
    const reason = errorCode(error) ?? String(error);
    throw new UsageError(
      `The cache cannot be written: \`${file}\` (\`${reason}\`). Make room, ask for the right to write, or name another folder with CACHE_DIR.`,
    );
  }
}
