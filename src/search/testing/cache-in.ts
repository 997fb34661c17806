// A cache of the search in a folder, for tests.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SearchCache } from '../index/cache.ts';

/** The cache of one version of the code. Its files need not survive a killed build. */
export const cacheIn = (dir: string, version = '1'): SearchCache => ({
  dir,
  version,
  replaceFile(file, content) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  },
});
