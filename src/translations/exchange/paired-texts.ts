// The texts of a file beside those of its reference: what a unit of an exchange file is made of.
import { pairBlocks } from '../pair-blocks.ts';
import { alignCodes } from './align-codes.ts';
import { tagPassage, type Passage } from './passage.ts';
import { hasWords, type FileBlock, type FileWord, type TextFile } from './text-file.ts';

type FileText = FileBlock | FileWord;

export interface PairedText {
  /** Names it within the file: `title`, or `b` and the number of the block in the reference. */
  key: string;
  reference: FileText;
  /** Undefined where the translation lacks it. */
  own: FileText | undefined;
  /** Tagged texts; codes that are the same have the same number. */
  source: string;
  target: string | undefined;
  /** The passage of the translation with the numbers of the source's codes. */
  passage: Passage | undefined;
}

function pair(key: string, reference: FileText, own: FileText | undefined): PairedText {
  const passage = own && alignCodes(reference.passage, own.passage);
  return { key, reference, own, source: tagPassage(reference.passage), target: passage && tagPassage(passage), passage };
}

export interface PairedFiles {
  own: TextFile;
  reference: TextFile;
  /** All texts of the reference that hold words, front matter first, each with its counterpart. */
  texts: PairedText[];
  /** From blocks of the reference to those of the translation, code included. */
  counterparts: ReadonlyMap<FileBlock, FileBlock>;
}

export function pairFiles(own: TextFile, reference: TextFile): PairedFiles {
  const ownBlocks = new Map(own.blocks.map((block) => [block.block, block]));
  const referenceBlocks = new Map(reference.blocks.map((block) => [block.block, block]));
  const counterparts = new Map<FileBlock, FileBlock>();
  for (const both of pairBlocks([...ownBlocks.keys()], [...referenceBlocks.keys()])) {
    const [mine, theirs] = [both.own && ownBlocks.get(both.own), both.reference && referenceBlocks.get(both.reference)];
    if (mine && theirs) counterparts.set(theirs, mine);
  }
  const texts = [
    ...reference.words.map((word) =>
      pair(
        word.word.key,
        word,
        own.words.find(({ word: { key } }) => key === word.word.key),
      ),
    ),
    ...reference.blocks.map((block, index) => pair(`b${index}`, block, counterparts.get(block))),
  ];
  return { own, reference, texts: texts.filter(({ reference: { passage } }) => hasWords(passage)), counterparts };
}
