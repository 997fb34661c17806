// `translations.lock` of a locale: for each passage of a translation, which text of the reference it renders. One line each,
// in the order of the text and below the name of its file, so that branches merge.
import { byText } from '../by-text.ts';
import type { Problem } from '../problem.ts';

/** Below the folder of the locale. */
export const lockFile = 'translations.lock';

/** Digests (`digest.ts`) of a passage when somebody last said that both say the same; undefined where one has no counterpart. */
export interface LockedPassage {
  own: string | undefined;
  source: string | undefined;
}

export interface LockedFile {
  /** Passages with a name: front matter, words of guides and drawings. By key, `title` or `symptom.options.a`. */
  words: Map<string, LockedPassage>;
  /** The blocks of a text, in its order. */
  blocks: LockedPassage[];
  /** 1-based line of the lock. */
  line: number;
}

/** By path below the folder of the locale: `help/a/b.md`, `pages/about.mdx`, `troubleshooters/x.yml`. */
export type TranslationLock = Map<string, LockedFile>;

const entry = /^[ \t]+(?:(\S+)[ \t]+)?(-|[0-9a-f]{10})[ \t]+(-|[0-9a-f]{10})[ \t]*$/;
const digestOf = (written: string | undefined): string | undefined => (written === '-' ? undefined : written);

/** Reads a lock. A line that is none becomes a problem and the others count. `file` is named in problems. */
export function readTranslationLock(text: string, file: string): { lock: TranslationLock; problems: Problem[] } {
  const lock: TranslationLock = new Map();
  const problems: Problem[] = [];
  const fail = (line: number, message: string) => problems.push({ rule: 'translation-lock', file, line, message });
  let open: LockedFile | undefined;
  let isConflict = false;
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    if (/^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/.test(written)) {
      if (!isConflict) fail(line, 'A merge has left both sides in the file.');
      isConflict = true;
      continue;
    }
    if (written.trim() === '' || written.startsWith('#')) continue;
    if (!/^\s/.test(written)) {
      const path = written.trimEnd();
      if (lock.has(path)) fail(line, `\`${path}\` stands twice, first in line ${lock.get(path)?.line}; the later counts.`);
      open = { words: new Map(), blocks: [], line };
      lock.set(path, open);
      continue;
    }
    const found = entry.exec(written);
    if (!found || !open) {
      fail(line, `\`${written.trim().slice(0, 80)}\` is no pair of digests below the name of a file.`);
      continue;
    }
    const [, key, own, source] = found;
    const passage = { own: digestOf(own), source: digestOf(source) };
    if (key === undefined) open.blocks.push(passage);
    else open.words.set(key, passage);
  }
  return { lock, problems };
}

const head = `# What each passage of a translation renders: its own digest, then that of the passage of the reference; - for none.
# Written by \`npm run translations -- accept\`, see docs/translations.md.
`;

/** The lock as a file: files and keys sorted, blocks as they stand. */
export function printTranslationLock(lock: TranslationLock): string {
  const line = ({ own = '-', source = '-' }: LockedPassage, key?: string): string =>
    `  ${key === undefined ? '' : `${key} `}${own} ${source}\n`;
  return (
    head +
    [...lock]
      .filter(([, { words, blocks }]) => words.size + blocks.length > 0)
      .sort(([a], [b]) => byText(a, b))
      .map(
        ([path, { words, blocks }]) =>
          `\n${path}\n` +
          [...words]
            .sort(([a], [b]) => byText(a, b))
            .map(([key, passage]) => line(passage, key))
            .join('') +
          blocks.map((passage) => line(passage)).join(''),
      )
      .join('')
  );
}
