// Text of a finished site beside itself as `.br` and `.gz`, so that hosts send it small without work. Made once while
// building, in a thread of its own: at these levels 74 MB take three seconds of one processor, and Brotli at its best would
// take minutes.
import { contentType, isText } from '../delivery/content-types.ts';
import type { CompressTask } from './compress-worker.ts';
import { listFiles, readManifests } from './manifest.ts';
import { runInThread } from './run-in-thread.ts';

/**
 * Writes `<file>.br` and `<file>.gz` for each text of the folder but the shortest and those of `done`; gives the texts it
 * looked at and how many it compressed. What the site of an earlier build in `before` has of a text that is the same, and
 * that nobody changed, is taken over.
 */
export async function compressFiles(
  folder: string,
  before: string,
  done: ReadonlySet<string> = new Set(),
): Promise<{ files: ReadonlySet<string>; compressed: number }> {
  const files = listFiles(folder).filter((file) => isText(contentType(file)) && !done.has(file));
  const known = readManifests(before) ?? new Map<string, readonly string[]>();
  const task: CompressTask = { folder, files, before, known };
  const compressed = await runInThread<number>(new URL('compress-worker.ts', import.meta.url), task);
  return { files: new Set(files), compressed };
}
