// Runs a command of this folder for a test: within the process of the test, which has loaded what commands share, or as
// people run it. What only a process of its own shows (that Node loads the file, the exit code that a shell sees) is asked of
// each command once; hundreds of answers cost nothing then.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { vi } from 'vitest';
import { projectDir } from '../site/settings.ts';

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A name that is undefined is taken out of the environment. */
export type CommandEnv = Record<string, string | undefined>;

/** Where `--content` alone tells which folder it is. */
export const noContentEnv: CommandEnv = { CONTENT_DIR: undefined, CONTENT_PROFILE: undefined, LOCALES: undefined };

/** As people run it: `node src/cli/<command>.ts …`. */
export function spawnCommand(command: string, words: readonly string[], env: CommandEnv = {}): Ran {
  const file = path.join(import.meta.dirname, `${command}.ts`);
  const options = { cwd: projectDir, encoding: 'utf8', env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], options);
  return { status, stdout, stderr };
}

let runs = 0;

/** Within this process: one at a time, because arguments, environment and output belong to the process. */
export async function runCommand(command: string, words: readonly string[], env: CommandEnv = {}): Promise<Ran> {
  const { argv, exitCode } = process;
  const environment = { ...process.env };
  const listeners = process.stdout.listeners('error');
  const ran: Ran = { status: null, stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      ran[name] += String(text);
      return true;
    }),
  );
  process.argv = [process.execPath, path.join(import.meta.dirname, `${command}.ts`), ...words];
  setEnvironment({ ...environment, ...env });
  process.exitCode = undefined;
  try {
    runs += 1;
    // The query makes a module of its own, which runs again; what it imports is shared.
    await import(/* @vite-ignore */ `./${command}.ts?run=${runs}`);
    return { ...ran, status: Number(process.exitCode ?? 0) };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const listener of process.stdout.listeners('error'))
      if (!listeners.includes(listener)) process.stdout.off('error', listener as () => void);
    process.argv = argv;
    process.exitCode = exitCode;
    setEnvironment(environment);
  }
}

function setEnvironment(wanted: CommandEnv): void {
  for (const name of Object.keys(process.env)) if (wanted[name] === undefined) delete process.env[name];
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) process.env[name] = value;
}
