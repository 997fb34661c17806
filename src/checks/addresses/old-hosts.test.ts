import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const body = 'Read [this](https://docs.magento.com/user/a.html).';

test('a link to a host that no longer answers is told', async () => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(body) });
  expect(listProblems(problems, 'old-host')).toEqual(['en/help/a.md:6 old-host']);
});

test('not where elsewhere.yml leads it on', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article(body),
    'elsewhere.yml': 'https://docs.magento.com/user/a.html: https://example.org/{locale}/a\n',
  });
  expect(listProblems(problems, 'old-host', 'elsewhere-invalid')).toEqual([]);
});
