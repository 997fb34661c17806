// All pages of a built site are asked for mistakes on all cores, those of one shape once: a page
// takes some 20 ms, and there are thousands.
import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { digest } from '../../digest.ts';
import { shapeOf } from './page-shape.ts';
import { createValidator } from './validate-html.ts';

const marker = 'validate-site';
interface Share {
  kind: typeof marker;
  dir: string;
  files: string[];
}

const isShare = (value: unknown): value is Share =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === marker;

/** Mistakes by page. */
type Findings = Map<string, string[]>;

/** Asks pages on all cores; `onPage` hears of each. */
async function validatePages(dir: string, files: readonly string[], onPage: (file: string) => void): Promise<Findings> {
  const findings: Findings = new Map();
  const validateShare = (share: string[]): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { workerData: { kind: marker, dir, files: share } satisfies Share });
      worker.on('message', ([file, lines]: [string, string[]]) => {
        findings.set(file, lines);
        onPage(file);
      });
      worker.on('error', reject);
      worker.on('exit', (code) => {
        const left = share.filter((file) => !findings.has(file)).length;
        if (left === 0) resolve();
        else reject(new Error(`A thread ended with code ${code} before ${left} of its ${share.length} pages were asked.`));
      });
    });
  const lanes = Math.min(availableParallelism(), 8, files.length);
  await Promise.all(
    Array.from({ length: lanes }, (_, lane) => validateShare(files.filter((_file, index) => index % lanes === lane))),
  );
  return findings;
}

/**
 * Every page of a built site; `onPage` hears of progress. Mistakes come sorted. Of the pages of one shape the first is asked,
 * the others only where it has mistakes.
 */
export async function validateSite(
  dir: string,
  onPage: (done: number, all: number) => void = () => undefined,
): Promise<{ pages: number; mistakes: string[] }> {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort();
  const alike = Map.groupBy(files, (file) => digest(shapeOf(readFileSync(path.join(dir, file), 'utf8'))));
  const others = new Map([...alike.values()].map(([first = '', ...rest]) => [first, rest]));
  let done = 0;
  const tell = (pages: number): void => onPage((done += pages), files.length);
  const found = await validatePages(dir, [...others.keys()], () => tell(1));
  const isClean = (first: string): boolean => found.get(first)?.length === 0;
  for (const [first, pages] of others) if (isClean(first)) tell(pages.length);
  const rest = [...others].filter(([first]) => !isClean(first)).flatMap(([, pages]) => pages);
  const foundInRest = await validatePages(dir, rest, () => tell(1));
  return { pages: done, mistakes: [...found.values(), ...foundInRest.values()].flat().sort() };
}

if (!isMainThread && isShare(workerData)) {
  const { dir, files } = workerData;
  const validate = createValidator();
  for (const file of files) parentPort?.postMessage([file, await validate(readFileSync(path.join(dir, file), 'utf8'), file)]);
}
