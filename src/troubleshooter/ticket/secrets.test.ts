import { describe, expect, test } from 'vitest';
import { findSecrets } from './secrets.ts';

describe('looks like a secret', () => {
  test.each([
    ['a password in English', 'The password is hunter2!', 'password'],
    ['with a colon', 'pwd: s3cr3t', 'password'],
    ['in French', 'Mot de passe : Soleil2024', 'password'],
    ['in Swedish', 'Lösenordet? lösenord: sommar99', 'password'],
    ['in Portuguese', 'a senha é abacaxi7', 'password'],
    ['in Italian', 'La password è Roma2020', 'password'],
    ['in Spanish', 'contraseña: verano23', 'password'],
    ['an API key by name', 'API key = 12ab34cd56', 'password'],
    ['a Swedish API key', 'API-nyckel: abc12345', 'password'],
    ['credentials in an address', 'mysql://rjmetric:geheim@db.example.org/main', 'password'],
    ['an AWS key', 'AKIAIOSFODNN7EXAMPLE', 'token'],
    ['a Google key', 'AIzaSyA-1234567890abcdefghijklmnopqrstu', 'token'],
    ['a Stripe key', 'sk_live_4eC39HqLyjWDarjtT1', 'token'],
    ['a JSON Web Token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w', 'token'],
    ['a bearer header', 'Authorization: Bearer mF_9.B5f-4.1JqM', 'token'],
    ['long hexadecimal', 'key 5f4dcc3b5aa765d61d8327deb882cf99', 'token'],
    ['a random run', 'zK8vQ2mXr7Lp4TnB9sWd', 'token'],
    ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk', 'private-key'],
  ])('%s', (_, text, kind) => {
    expect(findSecrets(text).map((secret) => secret.kind)).toContain(kind);
  });
});

describe('is no secret', () => {
  test.each([
    ['the remark about secrets', 'No passwords, keys or tokens in this ticket.'],
    ['an article id', 'article=c608d6f9-64a5-44f8-9d7b-9a85a2668775'],
    [
      'a state’s address',
      'https://help.example.org/en/troubleshoot/reconnect/ticket/one-error/google/token-expired/fix-google.failed/',
    ],
    ['a blank', 'Password: [please fill in]'],
    ['hidden already', 'password: ********'],
    ['an IP address with a port', '54.88.76.97:3306 does not answer'],
    ['a date and time', '2026-11-22T08:00:00+01:00'],
    ['a long Swedish compound', 'Återautentiseringsproblem med integrationsanslutningar'],
    ['an e-mail address', 'firstname.lastname@department.example.org'],
    ['a message of the product', 'SSH host key verification failed'],
    ['a state in words', 'The password is wrong. Le jeton est expiré. Il token è scaduto.'],
    ['words about a token', 'The token has expired, the API token was renewed'],
  ])('%s', (_, text) => {
    expect(findSecrets(text)).toEqual([]);
  });
});

test('shows only the beginning', () => {
  expect(findSecrets('password: correct-horse')).toEqual([{ kind: 'password', hint: 'cor…' }]);
});

test('what we wrote ourselves is left alone', () => {
  const known = 'commit 5f4dcc3b5aa765d61d8327deb882cf99';
  expect(findSecrets(`${known}\nmore`, known)).toEqual([]);
});

test('a long run of spaces behind a word for secrets is passed over once', () => {
  expect(findSecrets(`token=${' '.repeat(200_000)},`)).toEqual([]);
});
