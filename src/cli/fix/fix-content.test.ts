import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCatalog } from '../../catalog/read.ts';
import { writeFiles } from '../../catalog/test-folder.ts';
import { article, loadFolder } from '../../checks/test-content.ts';
import { acceptText } from '../../translations/accept.ts';
import { compareCatalog } from '../../translations/compare-catalog.ts';
import { printTranslationLock } from '../../translations/lock.ts';
import { passagesOfFile } from '../../translations/passages.ts';
import { fixContent } from './fix-content.ts';

const wide = '\u200b';

async function fixFolder(folder: string): Promise<string[]> {
  const { catalog, rendered, problems } = await loadFolder(folder);
  return (await fixContent(catalog, rendered, problems)).map(({ rule, count }) => `${rule} ${count}`);
}

/** The body of a French article of that body, fixed, and the rules by which. */
async function fix(body: string): Promise<{ body: string; rules: string[] }> {
  const folder = writeFiles({ 'en/help/b.md': article('Text.', { id: 'other' }), 'fr/help/a.md': article(body) });
  const rules = await fixFolder(folder);
  return { rules, body: readFileSync(join(folder, 'fr/help/a.md'), 'utf8').split('---\n\n')[1]?.trimEnd() ?? '' };
}

describe('what is certain is written', () => {
  test.each([
    ['zero-width-space', `Un${wide} mot et &#x200B;un autre.`, 'Un mot et un autre.'],
    ['double-space', 'Dans  [!DNL Commerce]  et plus.', 'Dans [!DNL Commerce] et plus.'],
    ['space-before-stop', 'Ouvrez la **page** .', 'Ouvrez la **page**.'],
    ['french-spacing', 'Est-ce fini ? Oui : fini.', 'Est-ce fini\u202f? Oui\u00a0: fini.'],
    ['alert-spelling', '>[!Note]\n>\n>Un mot.', '>[!NOTE]\n>\n>Un mot.'],
    ['spelling-mended', '##\u00a0Titre', '## Titre'],
    ['spelling-mended', 'Ouvrez ** la page** ici.', 'Ouvrez **la page** ici.'],
    ['alt-file-name', '![page_des_clés.png](a.png)', '![Page des clés](a.png)'],
  ])('%s', async (rule, before, after) => {
    const fixed = await fix(before);
    expect(fixed.body).toBe(after);
    expect(fixed.rules.map((line) => line.split(' ')[0])).toContain(rule);
  });
});

describe('what is not certain stays', () => {
  test.each([
    ['code in a fence', `\`\`\`\na${wide}b ** c**\n\`\`\``],
    ['code in the line', `Tapez \`a${wide}b\` ici.`],
    ['a zero-width space that stands where a space was', `**Mode**${wide}était.`],
    ['asterisks that are no marks', 'Deux ** trois.'],
    ['a name that a camera gave', '![IMG_2034.png](a.png)'],
    ['a name of one word', '![page.png](a.png)'],
    ['an alert that nobody knows', '>[!Notez]\n>\n>Un mot.'],
  ])('%s', async (_, body) => {
    expect(await fix(body)).toEqual({ body, rules: [] });
  });
});

test('front matter and line ends stay what they are', async () => {
  const text = article(`Un${wide} mot.\n\nFin.`).replace('title:', '# a comment\ntitle:').replaceAll('\n', '\r\n');
  const folder = writeFiles({ 'en/help/a.md': text });
  await fixFolder(folder);
  expect(readFileSync(join(folder, 'en/help/a.md'), 'utf8')).toBe(text.replace(wide, ''));
});

test('a file of both line ends keeps them', async () => {
  const text = article(`Un${wide} mot.\n\nFin.`).replace('mot.\n', 'mot.\r\n');
  const folder = writeFiles({ 'en/help/a.md': text });
  await fixFolder(folder);
  expect(readFileSync(join(folder, 'en/help/a.md'), 'utf8')).toBe(text.replace(wide, ''));
});

