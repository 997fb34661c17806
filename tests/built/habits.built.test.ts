// A folder in twelve languages, written as inherited folders are: every word of it is on the pages, and no mark.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { habits, languages, squeeze, type Words } from '../../src/markdown/test-habits.ts';
import { translator } from '../../src/i18n/translator.ts';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { attribute, findFirst, parseHtml } from '../kit/html.ts';
import { buildForTest, makeFolder, type TestBuild } from '../kit/build-for-test.ts';

const folder = makeFolder('habits-');
const names = Object.keys(habits);
let built: TestBuild;

const frontMatter = (title: string, id: string): string => `---\ntitle: ${title}\nexl-id: ${id}\n---\n\n# ${title}\n\n`;
const write = (file: string, text: string | Uint8Array): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
};

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(() => {
  write('en/help/my pic.png', dot);
  for (const [lang, words] of Object.entries(languages)) {
    const sections = names.map((name, index) => `## Part ${index} {#part-${index}}\n\n${habits[name]?.(words)[0] ?? ''}\n`);
    write(`${lang}/help/a.md`, `${frontMatter(words.word, 'id-of-a')}${sections.join('\n')}`);
    write(`${lang}/help/b.md`, `${frontMatter(words.label, 'id-of-b')}${words.phrase}${words.stop}\n`);
  }
  built = buildForTest({ CONTENT_DIR: folder, CONTENT_PROFILE: 'import' });
});
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('it builds', () => expect(built.exitCode, built.output).toBe(0));

/** Text of the article, without the links to the original that stand beside headings. */
function textOfArticle(lang: string): string {
  const page = parseHtml(readFileSync(path.join(built.outDir, lang, 'help/a/index.html'), 'utf8'));
  const prose = findFirst(page, ({ properties }) => [properties['className']].flat().includes('prose'));
  if (prose === undefined) return '';
  visit(prose, 'element', ({ children }) => {
    const kept = children.filter((child) => child.type !== 'element' || attribute(child, 'className') !== 'section-original');
    children.splice(0, children.length, ...kept);
  });
  return toString(prose);
}

test.each(Object.entries(languages))('%s: the words of the page are those of its source', (lang, words: Words) => {
  const expected = names.map((name, index) => {
    const [written, shown] = habits[name]?.(words) ?? ['', ''];
    // An author of the reference may mean what engines leave behind.
    const seen = lang === 'en' && written.includes('\\&lt;') ? written.replaceAll('\\', '') : shown;
    return `Part ${index} ${seen.replace('‹alert.note›', translator(lang)('alert.note'))}`;
  });
  expect(squeeze(textOfArticle(lang))).toBe(squeeze(expected.join(' ')));
});
