// Messages of programs as English articles quote them, word for word. A reader pastes the message; an article that holds
// its words in the same order is meant, whatever else shares them. Runs of three words are kept as short hashes: they
// can be recognised, not read.
import { forRow, type Sparse } from './table/sparse.ts';
import { splitWords } from './words/split-words.ts';

const runLength = 3;
/** Hashes are below this. Some runs share one; a single meeting proves nothing. */
export const hashes = 4096;

/** Hashes of the runs of a text, each once, in order. Text of fewer words has none. */
export function hashRuns(text: string): number[] {
  const words = splitWords(text);
  const found = new Set<number>();
  for (let i = 0; i + runLength <= words.length; i++) found.add(hashOf(words.slice(i, i + runLength).join(' ')));
  return [...found];
}

/** FNV-1a, folded to the range of the hashes. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 16) ^ (hash & 0xffff)) % hashes;
}

/** The least number of runs that a page must hold. */
const leastRuns = 2;

/** Per page, the share of the query's runs that it quotes. `toLocal` says where the pages of another language stand. */
export function matchMessages(runs: readonly number[], messages: Sparse, pages: number, toLocal?: Int32Array): Float64Array {
  const shares = new Float64Array(pages);
  if (runs.length < leastRuns) return shares;
  const asked = new Set(runs);
  const counts = new Map<number, number>();
  for (const hash of asked) forRow(messages, hash, (page) => counts.set(page, (counts.get(page) ?? 0) + 1));
  for (const [page, count] of counts) {
    const at = toLocal === undefined ? page : (toLocal[page] ?? -1);
    if (at >= 0 && count >= leastRuns) shares[at] = Math.max(shares[at] ?? 0, count / asked.size);
  }
  return shares;
}
