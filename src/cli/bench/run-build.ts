// One build as a whole process, with what it cost.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { projectDir } from '../../site/settings.ts';
import { watchMemory } from './watch-memory.ts';

export interface Cost {
  /** User and system time of the command and its child processes; NaN where the system does not tell. */
  cpuSeconds: number;
  wallSeconds: number;
  /** The most memory that the command and its child processes held at once; undefined where the system does not tell. */
  megabytes: number | undefined;
}

/** Builds the site with the given environment. Rejects with what the build printed where it fails. */
export const runBuild = (env: Record<string, string>): Promise<Cost> =>
  measure(process.execPath, ['src/cli/build.ts'], projectDir, env);

/** Runs any command in a folder, for generators that stand beside ours. */
export const runCommand = (command: string, cwd: string): Promise<Cost> => measure('sh', ['-c', command], cwd, {});

async function measure(command: string, args: string[], cwd: string, env: Record<string, string>): Promise<Cost> {
  const before = { cpu: childSeconds(), wall: performance.now() };
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const memory = watchMemory(child.pid ?? 0);
  const [stdout, stderr, [status]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const megabytes = memory();
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  return { cpuSeconds: childSeconds() - before.cpu, wallSeconds: (performance.now() - before.wall) / 1000, megabytes };
}

// Node tells the usage of this process alone. Linux keeps the sum over finished children and theirs: `cutime` and
// `cstime`, fields 16 and 17 of /proc/self/stat (proc_pid_stat(5)), in hundredths of a second.
function childSeconds(): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** The middle one by processor time. */
export const medianCost = (costs: readonly Cost[]): Cost => {
  const sorted = costs.toSorted((a, b) => a.cpuSeconds - b.cpuSeconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('Nothing was measured.');
  return middle;
};
