// The entries of front matter as earlier builds read them: the parser of YAML takes a third of the time of reading a folder.
import path from 'node:path';
import type { Remember } from '../../catalog/front-matter/split-front-matter.ts';
import { digest } from '../../digest.ts';
import { codeVersion } from '../cache/code-version.ts';
import { openKeptValues } from '../cache/kept-values.ts';

/** `save` writes what was read. */
export function openKeptFrontMatter(cacheDir: string): { remember: Remember; save: () => void } {
  const kept = openKeptValues<unknown>(path.join(cacheDir, 'front-matter'));
  const version = codeVersion(path.join(import.meta.dirname, '../../catalog/front-matter/split-front-matter.ts'));
  // What `make` gave for the same text.
  const remember = <Value>(text: string, make: () => Value): Value => kept.takeOrMake(digest(version, text), make) as Value;
  return { remember, save: kept.save };
}
