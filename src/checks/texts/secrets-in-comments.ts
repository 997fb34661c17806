// A comment in HTML reaches no reader, but everybody who can see the repository, now and in its history.
import { blankInlineCode, splitBody } from '../../markdown/source-lines.ts';
import type { Problem } from '../../problem.ts';
import { problemAt, type ArticleCheck } from '../checked-content.ts';

const secret =
  'passwords?|passwd|pwd|passphrase|secret|token|api[ _-]?key|access[ _-]?key|private[ _-]?key|credentials?|mot de passe|lösenord(?:et)?|senha|contraseña|parola d.ordine';

/** What stands between the word and its value: `:`, `=`, an arrow, “is” in six languages; a few words may come first. */
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}])(${secret})(?![\\p{L}\\p{N}])(?:(?: [\\p{L}\\p{N}]+){0,5} (is|är|é|è|es|est) |["']?\\s*(?:[:=]|→|[-=]>)\\s*)["'\`]?([^\\s"'\`<>]+)`,
  'giu',
);

/** Longer lines are no remark of a person. */
const longestLine = 2000;

const privateKey = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;

/** No value: a variable, a placeholder, stars, dots. */
const placeholder = /^[$%{[(*.…]|^x{3,}$/iu;
/** A word alone: after “is” it says what is done, and with more words behind it, it begins a sentence. */
const word = /^[\p{L}’-]+[.,;:!?]*$/u;

/** Comments in HTML that hold a password, a key or a token with its value. Messages never repeat the value. */
export const checkSecretsInComments: ArticleCheck = ({ catalog }) =>
  catalog.documents.flatMap((document) =>
    listComments(document.body).flatMap(({ line, text }) =>
      text.split('\n').flatMap((written, index): Problem[] => {
        const name = findSecret(written);
        return name === undefined
          ? []
          : [problemAt(document, 'secret-in-comment', line + index, `A comment holds a value for \`${name}\`.`)];
      }),
    ),
  );

/** The word that names a secret, where its value follows. */
function findSecret(line: string): string | undefined {
  if (privateKey.test(line)) return 'PRIVATE KEY';
  for (const match of line.slice(0, longestLine).matchAll(pattern)) {
    const [whole, name, verb, value = ''] = match;
    const isSentence = word.test(value) && (verb !== undefined || /^\s+\p{L}/u.test(line.slice(match.index + whole.length)));
    if (!isSentence && !placeholder.test(value)) return name;
  }
  return undefined;
}

/** Comments outside of code, each with its first line. */
function listComments(body: string): { line: number; text: string }[] {
  if (!body.includes('<!--')) return [];
  const code = new Set(splitBody(body).fences.flatMap((fence) => fence.map(({ line }) => line)));
  const lines = body.split('\n').map((line, index) => (code.has(index + 1) ? '' : line));
  const text = lines.join('\n');
  let [line, start] = [1, 0];
  return [...text.matchAll(/<!--[\s\S]*?(?:-->|$)/g)].flatMap(({ 0: comment, index }) => {
    for (let end = text.indexOf('\n', start); end !== -1 && end < index; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    const isCode = blankInlineCode(lines[line - 1] ?? '')[index - start] !== '<';
    return isCode ? [] : [{ line, text: comment }];
  });
}
