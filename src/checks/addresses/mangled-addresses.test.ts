import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test.each([
  ['[x](https://example.org/a?lang=es#the-user&?lang=es#39;s-role)', 1],
  ['[x](https://example.org/payments ?)', 1],
  ['[x](https://example.org/faq>)', 1],
  ['[x](https://example.org/a?lang=es#role)', 0],
  ['`[x](https://example.org/payments ?)`', 0],
])('%s', async (body, count) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(body) });
  expect(listProblems(problems, 'address-mangled')).toHaveLength(count);
});
