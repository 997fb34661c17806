import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const sentence = (words: number, word = 'words'): string => `A ${Array.from({ length: words - 1 }, () => word).join(' ')}.`;
const text = (count: number, one: string): string => Array.from({ length: count }, () => one).join(' ');

test.each([
  ['20 words on average', text(6, sentence(20)), 0],
  ['21 words on average', text(6, sentence(21)), 1],
  ['four sentences say nothing', text(4, sentence(30)), 0],
  ['short sentences of long words', text(6, sentence(10, 'internationalization')), 1],
  [
    'tables, headings and code are no sentences',
    `## ${sentence(40)}\n\n| ${sentence(40)} |\n| --- |\n\n\`\`\`\n${text(6, sentence(40))}\n\`\`\``,
    0,
  ],
  ['items of lists are', text(6, `\n1. ${sentence(25)}`), 1],
])('%s', async (_, body, count) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(body) });
  expect(listProblems(problems, 'long-sentences')).toHaveLength(count);
});

test('inherited content is spared', async () => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(text(6, sentence(30))) }, { CONTENT_PROFILE: 'import' });
  expect(listProblems(problems, 'long-sentences')).toEqual([]);
});
