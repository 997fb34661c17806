// All pages of a built site are asked for mistakes on all cores: one page takes some 20 ms, and there are thousands.
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { createValidator } from './validate-html.ts';

const marker = 'validate-site';
interface Share {
  kind: typeof marker;
  dir: string;
  files: string[];
}

const isShare = (value: unknown): value is Share =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === marker;

/** Every page of a built site; `onPage` hears of progress. Mistakes come sorted. */
export async function validateSite(
  dir: string,
  onPage: (done: number, all: number) => void = () => undefined,
): Promise<{ pages: number; mistakes: string[] }> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const mistakes: string[] = [];
  let done = 0;
  const validateShare = (share: string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { kind: marker, dir, files: share } satisfies Share });
      worker.on('message', (lines: string[]) => {
        mistakes.push(...lines);
        onPage((done += 1), files.length);
      });
      worker.on('error', reject);
      worker.on('exit', () => resolve());
    });
  const lanes = Math.max(1, Math.min(availableParallelism(), 8));
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) => validateShare(files.filter((_file, index) => index % lanes === lane))),
  );
  return { pages: done, mistakes: mistakes.sort() };
}

if (!isMainThread && isShare(workerData)) {
  const { dir, files } = workerData;
  const validate = createValidator();
  for (const file of files) parentPort?.postMessage(await validate(readFileSync(path.join(dir, file), 'utf8'), file));
}
