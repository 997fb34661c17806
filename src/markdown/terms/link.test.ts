import { expect, test } from 'vitest';
import type { TermLink } from '../context.ts';
import { render, toPage } from '../test-helpers.ts';

const terms: TermLink[] = [
  { href: '/help/words.md#key', forms: ['clé d’hôte', 'clés d’hôte'] },
  { href: '/help/words.md#cycle', forms: ['update cycle', 'update cycles'] },
  { href: '/help/words.md#update', forms: ['update'] },
];

const pageOf = async (body: string, { lang = 'en', words = terms } = {}): Promise<string> => {
  const { rendered } = await render(body, {
    lang,
    terms: () => words,
    resolveLink: (href) => ({
      href: href.replace('.md', '/'),
      target: { path: href.replace(/^\/help\/|\.md.*$/g, ''), fragment: /#(.*)$/.exec(href)?.[1] },
    }),
  });
  return toPage(rendered).trim();
};
const link = (id: string, text: string): string => `<a href="/help/words/#${id}" class="term">${text}</a>`;

test.each([
  ['the longest word wins', 'An update cycle ends.', `<p>An ${link('cycle', 'update cycle')} ends.</p>`],
  [
    'each word once, in any of its forms',
    'Update cycles, an update cycle',
    `<p>${link('cycle', 'Update cycles')}, an update cycle</p>`,
  ],
  [
    'several words of one text',
    'An update; update cycles.',
    `<p>An ${link('update', 'update')}; ${link('cycle', 'update cycles')}.</p>`,
  ],
  ['a text that is the word', '* update', `<ul>\n<li>${link('update', 'update')}</li>\n</ul>`],
  ['across a line', 'An update\ncycle', `<p>An ${link('cycle', 'update\ncycle')}</p>`],
  ['with either apostrophe', "La clé d'hôte", `<p>La ${link('key', "clé d'hôte")}</p>`],
  ['with a no-break space', 'Les clés\u00a0d’hôte', `<p>Les ${link('key', 'clés\u00a0d’hôte')}</p>`],
])('%s', async (_, body, expected) => {
  expect(await pageOf(body)).toBe(expected);
});

test.each([
  ['a part of a longer word', 'An updated text, an update-text, pre-update'],
  ['a heading', '## The update'],
  ['a link', '[An update](a.md)'],
  ['code', '`update`\n\n```\nupdate\n```'],
  ['a name with a capital', 'The Update page'],
  ['the gloss of a label', '[!UICONTROL Force] > [!UICONTROL Data] (force > update)'],
  ['a label of the product', '[!UICONTROL Force an update]'],
  ['a quotation', '> An update'],
  ['a text of another language', '<span lang="fr">An update</span>'],
  ['the title of a part that opens', '+++An update\n\ntext\n\n+++'],
  ['the alternative text of a picture', '![An update](a.png)'],
])('not in %s', async (_, body) => {
  expect(await pageOf(body)).not.toContain('class="term"');
});

test('not where the author linked the meaning anywhere on the page', async () => {
  expect(await pageOf('An update.\n\n[What it is](/help/words.md#update)')).not.toContain('class="term"');
});

test('a team without such words sees nothing', async () => {
  expect(await pageOf('An update cycle.', { words: [] })).toBe('<p>An update cycle.</p>');
});

test('is no link of the author: nothing is told of it, and nothing counted', async () => {
  const { rendered, problems } = await render('An outpost.');
  expect([rendered.links, problems]).toEqual([[], []]);
});
