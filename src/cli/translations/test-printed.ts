// What commands say, for tests: standard output and standard error as one text.
import { beforeEach, vi } from 'vitest';

/** Keeps from the terminal what the tests of a file print. Empty at the beginning of each test, and whenever a test empties it. */
export function capturePrinted(): { text: string } {
  const printed = { text: '' };
  beforeEach(() => {
    printed.text = '';
    for (const stream of [process.stdout, process.stderr])
      vi.spyOn(stream, 'write').mockImplementation((text) => {
        printed.text += String(text);
        return true;
      });
  });
  return printed;
}
