// What earlier builds found wrong in single articles.
import path from 'node:path';
import type { KeptProblems } from '../../checks/check-articles.ts';
import type { Problem } from '../../problem.ts';
import { openValuesOfCode } from '../cache/values-of-code.ts';

/** `save` writes what was found. */
export const openKeptProblems = (cacheDir: string): KeptProblems & { save: () => void } =>
  openValuesOfCode<Problem[][]>(cacheDir, 'problems', path.join(import.meta.dirname, '../../checks/all.ts'));
