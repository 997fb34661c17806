// `npm run translations -- accept interface`: the words of the interface say what the English ones say.
import { strings } from '../../i18n/strings.ts';
import { didYouMean } from '../../nearest.ts';
import { acceptWords, readWordsLock, writeWordsLock } from '../../site/content/stale-words.ts';
import { UsageError } from '../../site/settings.ts';

/** Languages are named as their files are; all of them where none is. */
export function acceptInterface(wanted: readonly string[]): number {
  const known = Object.keys(strings).filter((language) => language !== 'en');
  for (const language of wanted)
    if (!known.includes(language))
      throw new UsageError(`There are no interface words in \`${language}\`.${didYouMean(language, known)}`);
  const languages = wanted.length === 0 ? known : wanted;
  writeWordsLock(acceptWords(languages, readWordsLock()));
  process.stdout.write(`Interface words accepted: ${languages.join(', ')}\n`);
  return 0;
}
