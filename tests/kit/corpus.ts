// Where the real articles of another publisher lie, if they do. Tests skip what they cannot see.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from '../../src/site/settings.ts';

const shared = (name: string, given: string | undefined): string | undefined => {
  const dir = path.resolve(projectDir, given ?? path.join('../shared', name));
  return existsSync(dir) ? dir : undefined;
};

/** 1,327 articles in six locales; `CORPUS_DIR` names another place. */
export const corpusDir = shared('corpus', process.env['CORPUS_DIR']);

/** One article in five locales, `fr.md` …; `SEEDS_DIR` names another place. */
export const seedsDir = shared('seeds', process.env['SEEDS_DIR']);
