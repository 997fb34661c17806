// Runs `npm run check` as a machine would and gives what it found.
import { spawnSync } from 'node:child_process';
import { projectDir } from '../../src/site/settings.ts';

export interface FoundProblem {
  file: string;
  line?: number;
  column?: number;
  rule: string;
  severity: string;
  message: string;
}

export function runCheck(env: Record<string, string>, ...args: string[]): { exitCode: number | null; problems: FoundProblem[] } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/check.ts', '--format', 'json', ...args], {
    cwd: projectDir,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  try {
    const parsed = JSON.parse(stdout) as FoundProblem[] | { problems: FoundProblem[] };
    return { exitCode: status, problems: Array.isArray(parsed) ? parsed : parsed.problems };
  } catch {
    throw new Error(`The check printed no JSON:\n${stdout.slice(0, 500)}\n${stderr.slice(0, 2000)}`);
  }
}
