// The same content built for another place: below a path, one locale at a time, twice.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildForTest, type TestBuild } from '../kit/build-for-test.ts';
import { builtFiles, siteDir } from '../kit/built-site.ts';
import { attribute, findAll, parseHtml } from '../../src/site/inspect/html.ts';

const builds: TestBuild[] = [];
const build = (env: Record<string, string>): TestBuild => {
  const made = buildForTest(env);
  builds.push(made);
  expect(made.exitCode, made.output).toBe(0);
  return made;
};
const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(dir, file)).isFile())
    .map((file) => file.split(path.sep).join('/'))
    .sort();
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

afterAll(() => builds.forEach((made) => made.remove()));

describe('deployments', () => {
  test('below a path every address begins with it', () => {
    const { outDir } = build({ BASE_PATH: '/help-center', LOCALES: 'fr,en', SITE_URL: 'https://example.com' });
    const wrong = filesIn(outDir)
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) =>
        findAll(
          parseHtml(readFileSync(path.join(outDir, file), 'utf8')),
          ({ properties }) => properties['href'] !== undefined || properties['src'] !== undefined,
        )
          .map((element) => attribute(element, 'href') ?? attribute(element, 'src') ?? '')
          .filter((url) => url.startsWith('/') && !url.startsWith('/help-center/'))
          .map((url) => `${file}: ${url}`),
      );
    expect([...new Set(wrong)].slice(0, 10)).toEqual([]);
    const sitemap = readFileSync(path.join(outDir, 'sitemap.xml'), 'utf8');
    expect(sitemap).toContain('<loc>https://example.com/help-center/fr/</loc>');
  });

  test('a build of single locales gives the same pages as the build of all', () => {
    const { outDir } = build({ LOCALES: 'sv' });
    const own = filesIn(outDir).filter((file) => file.startsWith('sv/') && file.endsWith('.html'));
    expect(own).toEqual(builtFiles('.html').filter((file) => file.startsWith('sv/')));
    // The sitemap too: the outputs of single locales are merged by copying.
    expect(
      [...own, 'sitemap.xml'].filter((file) => digest(path.join(outDir, file)) !== digest(path.join(siteDir(), file))),
    ).toEqual([]);
  });

  test('the same content gives the same bytes', () => {
    const { outDir } = build({});
    const files = filesIn(outDir);
    expect(files).toEqual(filesIn(siteDir()));
    expect(files.filter((file) => digest(path.join(outDir, file)) !== digest(path.join(siteDir(), file)))).toEqual([]);
  });

  test.skipIf(!existsSync('/dev/shm'))('a folder on another device than the project gets the same site', () => {
    const outDir = mkdtempSync('/dev/shm/help-center-');
    onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
    for (const file of ['404.html', 'left-over.html']) writeFileSync(path.join(outDir, file), '');
    const made = buildForTest({}, outDir);
    expect(made.exitCode, made.output).toBe(0);
    expect(filesIn(outDir)).toEqual(filesIn(siteDir()));
  });

  test('a folder outside the project gets the same site, wherever the build is called; a failed build leaves it alone', () => {
    const elsewhere = realpathSync(mkdtempSync(path.join(tmpdir(), 'help-center-')));
    onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
    const outDir = path.join(elsewhere, 'site');
    const made = buildForTest({}, outDir, elsewhere);
    expect(made.exitCode, made.output).toBe(0);
    expect(readdirSync(elsewhere)).toEqual(['site']);
    expect(filesIn(outDir)).toEqual(filesIn(siteDir()));
    expect(filesIn(outDir).filter((file) => digest(path.join(outDir, file)) !== digest(path.join(siteDir(), file)))).toEqual([]);

    const broken = path.join(elsewhere, 'content/en/help');
    mkdirSync(broken, { recursive: true });
    writeFileSync(path.join(broken, 'a.md'), '[x](/help/missing.md)\n');
    expect(
      buildForTest({ CONTENT_DIR: path.join(elsewhere, 'content'), CONTENT_PROFILE: 'strict' }, outDir, elsewhere).exitCode,
    ).toBe(1);
    expect(filesIn(outDir)).toEqual(filesIn(siteDir()));
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
