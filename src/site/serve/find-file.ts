// Which file of a folder an address means. Whatever is asked for, nothing outside the folder is ever found.
import { statSync, type Stats } from 'node:fs';
import path from 'node:path';

/**
 * The file of a decoded path, relative to the site and `/`-separated: `index.html` for a path that ends in a slash. Undefined
 * where the path is none of the site's: hidden, or leading out of it.
 */
export function fileOf(below: string): string | undefined {
  const parts = below.split('/');
  const name = parts.pop() || 'index.html';
  const isOurs = (part: string) => part !== '' && !part.includes('\\') && (!part.startsWith('.') || part === '.well-known');
  return [...parts, name].every(isOurs) ? [...parts, name].join('/') : undefined;
}

/** What stands there; undefined for nothing. */
export function statsOf(dir: string, file: string): Stats | undefined {
  try {
    return statSync(path.join(dir, file), { throwIfNoEntry: false });
  } catch {
    // a name longer than the file system allows
    return undefined;
  }
}
