// Puts translated texts into a file. Afterwards the file is read again: every passage must say what was meant, and every
// other one must be as it was; otherwise Markdown has read a mark where the translator meant a letter.
import { codeMarkdown, codeTable } from './align-codes.ts';
import { applyEdits, type Edit } from './edits.ts';
import { printScalar } from './front-matter-texts.ts';
import { findInsertion } from './insert-block.ts';
import type { PairedFiles, PairedText } from './paired-texts.ts';
import { splitTagged, type Passage } from './passage.ts';
import { readTextFile, type FileBlock } from './text-file.ts';
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
  taken: Change[];
  /** Those that cannot be written so that they are read as they are meant. */
  refused: Change[];
}

/** What a passage says, code for code: comparable with `meaningOf` what is to be written. */
const readMeaning = ({ parts }: Passage): string =>
  joinMeaning(parts.map((part) => (part.kind === 'text' ? [part.text] : part.markdown)));

const meaningOf = ({ text, target }: Change): string => {
  const codes = codesOf(text);
  return joinMeaning(splitTagged(target).map((part) => (typeof part === 'string' ? [part] : (codeMarkdown(codes, part) ?? ''))));
};

/** Texts stand in brackets of their own, so that no word is taken for a code. */
const joinMeaning = (parts: readonly (string | [string])[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? `\u0001${part.replace(/[ \t]+/g, ' ')}\u0002` : part[0]))
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();

const codesOf = ({ reference, passage }: PairedText) => codeTable(reference.passage, passage);

function writeText({ text, target, escaping }: Attempt): string | undefined {
  const { reference, own, passage } = text;
  const model = passage ?? reference.passage;
  const written = writeMarkdown(target, {
    codes: codesOf(text),
    before: passage,
    isHtml: reference.passage.parts.every((part) => part.kind !== 'text' || part.isHtml),
    isRow: 'block' in reference && reference.block.kind === 'row',
    escaping,
  });
  if (written === undefined) return undefined;
  const whole = model.lead + written + model.tail;
  const word = own && 'word' in own ? own.word : 'word' in reference ? reference.word : undefined;
  return word ? printScalar(whole, word.style) : whole;
}

/** What the file holds where, after the changes. */
interface Plan {
  edits: Edit[];
  /** The blocks in order: as they were, or what they shall say. */
  blocks: (FileBlock | string)[];
}

function plan(files: PairedFiles, attempts: readonly Attempt[]): Plan | undefined {
  const edits: Edit[] = [];
  const replaced = new Map<FileBlock, string>();
  const inserted: { at: number; blocks: (FileBlock | string)[] }[] = [];
  for (const attempt of attempts) {
    const { own, reference } = attempt.text;
    const written = writeText(attempt);
    if (written === undefined || ('word' in reference && !own)) return undefined;
    if (own) edits.push({ start: own.start, end: own.end, text: written });
    if (own && 'block' in own) replaced.set(own, meaningOf(attempt));
    if (own || !('block' in reference)) continue;
    const { at, before, after, along } = findInsertion(reference, files);
    edits.push({ start: at, end: at, text: before + written + after });
    inserted.push({ at, blocks: [...along, meaningOf(attempt)] });
  }
  const blocks = files.own.blocks.flatMap((block, index, all) => {
    const next = all[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const behind = inserted.filter(({ at }) => at >= block.end && at < next).flatMap((insertion) => insertion.blocks);
    return [replaced.get(block) ?? block, ...behind];
  });
  const first = files.own.blocks[0]?.start ?? Number.POSITIVE_INFINITY;
  return { edits, blocks: [...inserted.filter(({ at }) => at < first).flatMap((insertion) => insertion.blocks), ...blocks] };
}

/** The edits, where the file then reads as it is meant. */
function attempt(files: PairedFiles, attempts: readonly Attempt[]): Edit[] | undefined {
  const planned = plan(files, attempts);
  if (!planned) return undefined;
  const { own } = files;
  const bodyStart =
    own.bodyStart +
    sum(planned.edits.filter(({ end }) => end < own.bodyStart).map(({ start, end, text }) => text.length - (end - start)));
  const read = readTextFile(applyEdits(own.text, planned.edits), bodyStart);
  if (read.blocks.length !== planned.blocks.length) return undefined;
  const isAsMeant = read.blocks.every((block, index) => {
    const expected = planned.blocks[index];
    return typeof expected === 'string' ? readMeaning(block.passage) === expected : block.exact === expected?.exact;
  });
  const words = new Map(attempts.flatMap((change) => ('word' in change.text.reference ? [[change.text.key, change]] : [])));
  const wordsAreAsMeant =
    read.words.length === own.words.length &&
    read.words.every(({ word: { key }, passage, exact }) => {
      const change = words.get(key);
      return change
        ? readMeaning(passage) === meaningOf(change)
        : exact === own.words.find(({ word }) => word.key === key)?.exact;
    });
  return isAsMeant && wordsAreAsMeant ? planned.edits : undefined;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/**
 * Writes as many of the changes as can be written, in the order of the file. Words are written as they are where Markdown
 * reads them so, escaped where not.
 */
export function changeFile(files: PairedFiles, changes: readonly Change[]): ChangedFile {
  let taken: Attempt[] = [];
  let edits: Edit[] = [];
  const refused: Change[] = [];
  const tryToTake = (more: readonly Attempt[]): boolean => {
    const found = attempt(files, [...taken, ...more]);
    if (!found) return false;
    taken = [...taken, ...more];
    edits = found;
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
  return { edits, taken: taken.map(({ text, target }) => ({ text, target })), refused };
}
