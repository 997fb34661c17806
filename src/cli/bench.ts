// `npm run bench`: figures about speed and size, measured as whole processes. Not a test: machines differ.
//   npm run bench -- --content ../corpus --rounds 3
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { projectDir, readSettings } from '../site/settings.ts';
import { runMain } from './run-main.ts';

interface Round {
  /** User and system time of the build and its child processes; NaN where the system does not tell. */
  cpuSeconds: number;
  wallSeconds: number;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function buildOnce(env: Record<string, string>): Round {
  const before = { cpu: childSeconds(), wall: performance.now() };
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: projectDir,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
  return { cpuSeconds: childSeconds() - before.cpu, wallSeconds: (performance.now() - before.wall) / 1000 };
}

// Node tells the usage of this process alone. Linux keeps the sum over finished children and theirs: `cutime` and
// `cstime`, fields 16 and 17 of /proc/self/stat (proc_pid_stat(5)), in hundredths of a second.
function childSeconds(): number {
  if (!existsSync('/proc/self/stat')) return Number.NaN;
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

function bytesOf(dir: string): { files: number; bytes: number; html: number } {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(dir, file))
    .filter((file) => statSync(file).isFile());
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    html: files.filter((file) => file.endsWith('.html')).length,
  };
}

/** Compressed size of a page with the stylesheets and scripts that it names. */
function firstVisit(dir: string, page: string, base: string): { gzip: number; brotli: number; requests: number } {
  const html = readFileSync(path.join(dir, page), 'utf8');
  const named = [...html.matchAll(/<(?:link rel="stylesheet" href|script type="module" src)="([^"]+)"/g)].flatMap(
    ({ 1: url }) => url ?? [],
  );
  const files = [path.join(dir, page), ...named.map((url) => path.join(dir, url.slice(base.length)))];
  const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file));
  return {
    gzip: texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0),
    brotli: texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0),
    requests: texts.length,
  };
}

await runMain(async () => {
  const { values } = parseArgs({ options: { content: { type: 'string' }, rounds: { type: 'string', default: '3' } } });
  const outDir = path.join(projectDir, '.cache/bench');
  const env = {
    OUT_DIR: outDir,
    CACHE_DIR: path.join(projectDir, '.cache/bench-cache'),
    ...(values.content === undefined ? {} : { CONTENT_DIR: path.resolve(values.content), CONTENT_PROFILE: 'import' }),
  };
  const settings = readSettings({ ...process.env, ...env });
  const clean: Round[] = [];
  const warm: Round[] = [];
  // Moved aside and removed at the end: ext4 writes slowly where files have just been deleted, and that is no part of a
  // clean build.
  const aside = path.join(projectDir, '.cache/bench-aside');
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const [name, folder] of Object.entries({ site: outDir, cache: settings.cacheDir }))
      if (existsSync(folder)) renameSync(folder, path.join(aside, `${name}-${round}`));
    clean.push(buildOnce(env));
    warm.push(buildOnce(env));
  }
  const line = (name: string, rounds: Round[]): string =>
    `${name.padEnd(12)} CPU ${median(rounds.map(({ cpuSeconds }) => cpuSeconds)).toFixed(1)} s   wall ${median(rounds.map(({ wallSeconds }) => wallSeconds)).toFixed(1)} s   (median of ${rounds.length})`;
  rmSync(aside, { recursive: true, force: true });
  const site = bytesOf(outDir);
  const pages = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') && file.includes('/help/'))
    .sort();
  const visits = pages.map((page) => ({ page, ...firstVisit(outDir, page, settings.base) })).toSorted((a, b) => a.gzip - b.gzip);
  const middle = visits[Math.floor(visits.length / 2)];
  process.stdout.write(
    [
      line('clean build', clean),
      line('warm build', warm),
      `site         ${site.files} files, ${(site.bytes / 1e6).toFixed(1)} MB, ${site.html} pages`,
      middle
        ? `first visit  median article ${(middle.gzip / 1000).toFixed(1)} kB gzip, ${(middle.brotli / 1000).toFixed(1)} kB brotli, ${middle.requests} requests without images`
        : '',
      '',
    ].join('\n'),
  );
  return 0;
});
