// A passage: the smallest text that is translated, compared and accepted. A block of Markdown, or a text with a key.
import type { Include, SourceText } from '../catalog/files/content-files.ts';
import { isToc } from '../catalog/file-kinds.ts';
import { readVersion } from '../catalog/reading/read-version.ts';
import type { Document } from '../catalog/document.ts';
import { changeKeys } from './change-keys.ts';
import { translatableBlocks, type TranslatableBlock } from './translatable-blocks.ts';
import { digestBlock, digestWord } from './digest.ts';
import { isWordsFile, readWords } from './settings-words.ts';

export interface Passage {
  /** Set for texts with a name: front matter (`title`), words of guides and drawings. */
  key: string | undefined;
  /** Set for all others. */
  block: TranslatableBlock | undefined;
  text: string;
  digest: string;
  /** 1-based line of the file. */
  line: number;
}

/** A text with a key. `line` is that of its file. */
export const wordPassage = (key: string, text: string, line: number): Passage => ({
  key,
  block: undefined,
  text,
  digest: digestWord(text),
  line,
});

const passageOf = (block: TranslatableBlock, lineOffset: number): Passage => ({
  key: undefined,
  block,
  text: block.text,
  digest: digestBlock(block),
  line: block.line + lineOffset,
});

/** Title, description and the lines `changes`, then the blocks of the text. */
export function passagesOf(document: Pick<Document, 'frontMatter' | 'body' | 'lineOffset'>): Passage[] {
  const { title, description, changes } = document.frontMatter;
  const keys = changeKeys(changes.map(({ day }) => day));
  return [
    wordPassage('title', title, 1),
    ...(description === undefined ? [] : [wordPassage('description', description, 1)]),
    ...changes.map(({ text }, index) => wordPassage(keys[index] ?? '', text, 1)),
    ...translatableBlocks(document).map((block) => passageOf(block, document.lineOffset)),
  ];
}

/** The labels of a table of contents. */
export const passagesOfToc = ({ text, lineOffset }: Pick<Include, 'text' | 'lineOffset'>): Passage[] =>
  translatableBlocks({ body: text }).map((block) => passageOf(block, lineOffset));

export const passagesOfWords = ({ text }: Pick<SourceText, 'text'>): Passage[] =>
  readWords(text).map(({ key, text: value, line }) => wordPassage(key, value, line));

/** The passages of any translated file, from its text: of another version, or as it was just written. */
export function passagesOfFile(file: string, text: string): Passage[] {
  if (isWordsFile(file)) return passagesOfWords({ text });
  const version = readVersion(text, file);
  return isToc(file) ? passagesOfToc({ text: version.body, lineOffset: version.lineOffset }) : passagesOf(version);
}
