import { describe, expect, test } from 'vitest';
import { article, loadFiles } from '../test-content.ts';

test.each([
  ['Allow 192.0.2.17 now.', 'Autorisez 192 0 2 17 maintenant.', ['`192.0.2.17` of the reference is `192 0 2 17` here.']],
  ['Needs 2.4.6-p3 or later.', 'Requer 2,4,6-p3 ou posterior.', ['`2.4.6-p3` of the reference is `2,4,6-p3` here.']],
  ['On 2026-01-02 13:00:00.', 'Le 02/01/2026 13/00:00:.', ['`2026-01-02 13:00:00` of the reference is missing here.']],
  ['Run `bin/tool run`.', 'Lancez `outil`.', ['`bin/tool run` of the reference is missing here.']],
  ['Use [!DNL Fastbox].', 'Utilisez Rapidbox.', ['`Fastbox` of the reference is missing here.']],
  ['Open config.php first.', 'Ouvrez le fichier.', ['`config.php` of the reference is missing here.']],
  ['Use [!DNL Fastbox].', 'Utilisez Fastbox.', []],
  ['See [x](https://example.org/1.2.3/a.php).', 'Voir [x](https://example.org/fr/).', []],
  ['Use `[x y](https://example.org/en/a)`.', 'Lancez `[x y](https://example.org/fr/a)`.', []],
])('%s → %s', async (reference, translation, messages) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(reference), 'fr/help/a.md': article(translation) });
  const found = problems.filter(({ rule }) => rule === 'literal-changed');
  expect(found.map(({ message }) => message)).toEqual(messages);
  expect(found.every(({ file, line }) => file === 'fr/help/a.md' && line === 6)).toBe(true);
});

describe('where paragraphs have no counterpart', () => {
  const compare = async (reference: string, translation: string): Promise<string[]> => {
    const { problems } = await loadFiles({ 'en/help/a.md': article(reference), 'fr/help/a.md': article(translation) });
    return problems.filter(({ rule }) => rule === 'literal-changed').map(({ line, message }) => `${line} ${message}`);
  };

  test.each([
    [
      'a paragraph more',
      '## One\n\nAllow 192.0.2.17.',
      '## Un\n\nD’abord :\n\nAutorisez 192 0 2 17.',
      ['10 `192.0.2.17` of the reference is `192 0 2 17` here.'],
    ],
    [
      'a paragraph less',
      'Allow 192.0.2.17.\n\nThen go on.',
      'Continuez.',
      ['6 `192.0.2.17` of the reference is missing in this section.'],
    ],
    ['two paragraphs in one', 'Allow 192.0.2.17.\n\nRun `x`.', 'Autorisez 192.0.2.17. Lancez `x`.', []],
    [
      'one of two is lost',
      'Allow 192.0.2.17.\n\nAgain 192.0.2.17.\n\nEnd.',
      'Encore 192.0.2.17.\n\nFin.',
      ['6 `192.0.2.17` (1 of 2) of the reference is missing in this section.'],
    ],
    [
      'one of two is damaged',
      'Allow 192.0.2.17.\n\nAgain 192.0.2.17.\n\nEnd.',
      'Autorisez 192.0.2.17.\n\nEncore 192,0,2,17.',
      ['8 `192.0.2.17` of the reference is `192,0,2,17` here.'],
    ],
    [
      'a list for a paragraph',
      '## One\n\nOpen config.php, run `a`.',
      '## Un\n\n* Ouvrez.',
      ['6 `a`, `config.php` of the reference are missing in this section.'],
    ],
  ])('%s: the section is compared', async (_, reference, translation, expected) => {
    expect(await compare(reference, translation)).toEqual(expected);
  });

  test('a heading more: the article is compared', async () => {
    const reference = 'Allow 192.0.2.17.\n\n## One\n\nSince 2.4.6-p3.\n\n## Two\n\nRun `bin/one`, `bin/two`.';
    const translation = 'Autorisez 192 0 2 17.\n\n### …\nSource\n\n## Un\n\nDepuis 2.4.6-p3.\n\n## Deux\n\nLancez `bin/two`.';
    expect(await compare(reference, translation)).toEqual([
      '6 `192.0.2.17` of the reference is `192 0 2 17` here.',
      '6 `bin/one` of the reference is missing in this article.',
    ]);
  });

  test('many at once are one problem', async () => {
    const [first] = await compare('`c1` `c2` `c3` `c4`\n\n`c5` `c6` `c7` `c8`', 'Rien.');
    expect(first).toBe('6 `c1`, `c2`, `c3`, `c4`, `c5` and 3 more of the reference are missing in this section.');
  });
});
