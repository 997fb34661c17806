// Builds a content folder as `npm run build` does, for tests that need a site of their own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from '../../src/site/settings.ts';

export interface TestBuild {
  outDir: string;
  exitCode: number | null;
  /** What the command printed. */
  output: string;
  remove(): void;
}

/**
 * Environment of a command as a reader of README has it: Vitest's own `NODE_ENV` would have the pages compiled once more,
 * beside those of the same code that lie in the project's cache.
 */
export const buildEnv = (env: Record<string, string>): NodeJS.ProcessEnv => ({ ...process.env, NODE_ENV: undefined, ...env });

/**
 * Runs the build with the given environment, into a folder of its own and from the project's unless told otherwise.
 * All builds share the project's cache, so that the pages are compiled once; whoever asks about the cache names another.
 */
export function buildForTest(env: Record<string, string>, outDir = makeFolder('build-'), cwd = projectDir): TestBuild {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(projectDir, 'src/cli/build.ts')], {
    cwd,
    env: buildEnv({ ...env, OUT_DIR: outDir }),
    encoding: 'utf8',
  });
  return {
    outDir,
    exitCode: status,
    output: `${stdout}${stderr}`,
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}

/** A new folder inside the project, where no version control sees it. */
export function makeFolder(prefix: string): string {
  const folder = path.join(projectDir, '.cache');
  mkdirSync(folder, { recursive: true });
  return mkdtempSync(path.join(folder, prefix));
}
