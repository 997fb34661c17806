import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readCatalog } from '../../catalog/read.ts';
import { readSearchWords } from './search-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function wordsOf(name: string, files: Record<string, string>) {
  const contentDir = join(folder, name);
  for (const [file, text] of Object.entries({ 'en/help/tent.md': '# A tent\n', ...files })) {
    mkdirSync(join(contentDir, file, '..'), { recursive: true });
    writeFileSync(join(contentDir, file), text);
  }
  const { catalog } = await readCatalog(contentDir, {});
  return readSearchWords(catalog);
}
const camping = 'about: Camping.\ngroups:\n  tent:\n    en: tent, bivouac\n    de: Zelt, Biwak\n';

test('a content folder adds topics, and a language to a group of the project', async () => {
  const { topics, problems } = await wordsOf('camping', {
    'search-words/camping.yml': camping,
    'search-words/mail.yml': 'about: Mail.\ngroups:\n  bounce:\n    de: Rückläufer\n',
  });
  expect(problems).toEqual([]);
  expect(topics().find(({ name }) => name === 'camping')).toMatchObject({ isGeneral: true, groups: [{ name: 'tent' }] });
  const bounce = topics()
    .find(({ name }) => name === 'mail')
    ?.groups.find(({ name }) => name === 'bounce');
  expect(bounce?.entries['de']).toEqual(['Rückläufer']);
  expect(bounce?.entries['en']?.length).toBeGreaterThan(1);
});

test('changed words change what tells them apart', async () => {
  const [one, other] = [
    await wordsOf('one', { 'search-words/camping.yml': camping }),
    await wordsOf('other', { 'search-words/camping.yml': camping.replace('bivouac', 'bivy') }),
  ];
  expect(one.source).not.toBe(other.source);
});

test('what is wrong is told with its line', async () => {
  const { problems } = await wordsOf('wrong', {
    'search-words/camping.yml': `${camping}  fire:\n    en: fire, fire\n`,
    'search-words/broken.yml': 'about: [\n',
    'site.yml': 'search:\n  topics: [shpo]\n',
  });
  expect(problems.map(({ file, line, message }) => [file, line, message.split('`')[1]])).toEqual([
    ['search-words/broken.yml', 2, undefined],
    ['search-words/camping.yml', 7, 'fire'],
    ['site.yml', undefined, 'shpo'],
  ]);
});
