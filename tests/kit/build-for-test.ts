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

/** Runs the build with the given environment, into a folder of its own and from the project's unless told otherwise. */
export function buildForTest(env: Record<string, string>, outDir = makeFolder('build-'), cwd = projectDir): TestBuild {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(projectDir, 'src/cli/build.ts')], {
    cwd,
    env: { ...process.env, ...env, OUT_DIR: outDir },
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
