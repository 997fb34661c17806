// Files of the cache appear whole or not at all, also where two builds write the same one or a build is killed.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError } from '../usage-error.ts';
import { draftOf } from './drafts.ts';

/** Writes beside the file and renames. Makes the folder where it is missing; throws `UsageError` where that is not possible. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const draft = draftOf(file);
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, content);
    renameSync(draft, file);
  } catch (error) {
    if (existsSync(draft)) rmSync(draft);
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(
      `The cache cannot be written: \`${file}\` (\`${reason}\`). Make room, ask for the right to write, or name another folder with CACHE_DIR.`,
    );
  }
}
