import { expect, test, vi } from 'vitest';
import { readFirstQuestion } from './first-question.ts';

test('a page that does not come holds no results back', async () => {
  vi.stubGlobal(
    'fetch',
    (_url: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  await expect(readFirstQuestion('/en/troubleshoot/x/', 1).finally(() => vi.unstubAllGlobals())).rejects.toThrow('timeout');
});
