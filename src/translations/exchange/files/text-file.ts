// A file as it is exchanged: its passages, each with its place and with its words apart from its marks.
import type { Root } from 'mdast';
import { digest } from '../../../digest.ts';
import { readVersion } from '../../../catalog/reading/read-version.ts';
import { passagesOfFile, type Passage } from '../../passages.ts';
import { isInterfaceFile, isWordsFile, readWords } from '../../settings-words.ts';
import { joinSpaces, printTagged, wordsOf, type CodedText } from '../codes/coded-text.ts';
import { findFrontMatterTexts, styleOf, type ScalarStyle } from './front-matter-texts.ts';
import { parseMarkdown, readCodedText } from '../codes/read-coded-text.ts';
import { readWordText } from '../codes/word-text.ts';

export interface FilePassage {
  passage: Passage;
  /** Offsets in the file; of a text with a key, those of its scalar with its quotation marks. */
  start: number;
  end: number;
  coded: CodedText;
  /** Of a text with a key: how it is quoted. */
  style: ScalarStyle | undefined;
  /** What tells whether anybody has touched it: a digest of its characters as they stand. */
  exact: string;
}

export interface TextFile {
  /** Relative to the content folder. */
  file: string;
  /** With LF line ends and no byte order mark. */
  text: string;
  /** Where the body begins; the length of the text where it has none. */
  bodyStart: number;
  /** Front matter and words first, then all blocks, also those that hold nothing to translate. */
  passages: FilePassage[];
}

const exactDigest = (text: string): string => digest(text).slice(0, 8);

/**
 * A file with its passages, those of `passagesOfFile` unless the same are known already. Of texts with a key, those whose
 * place is known.
 */
export function readTextFile(file: string, text: string, passages: readonly Passage[] = passagesOfFile(file, text)): TextFile {
  const isWords = isWordsFile(file);
  const bodyStart = isWords ? text.length : text.length - readVersion(text, file).body.length;
  const scalars = new Map(
    (isWords
      ? readWords(text).map((word) => ({ ...word, style: styleOf(text[word.start]) }))
      : findFrontMatterTexts(text.slice(0, bodyStart))
    ).map((scalar) => [scalar.key, scalar]),
  );
  const body = text.slice(bodyStart);
  let tree: Root | undefined;
  const placed = passages.flatMap((passage): FilePassage[] => {
    const { key, block } = passage;
    if (block) {
      tree ??= parseMarkdown(body);
      const [start, end] = [bodyStart + block.start, bodyStart + block.end];
      const raw = text.slice(start, end);
      const coded = isExchanged(passage) ? readCodedText(body, tree, block) : { lead: raw, parts: [], tail: '' };
      return [{ passage, start, end, coded, style: undefined, exact: exactDigest(raw) }];
    }
    const scalar = scalars.get(key ?? '');
    // the title of an article without one is its heading
    if (!scalar || joinSpaces(scalar.text).trim() !== joinSpaces(passage.text).trim()) return [];
    const { start, end, style } = scalar;
    const coded = isInterfaceFile(file)
      ? readWordText(scalar.text)
      : readCodedText(scalar.text, parseMarkdown(scalar.text), { start: 0, end: scalar.text.length });
    return [{ passage, start, end, coded, style, exact: exactDigest(text.slice(start, end)) }];
  });
  return { file, text, bodyStart, passages: placed };
}

const isExchanged = ({ block }: Passage): boolean => block?.kind !== 'code' && block?.kind !== 'alert';

/** Whether there is anything to translate: a block of code marks, numbers or addresses alone has none. */
export const hasWords = (coded: CodedText): boolean => /\p{L}/u.test(wordsOf(printTagged(coded)));
