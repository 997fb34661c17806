import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test('an address that elsewhere.yml leads on is told with the new one, in the language of the article', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('Read [this](https://docs.magento.com/user/a.html#x) and [that](https://docs.magento.com/b.html).'),
    'en/help/b.md': article('Text.', { id: 'other' }),
    'elsewhere.yml':
      'https://docs.magento.com/user/a.html: https://example.org/{locale}/a\nhttps://docs.magento.com/b.html: /help/b.md\n',
  });
  expect(problems.filter(({ rule }) => rule === 'address-moved').map(({ line, message }) => `${line} ${message}`)).toEqual([
    '6 `https://docs.magento.com/user/a.html#x` is `https://example.org/en/a#x` now.',
    '6 `https://docs.magento.com/b.html` is `/help/b.md` now.',
  ]);
});

test('one in the meaning of a word is told once, where it stands', async () => {
  const { problems } = await loadFiles({
    'en/help/words.md': article('# Words\n\n{{$glossary}}'),
    'glossary.yml': 'words:\n  key: {}\npage:\n  all: { key: key }\n',
    'en/glossary.yml': 'groups: { all: All }\nwords:\n  key: See [this](https://docs.magento.com/a.html).\n',
    'elsewhere.yml': 'https://docs.magento.com/a.html: https://example.org/a\n',
  });
  expect(listProblems(problems, 'address-moved')).toEqual(['en/glossary.yml:3 address-moved']);
});
