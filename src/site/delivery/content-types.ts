// What kind of file an address leads to, as the header says it. Text says its encoding: without it a browser guesses,
// and guesses wrong for `index.md` in French.
import path from 'node:path';

/** By ending, in lower case. */
export const contentTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webp': 'image/webp',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml; charset=utf-8',
  '.yaml': 'text/yaml; charset=utf-8',
  '.yml': 'text/yaml; charset=utf-8',
};

/** The endings of each type, `.htm` and `.html` of `text/html; charset=utf-8`. */
export const endingsByType: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(Object.entries(contentTypes), ([, type]) => type)].map(([type, found]) => [
    type,
    found.map(([ending]) => ending),
  ]),
);

export const fallbackType = 'application/octet-stream';

/** The value of `Content-Type` for a file, by its name; `fallbackType` for kinds that are not known. */
export const contentType = (file: string): string => contentTypes[path.extname(file).toLowerCase()] ?? fallbackType;

/** Whether a `Content-Type` is text, which is worth compressing. */
export const isText = (type: string): boolean => type.includes('charset');
