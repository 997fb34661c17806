import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const glossary = `words:
  SSH tunnel (to a database): { fr: tunnel SSH, sv: SSH-tunnel }
  API key: { fr: clé d’API }
  if it still fails, heading: { fr: Si le problème persiste }
`;

test.each([
  ['SSH tunnel', 'Tunnel SSH', []],
  ['SSH tunnel', 'Passage SSH', ['fr/help/a.md:8 term-heading']],
  ['API key', "Clé d'API", []],
  ['API key', 'Code d’API', ['fr/help/a.md:8 term-heading']],
  ['If it still fails', 'Et sinon', ['fr/help/a.md:8 term-heading']],
  ['Renew an API key', 'Renouveler un code', []],
  ['Firewall', 'Barrière', []],
])('## %s → ## %s', async (reference, translation, expected) => {
  const { problems } = await loadFiles({
    'glossary.yml': glossary,
    'en/help/a.md': article(`# A\n\n## ${reference} {#x}\n\nText.`),
    'fr/help/a.md': article(`# A\n\n## ${translation} {#x}\n\nTexte.`),
  });
  expect(listProblems(problems, 'term-heading')).toEqual(expected);
});

test('a language for which the glossary has no word is left alone', async () => {
  const { problems } = await loadFiles({
    'glossary.yml': glossary,
    'en/help/a.md': article('# A\n\n## API key {#x}\n\nText.'),
    'sv/help/a.md': article('# A\n\n## API-kod {#x}\n\nText.'),
  });
  expect(listProblems(problems, 'term-heading')).toEqual([]);
});
