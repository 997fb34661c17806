// What Node and V8 made of modules, without their types and compiled: half of what it takes to load the code.
import { readdirSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { sweep } from './sweep.ts';

/**
 * From here on modules whose text is the same are taken from the cache, and new ones are put there when the process ends.
 * Node tells a damaged entry by its checksum, and goes without where it cannot write.
 */
export function keepCompiledCode(cacheDir: string): void {
  const folder = path.join(cacheDir, 'compiled');
  const { directory } = enableCompileCache(folder);
  // Where Node keeps it elsewhere already, by `NODE_COMPILE_CACHE` or for an earlier build, that stays.
  if (!directory?.startsWith(folder)) return;
  // One folder for each version of Node. What is read is not dated anew, so it is compiled again once a month.
  for (const name of readdirSync(folder)) sweep(path.join(folder, name));
}
