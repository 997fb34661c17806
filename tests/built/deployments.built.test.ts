// The same content built for another place: below a path, one locale at a time, twice.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { digestFile } from '../../src/site/delivery/manifest.ts';
import { projectDir } from '../../src/site/settings.ts';
import { buildEnv, buildForTest, makeFolder, type TestBuild } from '../kit/build-for-test.ts';
import { siteDir } from '../kit/built-site.ts';
import { markdownFaults } from '../kit/markdown-files.ts';
import { contents, differences, filesIn } from '../kit/site-contents.ts';
import { writeSamples } from '../kit/sample-content.ts';
import { attribute, findAll, parseHtml } from '../kit/html.ts';

// Samples, not the site's own articles: what is asked holds for any content, and a build of them takes seconds.
const folder = makeFolder('deployments-');
const samples = path.join(folder, 'content');
const usual = { CONTENT_DIR: samples };
const site = path.join(folder, 'site');
const builds: TestBuild[] = [];
const build = (env: Record<string, string>, outDir?: string, cwd?: string): TestBuild => {
  const made = buildForTest(env, outDir, cwd);
  builds.push(made);
  expect(made.exitCode, made.output).toBe(0);
  return made;
};
beforeAll(() => {
  writeSamples(samples);
  build(usual, site);
});
// Only where the tests may: a disk smaller than the samples that lies in memory.
const canMount = process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('mount', ['--version']).status === 0;

function bareContent(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'help-center-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(path.join(folder, 'en/help'), { recursive: true });
  writeFileSync(path.join(folder, 'en/help/a.md'), '---\ntitle: A\nexl-id: first-article\n---\n# A\n\nText.\n');
  return folder;
}

afterAll(() => {
  builds.forEach((made) => made.remove());
  rmSync(folder, { recursive: true, force: true });
});

describe('deployments', () => {
  test('below a path every address begins with it', () => {
    const { outDir } = build({ ...usual, BASE_PATH: '/help-center', SITE_URL: 'https://example.com' });
    const pages = filesIn(outDir).filter((file) => file.endsWith('.html'));
    const wrong = pages.flatMap((file) =>
      findAll(
        parseHtml(readFileSync(path.join(outDir, file), 'utf8')),
        ({ properties }) => properties['href'] !== undefined || properties['src'] !== undefined,
      )
        .map((element) => attribute(element, 'href') ?? attribute(element, 'src') ?? '')
        .filter((url) => url.startsWith('/') && !url.startsWith('/help-center/'))
        .map((url) => `${file}: ${url}`),
    );
    expect(pages.length).toBeGreaterThan(20);
    expect([...new Set(wrong)].slice(0, 10)).toEqual([]);
    expect(markdownFaults(outDir, 'https://example.com/help-center/')).toEqual([]);
    const sitemap = readFileSync(path.join(outDir, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain('<loc>https://example.com/help-center/fr/</loc>');
  });

  test('a build of single locales gives the same pages as the build of all', () => {
    const { outDir } = build({ ...usual, LOCALES: 'sv' });
    const own = filesIn(outDir).filter((file) => file.startsWith('sv/') && file.endsWith('.html'));
    expect(own.length).toBeGreaterThan(3);
    expect(own).toEqual(filesIn(site).filter((file) => file.startsWith('sv/') && file.endsWith('.html')));
    // The sitemap too: the outputs of single locales are merged by copying.
    expect(
      [...own, 'sitemap.xml'].filter((file) => digestFile(path.join(outDir, file)) !== digestFile(path.join(site, file))),
    ).toEqual([]);
  });

  // The one build of the project's own content here: without a cache, from elsewhere, where there is one onto another device.
  test('the same content gives the same bytes, wherever the build is called and whichever device takes the site', () => {
    const cwd = realpathSync(mkdtempSync(path.join(tmpdir(), 'help-center-')));
    const outDir = mkdtempSync(path.join(existsSync('/dev/shm') ? '/dev/shm' : cwd, 'help-center-'));
    onTestFinished(() => [cwd, outDir].forEach((dir) => rmSync(dir, { recursive: true, force: true })));
    build({ CACHE_DIR: path.join(folder, 'empty-cache') }, outDir, cwd);
    expect(differences(outDir, siteDir())).toEqual([]);
    expect(readdirSync(cwd).filter((name) => !outDir.endsWith(name))).toEqual([]);
  });

  test('a failed build leaves the site alone', () => {
    const outDir = path.join(folder, 'kept');
    build(usual, outDir);
    const before = contents(outDir);
    const broken = bareContent();
    writeFileSync(path.join(broken, 'en/help/a.md'), '[x](/help/missing.md)\n');
    expect(buildForTest({ CONTENT_DIR: broken, CONTENT_PROFILE: 'strict' }, outDir).exitCode).toBe(1);
    expect(contents(outDir)).toEqual(before);
  });

  test('a second build into the same folder is refused with the process id of the first; the first is not disturbed', async () => {
    const outDir = makeFolder('build-');
    onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
    const first = spawn(process.execPath, [path.join(projectDir, 'src/cli/build.ts')], {
      cwd: projectDir,
      env: buildEnv({ ...usual, OUT_DIR: outDir }),
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => first.once('exit', resolve));
    await expect.poll(() => existsSync(path.join(outDir, '.help-center/lock')), { timeout: 60_000 }).toBe(true);
    const second = buildForTest({ ...usual, BASE_PATH: '/docs/' }, outDir);
    expect(second.exitCode).toBe(2);
    expect(second.output).toContain(`process id ${first.pid}`);
    expect(await ended).toBe(0);
    expect(differences(outDir, site)).toEqual([]);
  });

  test.skipIf(!canMount)('a full disk is said in a sentence, and the last site stays', () => {
    const disk = mkdtempSync(path.join(tmpdir(), 'help-center-'));
    onTestFinished(() => {
      spawnSync('umount', [disk]);
      rmSync(disk, { recursive: true, force: true });
    });
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]);
    const outDir = path.join(disk, 'site');
    const small = buildForTest({ CONTENT_DIR: bareContent() }, outDir);
    expect(small.exitCode, small.output).toBe(0);
    const before = contents(outDir);
    const large = buildForTest(usual, outDir);
    expect(large.exitCode).toBe(1);
    expect(large.output).toContain('no space is left on the disk');
    expect(large.output).not.toMatch(/\n\s+at /);
    expect(contents(outDir)).toEqual(before);
  });

  test.each([
    [{ CONTENT_PROFILE: 'lenient' }, 'CONTENT_PROFILE'],
    [{ SITE_URL: 'help.example.org' }, 'SITE_URL'],
  ])('%j is refused with exit code 2 and no stack trace', (env, named) => {
    const made = buildForTest(env as Record<string, string>);
    builds.push(made);
    expect(made.exitCode).toBe(2);
    expect(made.output).toContain(named);
    expect(made.output).not.toMatch(/\n\s+at /);
  });
});
