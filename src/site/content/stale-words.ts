// Interface words whose English has changed since somebody accepted them. They are the project's own and not the content's,
// so they have a lock of their own beside them.
import { replaceFile } from '../replace-file.ts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { notePrefix, wordsFile, wordsLockFile } from '../../i18n/check-interface-words.ts';
import { expectedWords } from '../../i18n/expected-keys.ts';
import { strings } from '../../i18n/strings.ts';
import type { Problem } from '../../problem.ts';
import { acceptText } from '../../translations/accept.ts';
import { findChanges } from '../../translations/find-changes.ts';
import { printTranslationLock, readTranslationLock } from '../../translations/lock.ts';
import { wordPassage, type Passage } from '../../translations/passages.ts';
import { projectDir } from '../settings.ts';

const reference = 'en';

/** By language, then by key. */
type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

const passagesOf = (words: Readonly<Record<string, string>> = {}): Passage[] =>
  Object.entries(words)
    .filter(([key]) => !key.startsWith(notePrefix))
    .map(([key, text]) => wordPassage(key, text, 1));

/** In the plural forms of the language, each compared with the English text that it renders. */
const englishFor = (language: string, words: Words): Passage[] => passagesOf(expectedWords(language, words[reference]));

/** The lock after these languages were read beside English; `text` is the lock before. */
export function acceptWords(languages: readonly string[], text: string, words: Words = strings): string {
  const { lock } = readTranslationLock(text, wordsLockFile);
  for (const language of languages)
    lock.set(`${language}.json`, acceptText(passagesOf(words[language]), englishFor(language, words)));
  return printTranslationLock(lock);
}

/** What of a language is out of date, with its line in `file`, the text of the language's words; `text` is the lock. */
export function compareWords(language: string, file: string, text: string, words: Words = strings): Problem[] {
  const { lock, problems } = readTranslationLock(text, wordsLockFile);
  const locked = lock.get(`${language}.json`);
  if (!locked) return problems;
  const lines = file.split('\n');
  const { changes } = findChanges(passagesOf(words[language]), englishFor(language, words), locked);
  return [
    ...problems,
    ...changes.flatMap(({ kind, own, reference: english, isEdited }): Problem[] => {
      if (kind !== 'changed' || own?.key === undefined) return [];
      const line = lines.findIndex((written) => written.trimStart().startsWith(JSON.stringify(own.key))) + 1;
      const edited = isEdited ? ' The word was edited since.' : '';
      const message = `The English of \`${own.key}\` has changed since: “${english?.text}”.${edited}`;
      return [{ rule: 'word-stale', file: wordsFile(language), line: line || 1, message }];
    }),
  ];
}

const pathOf = (file: string): string => path.join(projectDir, file);

/** Text of the lock of the project; empty where there is none. */
export const readWordsLock = (): string => (existsSync(pathOf(wordsLockFile)) ? readFileSync(pathOf(wordsLockFile), 'utf8') : '');

export const writeWordsLock = (text: string): void => replaceFile(pathOf(wordsLockFile), text);

/** Words of these languages whose English has changed since. */
export function staleWords(languages: readonly string[]): Problem[] {
  const text = readWordsLock();
  return languages.flatMap((language) => compareWords(language, readFileSync(pathOf(wordsFile(language)), 'utf8'), text));
}
