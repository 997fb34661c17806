// A folder that takes a while to fill, and that nobody may find half filled.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';

/**
 * Fills the folder where it is not there: beside it, then it gets its name. Whoever is ended meanwhile leaves none, and of two
 * at a time the first one's stays.
 */
export async function makeWholeFolder(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  const draft = mkdtempSync(`${folder}-`);
  try {
    await fill(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