test('a file in another encoding stays as it is', async () => {
  const bytes = Buffer.from(article('A  [!DNL name].', { title: 'D\u00e9part' }), 'latin1');
  const folder = writeFiles({ 'en/help/a.md': '' });
  writeFileSync(join(folder, 'en/help/a.md'), bytes);
  expect(await fixFolder(folder)).toEqual([]);
  expect(readFileSync(join(folder, 'en/help/a.md'))).toEqual(bytes);
});

test('a translation stays as up to date as it was', async () => {
  const reference = article('![the_page.png](a.png)\n\nOne.');
  const own = article('![la_page.png](a.png)\n\nUn.');
  const lock = new Map([['help/a.md', acceptText(passagesOfFile('a.md', own), passagesOfFile('a.md', reference))]]);
  const folder = writeFiles({
    'en/help/a.md': reference,
    'fr/help/a.md': own,
    'fr/translations.lock': printTranslationLock(lock),
  });
  writeFileSync(join(folder, 'en/help/a.md'), reference.replace('One.', 'Two.'));
  expect(await fixFolder(folder)).toEqual(['alt-file-name 1', 'alt-file-name 1']);
  const { catalog } = await readCatalog(folder, {});
  expect(compareCatalog(catalog).texts.flatMap(({ changes }) => changes.map(({ own: passage }) => passage?.text))).toEqual([
    'Un.',
  ]);
});

test('an address that moved is written anew where it leads to the same, in code it stays', async () => {
  const text = article('Read [this](https://old.example/a#x), `https://old.example/a#x`.\n\nAnd [that](https://old.example/b).');
  const folder = writeFiles({
    'en/help/a.md': text,
    'fr/help/a.md': text,
    'elsewhere.yml': 'https://old.example/a: https://new.example/{locale}/a\nhttps://old.example/b: /help/a.md\n',
  });
  expect(await fixFolder(folder)).toEqual(['address-moved 2', 'address-moved 2']);
  const fixed = readFileSync(join(folder, 'fr/help/a.md'), 'utf8');
  expect(fixed).toContain('Read [this](https://new.example/fr/a#x), `https://old.example/a#x`.');
  expect(fixed).toContain('And [that](/help/a.md).');
});

test('a page of our own is fixed as articles are, its components stay, and its lock says so', async () => {
  const page = (text: string) => `---\ntitle: About\n---\n\n# About\n\n${text}\n\n<Article id="an-article" />\n`;
  const reference = page('>[!Note]\n>\n>One  [!DNL word].');
  const own = page('>[!Note]\n>\n>Un  [!DNL mot].');
  const lock = new Map([['pages/about.mdx', acceptText(passagesOfFile('a.mdx', own), passagesOfFile('a.mdx', reference))]]);
  const folder = writeFiles({
    'en/help/a.md': article('Text.'),
    'fr/help/a.md': article('Texte.'),
    'en/pages/about.mdx': reference,
    'fr/pages/about.mdx': own,
    'fr/translations.lock': printTranslationLock(lock),
  });
  expect((await fixFolder(folder)).sort()).toEqual(['alert-spelling 1', 'alert-spelling 1', 'double-space 1', 'double-space 1']);
  expect(readFileSync(join(folder, 'fr/pages/about.mdx'), 'utf8')).toBe(page('>[!NOTE]\n>\n>Un [!DNL mot].'));
  const { catalog } = await readCatalog(folder, {});
  expect(compareCatalog(catalog).texts.flatMap(({ changes }) => changes)).toEqual([]);
});

test('an attribute of a component is not written anew: what it shows would be another', async () => {
  const page = `---\ntitle: About\n---\n\n# About\n\nA${wide} word.\n\n<ArticleSteps id="an-article" section="wor${wide}ked" />\n`;
  const folder = writeFiles({ 'en/help/a.md': article('## Check {#worked}\n\nText.'), 'en/pages/about.mdx': page });
  expect(await fixFolder(folder)).toEqual(['zero-width-space 1']);
  expect(readFileSync(join(folder, 'en/pages/about.mdx'), 'utf8')).toBe(page.replace(`A${wide}`, 'A'));
});
