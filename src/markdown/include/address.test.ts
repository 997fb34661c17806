// Relative addresses in an include count from the include, in Markdown and in raw HTML.
import { expect, test } from 'vitest';
import { render, toPage } from '../test-helpers.ts';

const asked = async (text: string, path = '/help/_includes/part.md', body = `{{$include ${path}}}`): Promise<string[]> => {
  const addresses: string[] = [];
  await render(body, {
    file: 'en/help/deep/down/a.md',
    readInclude: (wanted) => (wanted === path ? { text, file: `en${path}` } : undefined),
    resolveLink: (href) => (addresses.push(href), { href }),
    resolveImage: async (src) => (addresses.push(src), { missing: true }),
  });
  return addresses;
};

test.each([
  ['![a](../assets/pic.png)', '/help/assets/pic.png'],
  ['![a](pic.png)', '/help/_includes/pic.png'],
  ['![a](./sub/pic.png)', '/help/_includes/sub/pic.png'],
  ['[a](../guide/b.md#c)', '/help/guide/b.md#c'],
  ['[a](../guide/)', '/help/guide/'],
  ['[a](b.md?x=../y)', '/help/_includes/b.md?x=../y'],
  ['<img src="../assets/pic.png" alt="a">', '/help/assets/pic.png'],
  ['<a href="../b.md">a</a>', '/help/b.md'],
  ['[a][b]\n\n[b]: ../c.md', '/help/c.md'],
  ['[a](/help/b.md)', '/help/b.md'],
  ['[a](https://example.org/b)', 'https://example.org/b'],
  ['[a](mailto:a@example.org)', 'mailto:a@example.org'],
])('%s is %s', async (text, address) => {
  expect(await asked(text)).toEqual([address]);
});

test('in a snippet they count from the file of the snippets', async () => {
  const text = '## Phone {#phone}\n\nSee ![a](../assets/pic.png)\n';
  expect(await asked(text, '/help/_includes/snippets.md', 'Words {{phone}} words')).toEqual(['/help/assets/pic.png']);
});

test('on the page itself they stay as they are', async () => {
  expect(await asked('', '/help/_includes/part.md', '![a](../assets/pic.png)')).toEqual(['../assets/pic.png']);
});

test.each([
  ['# Label for authors\n\nText.', '<p>Text.</p>\n'],
  ['<!-- note -->\n\nLabel\n=====\n\nText.', '<p>Text.</p>\n'],
  ['Text.\n\n## Section', '<p>Text.</p>\n<h2 id="section">Section</h2>\n'],
])('the label at the top of an include is not shown: %j', async (text, page) => {
  const { rendered, problems } = await render('{{$include /help/_includes/x.md}}', {
    readInclude: () => ({ text, file: 'en/help/_includes/x.md' }),
  });
  expect(toPage(rendered)).toBe(page);
  expect(problems).toEqual([]);
});
