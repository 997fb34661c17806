// Puts translated texts into a file. Afterwards the file is read again: every passage must say what was meant, and every
// other one must be as it was; otherwise Markdown has read a mark where the translator meant a letter.
import { codeMarkdown, codeTable } from './align-codes.ts';
import { joinSpaces, splitTagged, type CodedText } from './coded-text.ts';
import { applyEdits, type Edit } from './edits.ts';
import { printScalar } from './front-matter-texts.ts';
import { findEntryPlace, findInsertion } from './insert-passage.ts';
import type { PairedFiles, PairedText } from './paired-texts.ts';
import { readTextFile, type FilePassage, type TextFile } from './text-file.ts';
import { writeMarkdown, type Escaping } from './write-markdown.ts';

export interface Change {
  text: PairedText;
  /** The new tagged text. */
  target: string;
}

interface Attempt extends Change {
  escaping: Escaping;
}

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

/** What a passage says, code for code: comparable with `meaningOf` what is to be written. */
const readMeaning = ({ parts }: CodedText): string =>
  joinMeaning(parts.map((part) => (part.kind === 'text' ? { words: part.text } : part.markdown)));

const meaningOf = ({ text, target }: Change): string => {
  const codes = codesOf(text);
  return joinMeaning(
    splitTagged(target).map((part) => (typeof part === 'string' ? { words: part } : (codeMarkdown(codes, part) ?? ''))),
  );
};

/** Codes stand in brackets of their own, so that no word is taken for one. */
const joinMeaning = (parts: readonly (string | { words: string })[]): string =>
  joinSpaces(parts.map((part) => (typeof part === 'string' ? `\u0001${part}\u0002` : part.words)).join('')).trim();

const codesOf = ({ reference, coded }: PairedText) => codeTable(reference.coded, coded);

function writeText({ text, target, escaping }: Attempt): string | undefined {
  const { reference, own, coded } = text;
  const model = coded ?? reference.coded;
  const written = writeMarkdown(target, {
    codes: codesOf(text),
    before: coded,
    isHtml: reference.coded.parts.every((part) => part.kind !== 'text' || part.isHtml),
    isRow: reference.passage.block?.kind === 'row',
    escaping,
  });
  if (written === undefined) return undefined;
  const whole = model.lead + written + model.tail;
  const style = (own ?? reference).style;
  return style ? printScalar(whole, style) : whole;
}

/** The file that is meant: its edits, and its passages in order, as they were or with what they shall say. */
interface Plan {
  edits: Edit[];
  blocks: (FilePassage | Attempt)[];
  words: Map<string, FilePassage | Attempt>;
}

const isAttempt = (item: FilePassage | Attempt): item is Attempt => 'escaping' in item;

function plan(files: PairedFiles, attempts: readonly Attempt[]): Plan | undefined {
  const { own } = files;
  const edits: Edit[] = [];
  const replaced = new Map<FilePassage, Attempt>();
  const inserted: { at: number; blocks: (FilePassage | Attempt)[] }[] = [];
  const words = new Map<string, FilePassage | Attempt>(
    own.passages.flatMap((item) => (item.passage.key === undefined ? [] : [[item.passage.key, item]])),
  );
  for (const attempt of attempts) {
    const { own: mine, reference } = attempt.text;
    const { key } = reference.passage;
    const written = writeText(attempt);
    if (written === undefined) return undefined;
    if (key !== undefined) words.set(key, attempt);
    if (mine) {
      edits.push({ start: mine.start, end: mine.end, text: written });
      replaced.set(mine, attempt);
    } else if (key === undefined) {
      const { at, before, after, along } = findInsertion(reference, files);
      edits.push({ start: at, end: at, text: before + written + after });
      inserted.push({ at, blocks: [...along, attempt] });
    } else {
      const at = findEntryPlace(files);
      if (at === undefined) return undefined;
      edits.push({ start: at, end: at, text: `\n${key}: ${written}` });
    }
  }
  const between = (start: number, end: number) =>
    inserted.filter(({ at }) => at >= start && at < end).flatMap(({ blocks }) => blocks);
  const blocks = own.passages.filter(({ passage }) => passage.key === undefined);
  return {
    edits,
    words,
    blocks: [
      ...between(0, blocks[0]?.start ?? Number.POSITIVE_INFINITY),
      ...blocks.flatMap((block, index) => [
        replaced.get(block) ?? block,
        ...between(block.end, blocks[index + 1]?.start ?? Number.POSITIVE_INFINITY),
      ]),
    ],
  };
}

type Result = Pick<ChangedFile, 'edits' | 'after' | 'taken'>;

/** The file with these changes, where it then reads as it is meant. */
function attempt(files: PairedFiles, attempts: readonly Attempt[]): Result | undefined {
  const planned = plan(files, attempts);
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
