// How much memory a process and all that it started hold, while they run.
import { globSync, readFileSync } from 'node:fs';

/** Reading walks the page tables of the process, some milliseconds for a large one. */
const milliseconds = 250;

/**
 * Asks four times a second, and once more when the returned function is called, which gives the most that `pid` and its
 * descendants held at once, in megabytes of 1,024 kB; undefined where the system does not tell. A page that several
 * processes share counts once (`Pss` of `/proc/<pid>/smaps_rollup`, proc_pid_smaps(5)), as programs and libraries of child
 * processes are.
 */
export function watchMemory(pid: number): () => number | undefined {
  let peak = 0;
  const ask = (): void => {
    const held = familyOf(pid).reduce((sum, one) => sum + kilobytesOf(one), 0);
    peak = Math.max(peak, held);
  };
  const timer = setInterval(ask, milliseconds);
  return () => {
    clearInterval(timer);
    ask();
    return peak === 0 ? undefined : peak / 1024;
  };
}

const familyOf = (pid: number): number[] => [
  pid,
  ...globSync(`/proc/${pid}/task/*/children`).flatMap((file) => wordsIn(file).flatMap((child) => familyOf(Number(child)))),
];

const kilobytesOf = (pid: number): number => Number(/^Pss: +(\d+) kB$/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

const wordsIn = (file: string): string[] => textOf(file).match(/\S+/g) ?? [];

/** Empty for a process that has ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
