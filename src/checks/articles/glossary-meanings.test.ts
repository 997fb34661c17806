import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const glossary = `words:
  update (of data): { fr: mise à jour }
  key: { fr: clé }
labels:
  Save: { fr: Enregistrer }
page:
  all:
    update: update
    key: key
    save: Save
links:
  update: { en: [updates], fr: [mises à jour] }
`;
const files = {
  'glossary.yml': glossary,
  'en/glossary.yml':
    'groups:\n  all: All words\nwords:\n  update: Fetching data from 10.0.0.1.\n  key: "A key for `rsync`, see [A](/help/a.md)."\n  save: Keeps it.\n',
  'fr/glossary.yml':
    'groups:\n  all: Tous les termes\nwords:\n  update: Va chercher les données de 10.0.0.1.\n  key: "Une clé pour `rsync`, voir [A](/help/a.md)."\n  save: Le garde.\n',
  'en/help/words.md': article('# Words\n\nThese.\n\n{{$glossary}}'),
  'fr/help/words.md': article('# Termes\n\nLes voici.\n\n{{$glossary}}'),
  'en/help/a.md': article('# A\n\nAn update. More updates.'),
  'fr/help/a.md': article('# A\n\nLes mises à jour.'),
};
const load = (changes: Record<string, string>) => loadFiles({ ...files, ...changes });

test('the page is made of both files, in the order of `page`, with the names of the glossary', async () => {
  const { rendered, problems } = await load({});
  const shown = (file: string) =>
    rendered
      .get(file)
      ?.sections.slice(1)
      .map(({ depth, id, headingText, blocks }) => [depth, id, headingText, blocks.map(({ text }) => text).join()]);
  expect(shown('en/help/words.md')).toEqual([
    [2, 'all', 'All words', ''],
    [3, 'update', 'Update', 'Fetching data from 10.0.0.1.'],
    [3, 'key', 'Key', 'A key for rsync, see A.'],
    [3, 'save', 'Save', 'Keeps it.'],
  ]);
  expect(shown('fr/help/words.md')).toEqual([
    [2, 'all', 'Tous les termes', ''],
    [3, 'update', 'Mise à jour', 'Va chercher les données de 10.0.0.1.'],
    [3, 'key', 'Clé', 'Une clé pour rsync, voir A.'],
    [3, 'save', 'Save (Enregistrer)', 'Le garde.'],
  ]);
  expect(problems.filter(({ file }) => file.endsWith('glossary.yml'))).toEqual([]);
});

test('articles link a word where it first stands, the page itself none', async () => {
  const { rendered } = await load({});
  const html = (file: string) =>
    rendered
      .get(file)
      ?.sections.flatMap(({ blocks }) => blocks.map((block) => block.html))
      .join('') ?? '';
  expect(html('en/help/a.md').match(/class="term">[^<]*/g)).toEqual(['class="term">update']);
  expect(html('fr/help/a.md').match(/class="term">[^<]*/g)).toEqual(['class="term">mises à jour']);
  expect(html('en/help/words.md')).not.toContain('class="term"');
});

test('without `links`, nothing is linked by itself', async () => {
  const { rendered } = await load({ 'glossary.yml': glossary.replace(/links:[\s\S]*/, '') });
  expect(JSON.stringify([...rendered.values()])).not.toContain('class=\\"term\\"');
});

test('a meaning that a locale lacks is shown in the reference’s language, with its name', async () => {
  const { rendered, problems } = await load({ 'fr/glossary.yml': files['fr/glossary.yml'].replace(/ {2}key:.*\n/, '') });
  const sections = rendered.get('fr/help/words.md')?.sections ?? [];
  expect(sections.find(({ id }) => id === 'key')).toMatchObject({ headingHtml: '<span lang="en">Key</span>' });
  expect(sections.find(({ id }) => id === 'key')?.blocks[0]?.html).toMatch(/^<p lang="en">A key/);
  expect(listProblems(problems, 'glossary-meaning')).toEqual(['fr/glossary.yml:1 glossary-meaning']);
});

test.each([
  ['a word that `page` has not', 'fr/glossary.yml', /$/, '  keyy: x\n', ['fr/glossary.yml:7 glossary-meaning']],
  ['a title without words', 'fr/glossary.yml', /all: .*/, 'all: ""', ['fr/glossary.yml:1 glossary-meaning']],
  ['a word without a name', 'glossary.yml', ' fr: clé ', ' ', ['fr/glossary.yml:5 glossary-meaning']],
  ['a meaning that is no text', 'fr/glossary.yml', /save: .*/, 'save: [a]', ['fr/glossary.yml:6 glossary-meaning']],
  ['a page that no article shows', 'en/help/words.md', '{{$glossary}}', '', ['glossary.yml:1 glossary-meaning']],
  [
    'a page that code alone shows',
    'en/help/words.md',
    '{{$glossary}}',
    '~~~md\n```\n{{$glossary}}\n~~~',
    ['glossary.yml:1 glossary-meaning'],
  ],
  ['a name that nothing has', 'glossary.yml', 'save: Save', 'save: Safe', ['glossary.yml:10 glossary-invalid']],
  ['an id twice', 'glossary.yml', 'save: Save', 'all: Save', ['glossary.yml:10 glossary-invalid']],
  ['a link to nothing', 'glossary.yml', 'update: { en', 'updat: { en', ['glossary.yml:12 glossary-invalid']],
  ['another number', 'fr/glossary.yml', '10.0.0.1', '10.0.0.2', ['fr/glossary.yml:4 literal-changed']],
  ['code that is missing', 'fr/glossary.yml', '`rsync`', '`cp`', ['fr/glossary.yml:5 literal-changed']],
  ['a link that leads nowhere', 'fr/glossary.yml', '/help/a.md', '/help/b.md', ['fr/glossary.yml:5 broken-link']],
])('%s is told where it stands', async (_, file, before, after, expected) => {
  const { problems } = await load({ [file]: (files as Record<string, string>)[file]?.replace(before, after) ?? '' });
  expect(listProblems(problems, 'glossary-meaning', 'glossary-invalid', 'literal-changed', 'broken-link')).toEqual(
    expect.arrayContaining(expected),
  );
});

test('where there is no page, the mark is told', async () => {
  const { problems } = await loadFiles({ 'en/help/words.md': article('# Words\n\n{{$glossary}}') });
  expect(listProblems(problems, 'missing-include')).toHaveLength(1);
});
