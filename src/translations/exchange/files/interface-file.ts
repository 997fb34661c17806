// The interface words of a language as a file that is exchanged. They are the project's own: their reference is English,
// and each language has the plural forms that it needs.
import type { ComparedText } from '../../compare-catalog.ts';
import { findChanges } from '../../find-changes.ts';
import type { TranslationLock } from '../../lock.ts';
import type { ExchangedFile } from './exchanged-files.ts';
import { pairFiles } from './paired-texts.ts';
import { readTextFile, type TextFile } from './text-file.ts';
import { withOptional } from '../codes/word-text.ts';

/** A key that the language must have. */
export interface WordForm {
  key: string;
  /** The key of the English word that it renders. */
  source: string;
  /** Whether it may leave out a placeholder of this name. */
  mayLack: (name: string) => boolean;
}

export interface InterfaceTexts {
  /** Files of the language and of English. */
  file: string;
  reference: string;
  /** The words that the language needs where these are the English ones. */
  formsOf: (english: Readonly<Record<string, string>>) => WordForm[];
  /** Text of the file of the language; undefined where there is none. */
  text: string | undefined;
  /** What a new file begins as: every key without a text. */
  begin: () => string;
  /** Text of the English file. */
  english: string;
  lock: TranslationLock;
}

/** The English words in the plural forms of a language. */
function readEnglish({ reference, english, formsOf }: InterfaceTexts): TextFile {
  const file = readTextFile(reference, english);
  const byKey = new Map(file.passages.map((placed) => [placed.passage.key ?? '', placed]));
  const forms = formsOf(Object.fromEntries([...byKey].map(([key, { passage }]) => [key, passage.text])));
  const passages = forms.flatMap(({ key, source, mayLack }) => {
    const placed = byKey.get(source);
    return placed ? [{ ...placed, passage: { ...placed.passage, key }, coded: withOptional(placed.coded, mayLack) }] : [];
  });
  return { ...file, passages };
}

/** The words of a language, by the name of their file, beside the English ones. */
export function openInterface(language: string, texts: InterfaceTexts): ExchangedFile {
  const { file, text, begin, lock } = texts;
  const path = `${language}.json`;
  const own = readTextFile(file, text ?? begin());
  const reference = readEnglish(texts);
  const locked = lock.get(path);
  const passagesOf = ({ passages }: TextFile) => passages.map(({ passage }) => passage);
  const compared: ComparedText = {
    text: {
      locale: language,
      file,
      path,
      document: undefined,
      passages: () => passagesOf(own),
      reference: { file: reference.file, document: undefined, passages: () => passagesOf(reference) },
    },
    isLocked: locked !== undefined,
    ...findChanges(passagesOf(own), passagesOf(reference), locked),
  };
  return {
    file,
    path,
    reference: reference.file,
    title: 'Words of the interface',
    address: '',
    isThere: text !== undefined,
    isNew: own.passages.every(({ passage }) => passage.text.trim() === ''),
    paired: pairFiles(own, reference),
    compared,
    locked,
  };
}
