// The debounce of the search: what is at hand is shown with every letter, what would start requests waits for the reader to
// pause.

/** Milliseconds in which another letter may come. */
export const typingPause = 70;

/** A pause that begins now: resolves after it, rejects where the question `isWanted` no longer by then. */
export function beginPause(isWanted: () => boolean): () => Promise<void> {
  const paused = new Promise((resolve) => setTimeout(resolve, typingPause));
  return async () => {
    await paused;
    if (!isWanted()) throw new Error('Another question came meanwhile.');
  };
}
