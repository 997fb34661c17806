// The passages of a file beside those of its reference: what a unit of an exchange file is made of.
import { pairBlocks } from '../../pair-blocks.ts';
import type { Passage } from '../../passages.ts';
import { isInterfaceFile } from '../../settings-words.ts';
import { alignCodes } from '../codes/align-codes.ts';
import { printTagged, type CodedText } from '../codes/coded-text.ts';
import { hasWords, type FilePassage, type TextFile } from './text-file.ts';

export interface PairedText {
  /** Names it within the file: its key, or `b` and its number among the blocks of the reference. */
  key: string;
  reference: FilePassage;
  /** Undefined where the translation lacks it. */
  own: FilePassage | undefined;
  /** The translation with the numbers of the source's codes. */
  coded: CodedText | undefined;
  /** Tagged texts. */
  source: string;
  target: string | undefined;
}

export interface PairedFiles {
  own: TextFile;
  reference: TextFile;
  /** All texts of the reference that hold words, those with a key first; of the interface also those of placeholders alone. */
  texts: PairedText[];
  /** From passages of the reference to those of the translation, code included. */
  counterparts: ReadonlyMap<FilePassage, FilePassage>;
}

const blocksOf = ({ passages }: TextFile): FilePassage[] => passages.filter(({ passage }) => passage.block !== undefined);

function findCounterparts(
  own: TextFile,
  reference: TextFile,
  known: ReadonlyMap<Passage, Passage>,
): Map<FilePassage, FilePassage> {
  const counterparts = new Map<FilePassage, FilePassage>();
  const ownKeys = new Map(own.passages.flatMap((mine) => (mine.passage.key === undefined ? [] : [[mine.passage.key, mine]])));
  for (const theirs of reference.passages) {
    const mine = ownKeys.get(theirs.passage.key ?? '');
    if (mine) counterparts.set(theirs, mine);
  }
  const [ownBlocks, referenceBlocks] = [blocksOf(own), blocksOf(reference)];
  const placed = new Map(ownBlocks.map((mine) => [mine.passage, mine]));
  for (const theirs of referenceBlocks) {
    const accepted = known.get(theirs.passage);
    const mine = accepted && placed.get(accepted);
    if (mine) counterparts.set(theirs, mine);
  }
  // what nobody has accepted: by its place
  const taken = new Set(counterparts.values());
  const byBlock = (passages: readonly FilePassage[]) =>
    new Map(passages.flatMap((item) => (item.passage.block ? [[item.passage.block, item] as const] : [])));
  const [mine, theirs] = [byBlock(ownBlocks), byBlock(referenceBlocks)];
  for (const both of pairBlocks([...mine.keys()], [...theirs.keys()])) {
    const left = both.own && mine.get(both.own);
    const right = both.reference && theirs.get(both.reference);
    if (left && right && !taken.has(left) && !counterparts.has(right)) counterparts.set(right, left);
  }
  return counterparts;
}

/** Pairs a translation with its reference; `known` is what the lock tells of both, from the reference to the translation. */
export function pairFiles(own: TextFile, reference: TextFile, known: ReadonlyMap<Passage, Passage> = new Map()): PairedFiles {
  const counterparts = findCounterparts(own, reference, known);
  let blocks = 0;
  const texts = reference.passages.map((theirs): PairedText => {
    const mine = counterparts.get(theirs);
    const coded = mine && alignCodes(theirs.coded, mine.coded);
    return {
      key: theirs.passage.key ?? `b${blocks++}`,
      reference: theirs,
      own: mine,
      coded,
      source: printTagged(theirs.coded),
      target: coded && printTagged(coded),
    };
  });
  const isSent = ({ reference: { coded } }: PairedText): boolean => isInterfaceFile(reference.file) || hasWords(coded);
  return { own, reference, texts: texts.filter(isSent), counterparts };
}
