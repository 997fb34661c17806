import { expect, test } from 'vitest';
import { article, loadFiles } from '../test-content.ts';

const fence = (code: string): string => `Text.\n\n\`\`\`bash\n${code}\n\`\`\`\n\nEnd.`;
const compare = async (reference: string, translation: string): Promise<string[]> => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(reference), 'fr/help/a.md': article(translation) });
  return problems.filter(({ rule }) => rule === 'code-changed').map(({ file, line, message }) => `${file}:${line} ${message}`);
};

test.each([
  [
    'curl 192.0.2.17 --port 3306',
    'curl 192,0,2,17 --port 3 306',
    '9 `curl 192.0.2.17 --port 3306` in the code of the reference is `curl 192,0,2,17 --port 3 306` here.',
  ],
  ['cd app\nls -l', 'cd app\nls - l', '10 `ls -l` in the code of the reference is `ls - l` here.'],
  [
    'SELECT id FROM orders',
    'SÉLECTIONNER id DE commandes',
    '9 `SELECT id FROM orders` in the code of the reference is `SÉLECTIONNER id DE commandes` here.',
  ],
  ['ls\u0020-l', 'ls\u00a0-l', '9 `ls -l` in the code of the reference is `ls<U+00A0>-l` here.'],
  [
    'echo "Port 3306 is open."',
    'echo "Le port 3 306 est ouvert."',
    '9 `echo "Port 3306 is open."` in the code of the reference is `echo "Le port 3 306 est ouvert."` here.',
  ],
  ['one\ntwo', 'one', '9 `two` in the code of the reference is missing here.'],
  ['one', 'one\nfor x', '10 `for x` is not in the code of the reference.'],
])('%j → %j', async (reference, translation, expected) => {
  expect(await compare(fence(reference), fence(translation))).toEqual([`fr/help/a.md:${expected}`]);
});

test.each([
  [
    'comments',
    '# Start it\nrun // now\n/* so\nor so */\nx = 1 # once\n-- end',
    '# Démarrer\nrun // maintenant\n/* ainsi */\nx = 1 # une fois\n-- fin',
  ],
  ['placeholders', 'ssh <user name>@[host] {port} -i your-key.pem', 'ssh <nom>@[hôte] {port à choisir} -i votre-clé.pem'],
  [
    'sentences',
    'echo "All is well"\nConnection to 192.0.2.17 was lost.',
    'echo "Tout va bien"\nLa connexion avec 192.0.2.17 est perdue.',
  ],
  ['white space', 'a:\n    b: 1\n\nc: 2  ', 'a:\n  b:  1\nc: 2'],
])('people may translate %s', async (_, reference, translation) => {
  expect(await compare(fence(reference), fence(translation))).toEqual([]);
});

test('sections with as many blocks are compared, also where another has more or the headings differ', async () => {
  const [a, b, c] = [fence('one'), fence('two'), fence('three')];
  expect(await compare(`${a}\n\n## One\n\n${b}`, `${fence('un')}\n\n## Un\n\n${b}\n\n${c}`)).toHaveLength(1);
  expect(await compare(`${a}\n\n## One\n\n${b}`, `${a}\n\n${fence('deux')}`)).toHaveLength(1);
  expect(await compare(`${a}\n\n${b}`, c)).toEqual([]);
});
