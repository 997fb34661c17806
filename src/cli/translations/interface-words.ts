// The interface words as they lie in the project, for the way to translators and back.
import { replaceFile } from '../../site/replace-file.ts';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkWords, wordsFile, wordsLockFile } from '../../i18n/check-interface-words.ts';
import { englishKeyOf, expectedKeys } from '../../i18n/expected-keys.ts';
import { isNumberName, mayLackNumber } from '../../i18n/plural-numbers.ts';
import { stringsLanguage } from '../../i18n/strings.ts';
import { decodeText } from '../../catalog/files/decode-text.ts';
import { UsageError } from '../../site/settings.ts';
import type { ExchangedFile } from '../../translations/exchange/files/exchanged-files.ts';
import { openInterface, type WordForm } from '../../translations/exchange/files/interface-file.ts';
import { printTranslationLock, readTranslationLock, type LockedFile, type TranslationLock } from '../../translations/lock.ts';
import { wordsNameOf, wordsToFill } from '../new/words-to-fill.ts';

/** The language of the words that all others are compared with. */
export const wordsReference = 'en';

function readText(projectDir: string, file: string): string | undefined {
  const place = path.join(projectDir, file);
  return existsSync(place) ? decodeText(readFileSync(place), file).text : undefined;
}

/** Throws `UsageError` for a lock of which a part cannot be read: that part would be gone. */
function readLock(projectDir: string): TranslationLock {
  const { lock, problems } = readTranslationLock(readText(projectDir, wordsLockFile) ?? '', wordsLockFile);
  const [fault] = problems;
  if (fault) throw new UsageError(`\`${fault.file}\` has to be mended first, line ${fault.line}: ${fault.message}`);
  return lock;
}

/** Throws `UsageError` for a file that is no JSON: nobody knows where its words end. */
function readWords(projectDir: string, language: string): string | undefined {
  const text = readText(projectDir, wordsFile(language));
  const fault = text === undefined ? undefined : checkWords(language, text).find(({ rule }) => rule === 'word-file-invalid');
  if (fault) throw new UsageError(`\`${fault.file}\` has to be mended first, line ${fault.line}: ${fault.message}`);
  return text;
}

const formsOf = (language: string, english: Readonly<Record<string, string>>): WordForm[] =>
  expectedKeys(language, english).map((key) => ({
    key,
    source: englishKeyOf(key, english),
    mayLack: (name) => isNumberName(name) && mayLackNumber(key, language),
  }));

/** The words of a language, by tag, which commands name `interface`; undefined for English. */
export function interfaceWords(
  lang: string,
  projectDir: string,
): { file: string; path: string; open: () => ExchangedFile } | undefined {
  const language = stringsLanguage(lang) ?? wordsNameOf(lang);
  if (language === wordsReference) return undefined;
  const file = wordsFile(language);
  return {
    file,
    path: 'interface',
    open: () =>
      openInterface(language, {
        file,
        reference: wordsFile(wordsReference),
        formsOf: (english) => formsOf(language, english),
        text: readWords(projectDir, language),
        begin: () => wordsToFill(language),
        english: readText(projectDir, wordsFile(wordsReference)) ?? '',
        lock: readLock(projectDir),
      }),
  };
}

/** Writes what was taken, by `ExchangedFile.path`, into the lock of the words, and returns its file. */
export function keepInterfaceLock(projectDir: string, accepted: ReadonlyMap<string, LockedFile>): string {
  replaceFile(path.join(projectDir, wordsLockFile), printTranslationLock(new Map([...readLock(projectDir), ...accepted])));
  return wordsLockFile;
}
