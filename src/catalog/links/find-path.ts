// The article that somebody means by a path: with any ending or none, as a folder, as the address in the browser.
import type { Article, Document } from '../document.ts';
import { foldName, withoutMarkdownEnding } from '../file-kinds.ts';
import { isMarked, pathInHelp } from '../addresses/marked-names.ts';

export interface FoundPath {
  path: string;
  /** False where the file is named in other capitals. */
  isExact: boolean;
}

/** Path of the article's pages for a path below `help/` as any locale has it; decoded, without query and fragment. */
export type FindPath = (written: string) => FoundPath | undefined;

/** Endings of sources and of pages. */
const pageEnding = /\.(?:md|markdown|mdown|mkdn?|html?)$/i;

/** What a folder shows: https://github.com shows the second, static hosts the first. */
const folderPages = ['index', 'README'];

interface Spelling {
  path: string;
  /** How much of it the author wrote. */
  written: string;
}

function listSpellings(written: string): Spelling[] {
  const whole = written.replace(/\/+$/, '');
  const stem = whole.replace(pageEnding, '');
  const folder = /^(?:(.*)\/)?(?:index|readme)$/i.exec(stem)?.[1];
  const inFolder = (path: string) => folderPages.map((page) => ({ path: path === '' ? page : `${path}/${page}`, written: path }));
  return [
    { path: whole, written: whole },
    { path: stem, written: stem },
    ...inFolder(stem),
    ...(folder === undefined ? [] : [{ path: folder, written: folder }, ...inFolder(folder)]),
  ];
}

/** Makes the function that finds articles by what people write. Its tables are made once. */
export function createPathFinder(articles: readonly Article[]): FindPath {
  const paths = new Map<string, string>();
  for (const { path, documents } of articles)
    for (const document of Object.values(documents)) {
      paths.set(document.path, path);
      const written = withoutMarkdownEnding(pathInHelp(document.file));
      if (isMarked(written)) paths.set(written, path);
    }
  for (const { path } of articles) paths.set(path, path);
  const folded = new Map([...paths].map(([own, path]) => [foldName(own), { own, path }]));
  return (written) => {
    const spellings = listSpellings(written);
    for (const spelling of spellings) {
      const path = paths.get(spelling.path);
      if (path !== undefined) return { path, isExact: true };
    }
    for (const spelling of spellings) {
      const found = folded.get(foldName(spelling.path));
      if (found === undefined) continue;
      const meant = spelling.written.normalize('NFC');
      return { path: found.path, isExact: found.own.normalize('NFC').startsWith(meant) };
    }
    return undefined;
  };
}

/** Makes the function that tells whether somebody means a draft by a path. */
export function createDraftFinder(drafts: readonly Document[]): (written: string) => boolean {
  const find = createPathFinder(
    drafts.map((draft) => ({ id: draft.path, path: draft.path, documents: { [draft.locale]: draft } })),
  );
  return (written) => find(written) !== undefined;
}
