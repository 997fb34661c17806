// Files appear whole or not at all, also where two processes write the same one or one of them is killed.
import { chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draftOf } from './draft-files.ts';

/** Writes beside the file and renames. Makes the folder where it is missing; rights and links stay what they are. */
export function replaceFile(file: string, content: string | Uint8Array): void {
  const before = existsSync(file) ? statSync(file) : undefined;
  const target = before ? realpathSync(file) : file;
  const draft = draftOf(target);
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(draft, content);
    if (before) chmodSync(draft, before.mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
