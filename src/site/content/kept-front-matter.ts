// The entries of front matter as earlier builds read them: the parser of YAML takes a third of the time of reading a folder.
import path from 'node:path';
import type { Remember } from '../../catalog/front-matter/split-front-matter.ts';
import { openValuesOfCode } from '../cache/values-of-code.ts';

/** `save` writes what was read. */
export function openKeptFrontMatter(cacheDir: string): { remember: Remember; save: () => void } {
  const reader = path.join(import.meta.dirname, '../../catalog/front-matter/split-front-matter.ts');
  const kept = openValuesOfCode<unknown>(cacheDir, 'front-matter', reader);
  // What `make` gave for the same text.
  const remember = <Value>(text: string, make: () => Value): Value => kept.takeOrMake(text, make) as Value;
  return { remember, save: kept.save };
}
