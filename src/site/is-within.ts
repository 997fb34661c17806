import path from 'node:path';

/** Whether a file lies below a folder, or is it; both are absolute. On Windows another disk is reached by an absolute way. */
export function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
