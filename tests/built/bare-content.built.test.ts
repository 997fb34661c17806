// The least that a team can begin with: two languages with an article each, and no settings at all.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.ts';
import { buildForTest, makeFolder, type TestBuild } from '../kit/build-for-test.ts';
import { byTag, findFirst, parseHtml, textOf } from '../kit/html.ts';

const folder = makeFolder('bare-');
let built: TestBuild;
const read = (file: string): string => readFileSync(path.join(built.outDir, file), 'utf8');

beforeAll(() => {
  for (const [locale, title] of [
    ['en', 'Opening hours'],
    ['fr', 'Horaires d’ouverture'],
  ] as const) {
    mkdirSync(path.join(folder, locale, 'help'), { recursive: true });
    writeFileSync(
      path.join(folder, locale, 'help/hours.md'),
      `---\ntitle: ${title}\nexl-id: 5f2b3c7e-92a4-4f5b-9d0e-0a1b2c3d4e5f\n---\n\n# ${title}\n\n9–17.\n`,
    );
  }
  built = buildForTest({ CONTENT_DIR: folder, CONTENT_PROFILE: 'import' });
});
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('it builds', () => expect(built.exitCode, built.output).toBe(0));

test.each(['en', 'fr'])('a site without a name has one in the language of its readers: %s', (locale) => {
  const page = parseHtml(read(`${locale}/index.html`));
  expect(textOf(findFirst(page, byTag('title')))).toBe(translator(locale)('site.name'));
});

test('nothing is promised that the content does not say, and nothing leads to guides that are not there', () => {
  const page = parseHtml(read('index.html'));
  expect(textOf(findFirst(page, byTag('footer')))).not.toMatch(/cookie|track/i);
  expect(textOf(findFirst(page, byTag('main')))).toBe(`${translator('en')('site.name')} English Français`);
});

test('without the site’s address there is nothing that would need it, and the build says so', () => {
  expect(built.output).toContain('site-address-missing');
  expect(existsSync(path.join(built.outDir, 'sitemap.xml'))).toBe(false);
  expect(read('robots.txt')).not.toContain('Sitemap');
  expect(read('fr/help/hours/index.html')).not.toContain('rel="alternate" hreflang');
});
