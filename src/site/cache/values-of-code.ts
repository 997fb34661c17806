// Values kept between builds that a module makes of what it is given: other code finds none of them.
import path from 'node:path';
import { digest } from '../../digest.ts';
import { codeVersion } from './code-version.ts';
import { openKeptValues, type KeptValues } from './kept-values.ts';

/** Those of `name` in the cache folder. `entry` is the file of the module; keys are texts of any kind. */
export function openValuesOfCode<Value>(cacheDir: string, name: string, entry: string): KeptValues<Value> {
  const kept = openKeptValues<Value>(path.join(cacheDir, name));
  const version = codeVersion(entry);
  const keyOf = (key: string): string => digest(version, key);
  return {
    get: (key) => kept.get(keyOf(key)),
    set: (key, value) => kept.set(keyOf(key), value),
    takeOrMake: (key, make) => kept.takeOrMake(keyOf(key), make),
    save: kept.save,
  };
}
