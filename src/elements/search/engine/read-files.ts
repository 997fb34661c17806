// The files of the search as they come over the wire.
import type { Fragment } from '../../../search/query/excerpt.ts';

/** The site has no search index, as in a preview. Another try will not help. */
export class NoIndexError extends Error {
  override name = 'NoIndexError';
}

/** A table, or rows of one. Rejects with `NoIndexError` where the site has none. */
export async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (response.status === 404) throw new NoIndexError(`There is no ${url}.`);
  if (!response.ok) throw new Error(`The search table answered ${response.status}.`);
  return response.json();
}

const gzipMagic = 0x1f;

/** A Pagefind fragment: JSON after a short signature, compressed unless the server has unpacked it. */
export async function readFragment(url: string): Promise<Fragment> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The text answered ${response.status}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const stream = new Blob([bytes]).stream();
  const plain = bytes[0] === gzipMagic ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
  const text = await new Response(plain).text();
  const parsed: Fragment = JSON.parse(text.slice(text.indexOf('{')));
  return parsed;
}
