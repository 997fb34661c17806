// The files of a content folder. Nothing outside it is ever read: links that lead out are refused.
import { accessSync, constants, existsSync, lstatSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { join, sep } from 'node:path';
import { errorCode } from '../../error-code.ts';
import type { Problem } from '../../problem.ts';
import { isOfTools, isReadAsText } from '../file-kinds.ts';
import { byText } from '../../by-text.ts';

export interface ListedFile {
  /** Path relative to the content folder, `/`-separated. */
  file: string;
  size: number;
}

/** Bytes that are no UTF-8 (read as the replacement character), line ends and other control characters. */
const unprintable = /[\ufffd\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** Why a path cannot be part of an address of the site; undefined for those that can. */
function describeUnusable(path: string): string | undefined {
  if (path.search(unprintable) !== -1) return 'holds a line end, a control character or bytes that are not UTF-8';
  return path.includes('\\') ? 'holds a backslash' : undefined;
}

/** Files deeper than this are not looked for; real trees have five levels. */
const deepest = 32;

/**
 * All files below a folder of the content folder, sorted by path, without those whose name begins with a dot, or
 * `withHidden` without those of version control and file managers.
 * Symbolic links out of the content folder, links to folders, folders named like texts and names that no address
 * can hold are reported and left out, as is what cannot be read.
 * A folder that does not exist holds nothing. `folders` are those below it.
 */
export function listFiles(
  contentDir: string,
  folder: string,
  { withHidden = false } = {},
): { files: ListedFile[]; folders: string[]; problems: Problem[] } {
  const root = realpathSync(contentDir);
  const files: ListedFile[] = [];
  const folders: string[] = [];
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
    if (statSync(target).isFile()) visitFile(path);
    else problems.push({ rule: 'symbolic-link', file: path, message: 'The symbolic link leads to a folder.' });
  }

  function visitFile(path: string): void {
    try {
      accessSync(join(root, path), constants.R_OK);
      files.push({ file: path, size: statSync(join(root, path)).size });
    } catch (error) {
      reportUnreadable('file', path, error);
    }
  }

  function reportUnreadable(what: string, path: string, error: unknown): void {
    const code = errorCode(error) ?? 'unknown';
    problems.push({ rule: 'file-unreadable', file: path, message: `The ${what} cannot be read (\`${code}\`).` });
  }

  function visit(path: string, depth: number): void {
    if (depth > deepest) {
      problems.push({ rule: 'folder-too-deep', file: path, message: `The folder lies more than ${deepest} levels deep.` });
      return;
    }
    let entries: Dirent[];
    try {
      entries = readdirSync(join(root, path), { withFileTypes: true });
    } catch (error) {
      if (existsSync(join(root, path))) reportUnreadable('folder', path, error);
      return;
    }
    for (const entry of entries.sort((a, b) => byText(a.name, b.name))) {
      if (withHidden ? isOfTools(entry.name) : entry.name.startsWith('.')) continue;
      const child = path === '' ? entry.name : `${path}/${entry.name}`;
      const reason = describeUnusable(child);
      if (reason !== undefined)
        problems.push({ rule: 'file-name', file: child.replace(unprintable, '\ufffd'), message: `The name ${reason}.` });
      else if (entry.isSymbolicLink()) visitLink(child);
      else if (entry.isDirectory() && isReadAsText(child)) {
        problems.push({
          rule: 'folder-named-like-file',
          file: child,
          message: 'This is a folder, but its name ends like that of a file that is read.',
        });
      } else if (entry.isDirectory()) {
        folders.push(child);
        visit(child, depth + 1);
      } else if (entry.isFile()) visitFile(child);
    }
  }

  const isLinked = folder !== '' && lstatSync(join(root, folder), { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (isLinked) visitLink(folder);
  else visit(folder, 0);
  return { files, folders, problems };
}
