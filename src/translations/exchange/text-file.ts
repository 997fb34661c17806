// A file of Markdown cut into what is exchanged: texts of its front matter and passages of its body.
import { createHash } from 'node:crypto';
import type { Root } from 'mdast';
import { translatableBlocks, type TranslatableBlock } from '../blocks.ts';
import { digestBlock, digestWord } from '../digest.ts';
import { findFrontMatterTexts, type FrontMatterText } from './front-matter-texts.ts';
import { tagPassage, wordsOf, type Passage } from './passage.ts';
import { parseMarkdown, readPassage } from './read-passage.ts';

/** Something that is translated in one piece. Offsets count in the file. */
interface Place {
  start: number;
  end: number;
  passage: Passage;
  /** What tells whether it still says the same: `digest.ts`. */
  digest: string;
  /** What tells whether anybody has touched it: of its characters as they stand. */
  exact: string;
}

export interface FileBlock extends Place {
  block: TranslatableBlock;
}

export interface FileWord extends Place {
  word: FrontMatterText;
}

export interface TextFile {
  /** With LF line ends and no byte order mark. */
  text: string;
  /** Where the body begins. */
  bodyStart: number;
  words: FileWord[];
  /** All blocks, code and the beginnings of alerts included. */
  blocks: FileBlock[];
}

const exactDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Cuts a file whose body begins at an offset. */
export function readTextFile(text: string, bodyStart: number): TextFile {
  const body = text.slice(bodyStart);
  let tree: Root | undefined;
  const blocks = translatableBlocks({ body }).map((block): FileBlock => {
    tree ??= parseMarkdown(body);
    const raw = body.slice(block.start, block.end);
    return {
      block,
      start: bodyStart + block.start,
      end: bodyStart + block.end,
      passage: isExchanged(block) ? readPassage(body, tree, block) : { lead: raw, parts: [], tail: '' },
      digest: digestBlock(block),
      exact: exactDigest(raw),
    };
  });
  const words = findFrontMatterTexts(text.slice(0, bodyStart)).map((word): FileWord => {
    const passage = readPassage(word.value, parseMarkdown(word.value), { start: 0, end: word.value.length });
    const { start, end, value } = word;
    return { word, start, end, passage, digest: digestWord(value), exact: exactDigest(text.slice(start, end)) };
  });
  return { text, bodyStart, words, blocks };
}

const isExchanged = ({ kind }: TranslatableBlock): boolean => kind !== 'code' && kind !== 'alert';

/** Whether there is anything to translate: a block of code marks, numbers or addresses alone has none. */
export const hasWords = (passage: Passage): boolean => /\p{L}/u.test(wordsOf(tagPassage(passage)));
