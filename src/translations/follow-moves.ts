// A translation that was moved keeps what was accepted of it: its passages tell it again.
import type { LockedFile, TranslationLock } from './lock.ts';
import type { TranslatedText } from './translated-texts.ts';

/** From this share of passages on a text is the one that the lock speaks of. */
const sameShare = 0.6;

const digestsOf = ({ words, blocks }: LockedFile): string[] => [...words.values(), ...blocks].flatMap(({ own }) => own ?? []);

/** The lock with its files under the names that they have now. `texts` are all those of the locale. */
export function followMoves(lock: TranslationLock, texts: readonly TranslatedText[]): TranslationLock {
  const paths = new Set(texts.map(({ path }) => path));
  const orphans = new Map([...lock].filter(([path]) => !paths.has(path)));
  const lost = texts.filter(({ path }) => !lock.has(path));
  if (orphans.size === 0 || lost.length === 0) return lock;
  const followed: TranslationLock = new Map(lock);
  for (const text of lost) {
    const own = new Set(text.passages().map(({ digest }) => digest));
    const [former] = [...orphans].find(([, file]) => {
      const digests = digestsOf(file);
      return digests.length > 0 && digests.filter((digest) => own.has(digest)).length / digests.length >= sameShare;
    }) ?? [undefined];
    const file = former === undefined ? undefined : orphans.get(former);
    if (former === undefined || !file) continue;
    followed.set(text.path, file);
    followed.delete(former);
    orphans.delete(former);
  }
  return followed;
}
