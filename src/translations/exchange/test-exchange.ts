// Files and jobs for tests of the exchange.
import type { ExchangedFile } from './files/exchanged-files.ts';
import { makeJobFile, rememberFile, type JobContext } from './make-job.ts';
import type { Job, ReturnedJob, ReturnedUnit, UnitStatus } from './job.ts';
import { TranslationMemory } from './memory.ts';
import { pairFiles } from './files/paired-texts.ts';
import { readTextFile } from './files/text-file.ts';

/** A translation beside its reference; without `own`, one that does not exist yet. Nobody has accepted anything. */
export function exchangedFile(reference: string, own?: string, name = 'a'): ExchangedFile {
  const [file, original] = [`fr/help/${name}.md`, `en/help/${name}.md`];
  return {
    file,
    path: `help/${name}.md`,
    reference: original,
    title: 'Title',
    address: `https://help.example.org/en/help/${name}/`,
    isThere: own !== undefined,
    isNew: own === undefined,
    paired: pairFiles(readTextFile(file, own ?? reference), readTextFile(original, reference)),
    compared: undefined,
    locked: undefined,
  };
}

export const allStatuses: ReadonlySet<UnitStatus> = new Set(['missing', 'stale', 'unknown', 'current']);

/** A job of everything in these files. */
export function jobOf(files: readonly ExchangedFile[], context: Partial<JobContext> = {}): Job {
  const memory = new TranslationMemory();
  for (const file of files) rememberFile(memory, file);
  const whole: JobContext = {
    locale: 'fr',
    statuses: allStatuses,
    memory,
    glossary: { terms: [], labels: {}, words: [], page: [], links: [] },
    oldSourceOf: () => undefined,
    longestOf: () => undefined,
    noteOf: () => undefined,
    ...context,
  };
  const parts = files.flatMap((file) => makeJobFile(file, whole) ?? []);
  return { sourceLang: 'en', targetLang: 'fr', targetDir: 'ltr', files: parts };
}

/** The units of a returned file that can be read. Throws where it cannot. */
export function unitsOf(returned: ReturnedJob): ReturnedUnit[] {
  if (returned.fault !== undefined) throw new Error(`${returned.line}: ${returned.fault}`);
  return returned.units;
}
