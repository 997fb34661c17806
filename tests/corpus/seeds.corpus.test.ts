// Five translations of one article as a publisher really shipped them: they build, and their defects are named.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCheck, type FoundProblem } from '../kit/run-check.ts';
import { buildForTest, type TestBuild } from '../kit/build-for-test.ts';
import { seedsDir } from '../kit/corpus.ts';

const article = 'how-to/general/mbi-reauthenticating-integrations';
const id = 'c608d6f9-64a5-44f8-9d7b-9a85a2668775';
const locales = ['es', 'fr', 'it', 'pt', 'sv'];

describe.skipIf(seedsDir === undefined)('the five seeds', () => {
  const contentDir = mkdtempSync(path.join(tmpdir(), 'seeds-'));
  let build: TestBuild;
  let problems: FoundProblem[] = [];

  beforeAll(() => {
    for (const locale of locales) {
      const file = path.join(contentDir, locale, 'help', `${article}.md`);
      mkdirSync(path.dirname(file), { recursive: true });
      copyFileSync(path.join(seedsDir ?? '', `${locale}.md`), file);
    }
    build = buildForTest({ CONTENT_DIR: contentDir, CONTENT_PROFILE: 'import' });
    ({ problems } = runCheck({ CONTENT_DIR: contentDir, CONTENT_PROFILE: 'import' }));
  });

  afterAll(() => {
    build.remove();
    rmSync(contentDir, { recursive: true });
  });

  test('build with profile import: five pages, one article', () => {
    expect(build.exitCode, build.output).toBe(0);
    const pages = locales.map((locale) => readFileSync(path.join(build.outDir, locale, 'help', article, 'index.html'), 'utf8'));
    expect(pages.every((page) => page.includes(`<meta name="exl-id" content="${id}"`))).toBe(true);
    expect(readdirSync(path.join(build.outDir, 'id'))).toEqual([id]);
  });

  test('do not build with profile strict', () => {
    const strict = buildForTest({ CONTENT_DIR: contentDir, CONTENT_PROFILE: 'strict' });
    expect(strict.exitCode).toBe(1);
    expect(strict.output).not.toMatch(/\n\s+at /);
    strict.remove();
  });

  const lineOf = (locale: string, text: string): number =>
    readFileSync(path.join(seedsDir ?? '', `${locale}.md`), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes(text)) + 1;

  test.each([
    ['old-host', ['es', 'fr', 'it', 'sv'], 'docs.magento.com'],
    ['broken-link', locales, '#submit-ticket'],
    ['missing-image', locales, 'Integrations_page.png'],
    ['alt-file-name', locales, 'Integrations_page.png'],
    ['acronym-changed', ['fr'], 'IMS'],
  ])('%s is reported in %j at the line of “%s”', (rule, where, text) => {
    const found = problems.filter((problem) => problem.rule === rule).map(({ file, line }) => `${file}:${line}`);
    for (const locale of where) expect(found).toContain(`${locale}/help/${article}.md:${lineOf(locale, text)}`);
  });
});
