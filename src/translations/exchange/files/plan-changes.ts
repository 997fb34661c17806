// The file that is meant: which parts of it are replaced or inserted, and what each of its passages shall say.
import { codeMarkdown, codeTable } from '../codes/align-codes.ts';
import { joinSpaces, splitTagged, wordsOf, type CodedText } from '../codes/coded-text.ts';
import { isInterfaceFile } from '../../settings-words.ts';
import type { Edit } from '../../../edits.ts';
import { printScalar } from './front-matter-texts.ts';
import { findInsertion } from './insert-passage.ts';
import { insertJsonWords } from './insert-json-words.ts';
import { insertWords, type MissingWord } from './insert-words.ts';
import type { PairedFiles, PairedText } from './paired-texts.ts';
import type { FilePassage } from './text-file.ts';
import { writeMarkdown, type Escaping } from '../codes/write-markdown.ts';

export interface Change {
  text: PairedText;
  /** The new tagged text. */
  target: string;
}

export interface Attempt extends Change {
  escaping: Escaping;
}

/** What a passage says, code for code: comparable with `meaningOf` what is to be written. */
export const readMeaning = ({ parts }: CodedText): string =>
  joinMeaning(parts.map((part) => (part.kind === 'text' ? { words: part.text } : part.markdown)));

export const meaningOf = ({ text, target }: Change): string => {
  const codes = codesOf(text);
  return joinMeaning(
    splitTagged(target).map((part) => (typeof part === 'string' ? { words: part } : (codeMarkdown(codes, part) ?? ''))),
  );
};

/** Codes stand in brackets of their own, so that no word is taken for one. */
const joinMeaning = (parts: readonly (string | { words: string })[]): string =>
  joinSpaces(parts.map((part) => (typeof part === 'string' ? `\u0001${part}\u0002` : part.words)).join('')).trim();

const codesOf = ({ reference, coded }: PairedText) => codeTable(reference.coded, coded);

/** In a page of our own braces and angle brackets begin what is no text, and other parsers than this one read them. */
const beginsMdx = (file: string, target: string): boolean => file.endsWith('.mdx') && /[{}<]/.test(wordsOf(target));

function writeText(file: string, { text, target, escaping }: Attempt): string | undefined {
  const { reference, own, coded } = text;
  const model = coded ?? reference.coded;
  const written = writeMarkdown(target, {
    codes: codesOf(text),
    before: coded,
    isHtml: reference.coded.parts.every((part) => part.kind !== 'text' || part.isHtml),
    isRow: reference.passage.block?.kind === 'row',
    escaping: beginsMdx(file, target) ? 'all' : escaping,
  });
  if (written === undefined) return undefined;
  const whole = model.lead + written + model.tail;
  const style = (own ?? reference).style;
  return style ? printScalar(whole, style) : whole;
}

/** The file that is meant: its edits, and its passages in order, as they were or with what they shall say. */
export interface Plan {
  edits: Edit[];
  blocks: (FilePassage | Attempt)[];
  words: Map<string, FilePassage | Attempt>;
}

export const isAttempt = (item: FilePassage | Attempt): item is Attempt => 'escaping' in item;

export function planChanges(files: PairedFiles, attempts: readonly Attempt[]): Plan | undefined {
  const { own } = files;
  const edits: Edit[] = [];
  const missing: MissingWord[] = [];
  const replaced = new Map<FilePassage, Attempt>();
  const inserted: { at: number; blocks: (FilePassage | Attempt)[] }[] = [];
  const words = new Map<string, FilePassage | Attempt>(
    own.passages.flatMap((item) => (item.passage.key === undefined ? [] : [[item.passage.key, item]])),
  );
  for (const attempt of attempts) {
    const { own: mine, reference } = attempt.text;
    const { key } = reference.passage;
    const written = writeText(own.file, attempt);
    if (written === undefined) return undefined;
    if (key !== undefined) words.set(key, attempt);
    if (mine) {
      edits.push({ start: mine.start, end: mine.end, text: written });
      replaced.set(mine, attempt);
    } else if (key === undefined) {
      const { at, before, after, along } = findInsertion(reference, files);
      edits.push({ start: at, end: at, text: before + written + after });
      inserted.push({ at, blocks: [...along, attempt] });
    } else missing.push({ key, written });
  }
  const added = isInterfaceFile(own.file) ? insertJsonWords(files, missing) : insertWords(own, missing);
  if (!added) return undefined;
  edits.push(...added);
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
