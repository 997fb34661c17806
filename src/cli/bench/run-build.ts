// One build as a whole process, with what it cost.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { projectDir } from '../../site/settings.ts';

export interface Cost {
  /** User and system time of the command and its child processes; NaN where the system does not tell. */
  cpuSeconds: number;
  wallSeconds: number;
  /** The most memory that the command's first process held at once; undefined for a command that is no build of ours. */
  megabytes: number | undefined;
}

const tellMemory = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+' kB\\n'))`;

/** Builds the site with the given environment. Throws with what the build printed where it fails. */
export const runBuild = (env: Record<string, string>): Cost =>
  measure(process.execPath, ['--import', tellMemory, 'src/cli/build.ts'], projectDir, env);

/** Runs any command in a folder, for generators that stand beside ours. */
export const runCommand = (command: string, cwd: string): Cost => measure('sh', ['-c', command], cwd, {});

function measure(command: string, args: string[], cwd: string, env: Record<string, string>): Cost {
  const before = { cpu: childSeconds(), wall: performance.now() };
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`);
  // The process in which Astro compiles tells its own before.
  const peak = [...stderr.matchAll(/\npeak (\d+) kB\n/g)].at(-1)?.[1];
  return {
    cpuSeconds: childSeconds() - before.cpu,
    wallSeconds: (performance.now() - before.wall) / 1000,
    megabytes: peak === undefined ? undefined : Number(peak) / 1024,
  };
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
