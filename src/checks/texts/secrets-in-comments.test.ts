import { describe, expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const found = async (body: string) =>
  listProblems((await loadFiles({ 'en/help/a.md': article(body) })).problems, 'secret-in-comment');
const first = ['en/help/a.md:6 secret-in-comment'];

describe('a comment that holds a secret is told', () => {
  test.each([
    '<!-- INTERNAL: password of the test account is hunter2 -->',
    '<!-- password: hunter2 -->',
    '<!-- admin password = "hunter2" -->',
    '<!-- API_KEY=9f8b7c6d5e4f -->',
    '<!-- access token: eyJhbGciOi.J9x -->',
    '<!-- client secret → s3cr3t-value -->',
    '<!-- mot de passe : hunter2 -->',
    '<!-- lösenord: hunter2 -->',
    '<!-- a senha é hunter2 -->',
    '<!-- contraseña: hunter2 -->',
    '<!-- la password è hunter2 -->',
    '<!-- -----BEGIN RSA PRIVATE KEY----- -->',
    'Text <!-- passwd: hunter2 --> and text.',
  ])('%s', async (comment) => {
    expect(await found(comment)).toEqual(first);
  });

  test('with its own line in a comment of several', async () => {
    expect(await found('<!-- for testers\n\npassword: hunter2\n-->')).toEqual(['en/help/a.md:8 secret-in-comment']);
  });

  test('without the secret in the message', async () => {
    const { problems } = await loadFiles({ 'en/help/a.md': article('<!-- password: hunter2 -->') });
    expect(problems.find(({ rule }) => rule === 'secret-in-comment')?.message).not.toContain('hunter2');
  });
});

describe('nothing is told', () => {
  test.each([
    ['of a comment about passwords', '<!-- TODO: explain how a password is changed -->'],
    ['of a question', '<!-- Which token is meant: ask the team -->'],
    ['of a placeholder', '<!-- password: <your password> -->'],
    ['of a variable', '<!-- token: $TOKEN, password={{password}} -->'],
    ['of stars', '<!-- password: ******** -->'],
    ['of code', '```html\n<!-- password: hunter2 -->\n```'],
    ['of inline code', 'Write `<!-- password: hunter2 -->`.'],
    ['of the text itself', 'The password: hunter2'],
  ])('%s', async (_, body) => {
    expect(await found(body)).toEqual([]);
  });
});
