// Puts translated texts into a file. Afterwards the file is read again: every passage must say what was meant, and every
// other one must be as it was; otherwise Markdown has read a mark where the translator meant a letter.
import { applyEdits, type Edit } from '../../../edits.ts';
import type { PairedFiles } from './paired-texts.ts';
import { isAttempt, meaningOf, planChanges, readMeaning, type Attempt, type Change } from './plan-changes.ts';
import { readTextFile, type FilePassage, type TextFile } from './text-file.ts';

export interface ChangedFile {
  /** In the text of the translation. */
  edits: Edit[];
  /** The file afterwards. */
  after: TextFile;
  /** What was written, and where it stands in `after`. */
  taken: Map<Change, FilePassage>;
  /** What cannot be written so that it is read as it is meant. */
  refused: Change[];
}

type Result = Pick<ChangedFile, 'edits' | 'after' | 'taken'>;

/** The file with these changes, where it then reads as it is meant. */
function attempt(files: PairedFiles, attempts: readonly Attempt[]): Result | undefined {
  const planned = planChanges(files, attempts);
  if (!planned) return undefined;
  const { file, text } = files.own;
  const after = readTextFile(file, applyEdits(text, planned.edits));
  const taken = new Map<Change, FilePassage>();
  const isAsMeant = (read: FilePassage, expected: FilePassage | Attempt | undefined): boolean => {
    if (!expected) return false;
    if (!isAttempt(expected)) return read.exact === expected.exact;
    taken.set(expected, read);
    return readMeaning(read.coded) === meaningOf(expected);
  };
  const blocks = after.passages.filter(({ passage }) => passage.key === undefined);
  const words = after.passages.filter(({ passage }) => passage.key !== undefined);
  return blocks.length === planned.blocks.length &&
    words.length === planned.words.size &&
    blocks.every((read, index) => isAsMeant(read, planned.blocks[index])) &&
    words.every((read) => isAsMeant(read, planned.words.get(read.passage.key ?? '')))
    ? { edits: planned.edits, after, taken }
    : undefined;
}

/**
 * Writes as many of the changes as can be written, in the order of the file. Words are written as they are where Markdown
 * reads them so, escaped where not.
 */
export function changeFile(files: PairedFiles, changes: readonly Change[]): ChangedFile {
  let attempts: Attempt[] = [];
  let result: Result = { edits: [], after: files.own, taken: new Map() };
  const refused: Change[] = [];
  const tryToTake = (more: readonly Attempt[]): boolean => {
    const found = attempt(files, [...attempts, ...more]);
    if (!found) return false;
    attempts = [...attempts, ...more];
    result = found;
    return true;
  };
  // All at once, as nearly always; where that fails, halves, until the one is found that does not go.
  const take = (rest: readonly Change[]): void => {
    const [only] = rest;
    if (only === undefined || tryToTake(rest.map((change) => ({ ...change, escaping: 'none' })))) return;
    if (rest.length > 1) {
      const middle = rest.length >> 1;
      take(rest.slice(0, middle));
      take(rest.slice(middle));
    } else if (!tryToTake([{ ...only, escaping: 'all' }])) refused.push(only);
  };
  take(changes);
  return { ...result, refused };
}
