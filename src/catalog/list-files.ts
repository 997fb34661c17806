// The files of a content folder. Nothing outside it is ever read: links that lead out are refused.
import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Problem } from '../problem.ts';
import { byText } from './records.ts';

export interface ListedFile {
  /** Path relative to the content folder, `/`-separated. */
  file: string;
  size: number;
}

/** Files deeper than this are not looked for; real trees have five levels. */
const deepest = 32;

/**
 * All files below a folder of the content folder, sorted by path, without those whose name begins with a dot.
 * Symbolic links out of the content folder, links to folders and folders named like articles are reported.
 * A folder that does not exist holds nothing.
 */
export function listFiles(contentDir: string, folder: string): { files: ListedFile[]; problems: Problem[] } {
  const root = realpathSync(contentDir);
  const files: ListedFile[] = [];
  const problems: Problem[] = [];

  function visitLink(path: string): void {
    let target: string;
    try {
      target = realpathSync(join(root, path));
    } catch {
      problems.push({ rule: 'symbolic-link', file: path, message: 'The symbolic link leads to nothing.' });
      return;
    }
    if (!target.startsWith(root + sep)) {
      problems.push({ rule: 'symbolic-link', file: path, message: 'The symbolic link leads out of the content folder.' });
      return;
    }
    const status = statSync(target);
    if (status.isFile()) files.push({ file: path, size: status.size });
    else problems.push({ rule: 'symbolic-link', file: path, message: 'The symbolic link leads to a folder.' });
  }

  function visit(path: string, depth: number): void {
    if (depth > deepest) {
      problems.push({ rule: 'folder-too-deep', file: path, message: `The folder lies more than ${deepest} levels deep.` });
      return;
    }
    let entries;
    try {
      entries = readdirSync(join(root, path), { withFileTypes: true });
    } catch {
      return;
    }
    for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
      if (entry.name.startsWith('.')) continue;
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isSymbolicLink()) visitLink(child);
      else if (entry.isDirectory() && entry.name.endsWith('.md')) {
        problems.push({ rule: 'folder-named-like-article', file: child, message: 'This is a folder, but its name ends in `.md`.' });
      } else if (entry.isDirectory()) visit(child, depth + 1);
      else if (entry.isFile()) files.push({ file: child, size: lstatSync(join(root, child)).size });
    }
  }

  const isLinked = folder !== '' && lstatSync(join(root, folder), { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (isLinked) visitLink(folder);
  else visit(folder, 0);
  return { files, problems };
}
