// For tests: a content folder of a few files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Texts or bytes by path, `/`-separated, relative to their folder. */
export type Files = Record<string, string | Uint8Array>;

/** Writes files into a folder of their own, which goes when the test is over. */
export function writeFiles(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'help-center-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeInto(folder, files);
  return folder;
}

/** Writes files below a folder, over those that are there. */
export function writeInto(folder: string, files: Files): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}
