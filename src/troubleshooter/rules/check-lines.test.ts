import { describe, expect, test } from 'vitest';
import { checkWords } from './check-guide-words.ts';
import { checkLines } from './check-lines.ts';
import { readGuide } from '../source/read-guide.ts';
import { exampleGraph, exampleWords } from '../test-helpers.ts';
import { readWords } from '../source/read-words.ts';

const terms = ['MBI', 'Adobe', 'SSH', 'VPN', 'Zendesk', 'Stripe', 'Google Ads', 'Google Analytics'];

/** Options of one question, each with the line that it writes into the ticket. */
function findUnfit(lines: readonly (readonly [option: string, line: string, hint?: string])[]): string[] {
  const ids = lines.map((_, index) => `o${index}`);
  const graph = `id: g
version: 1
status: draft
owner: o
reviewed: 2026-11-22
review-every: 180d
article: a-article
ticket: t
start: q
carry: [cause]
nodes:
  q:
    kind: question
    asks: cause
    options:
${ids.map((id) => `      ${id}: { to: end }`).join('\n')}
      not-sure: { to: end, escape: unsure }
  end: { kind: end, end: ticket }
`;
  const list = (texts: readonly (string | undefined)[], indent: string): string =>
    texts.flatMap((text, index) => (text === undefined ? [] : `${indent}${ids[index]}: ${JSON.stringify(text)}\n`)).join('');
  const words = `title: T
description: D
causes:
${list(
  lines.map(([, line]) => line),
  '  ',
)}q:
  title: Which one?
  options:
${list(
  lines.map(([option]) => option),
  '    ',
)}    not-sure: I am not sure
  hints: ${lines.some(([, , hint]) => hint !== undefined) ? '' : '{}'}
${list(
  lines.map(([, , hint]) => hint),
  '    ',
)}end: { title: Ask }
`;
  const { source } = readGuide('troubleshooters/g.yml', graph).guide;
  const { words: read, yaml } = readWords('en/troubleshooters/g.yml', words);
  if (!source || !read) throw new Error('The example is not valid.');
  return checkLines(source, read, yaml, terms).map(({ line, message }) => {
    expect(words.split('\n')[Number(line) - 1]).toContain(message.match(/^`q\.(o\d)`/)?.[1]);
    return message.replace(/^`q\.o(\d)` (names|writes|reads).*$/, '$1 $2');
  });
}

describe('an option and its line do not fit where', () => {
  test.each([
    ['they name different services', [['I use Zendesk', 'The token of Stripe was deleted']], ['0 names']],
    ['they name different ways', [['The VPN is down', 'The SSH tunnel is closed']], ['0 names']],
    ['they name different codes', [['Error 401', 'The response was 403']], ['0 names']],
    [
      'the line is that of another option',
      [
        ['The database was moved', 'The database was moved'],
        ['A firewall was changed', 'The database was moved'],
      ],
      ['0 writes', '1 writes'],
    ],
    [
      'two options have exchanged their lines',
      [
        ['The database has a new address', 'The password of the user was changed'],
        ['I changed the password', 'The address of the database is another one'],
      ],
      ['0 reads', '1 reads'],
    ],
    [
      'also in other languages',
      [
        ['Brandväggen har ändrats', 'Lösenordet är nytt'],
        ['Jag har ett nytt lösenord', 'En brandvägg har ändrats'],
      ],
      ['0 reads', '1 reads'],
    ],
  ] as const)('%s', (_, lines, expected) => {
    expect(findUnfit(lines)).toEqual(expected);
  });
});

describe('they fit where', () => {
  test.each([
    ['the line says the same', [['The database was moved', 'The database was moved']]],
    ['the line says it for support', [['I cannot sign in to MBI', 'The sign-in to MBI fails']]],
    ['the line says what it means', [['It was last authorized some time ago', 'The token is no longer valid']]],
    ['the line names what the option does not', [['The credentials are right', 'A problem inside MBI']]],
    ['the option names what the line does not', [['A service with a Zendesk token', 'The token is no longer accepted']]],
    ['the hint names it', [['Another service, not Stripe', 'Zendesk fails', 'Zendesk, for example']]],
    ['the option quotes a message', [['“SSH host key verification failed”', 'MBI knows other keys']]],
    [
      'one option has words of the line of another, but not the other way round',
      [
        ['Somebody changed the account settings', 'Updates are switched off'],
        ['A password was changed', 'An account or a password was changed'],
      ],
    ],
  ] as const)('%s', (_, lines) => {
    expect(findUnfit(lines)).toEqual([]);
  });
});

test.each([
  ['a name', 'An integration of Zendesk fails', 'En integrering fungerar inte', 'lacks `Zendesk`'],
  ['a label', 'Open **Manage Data** now, please', 'Öppna **Hantera data** nu, tack', 'lacks `Manage Data`'],
  ['an address', 'Allow 54.88.76.97 in the firewall', 'Släpp igenom 54.88.67.97 i brandväggen', 'lacks `54.88.76.97`'],
  ['nothing: a time is written otherwise', 'For example at 2:30 PM', 'Till exempel klockan 14.30', undefined],
  ['nothing: the name has an ending', 'The menu of MBI is missing', 'Menyn i MBI:s sida saknas', undefined],
])('guide-words-names: a translation lacks %s', (_, original, text, message) => {
  const { source } = readGuide('troubleshooters/example.yml', exampleGraph).guide;
  const wordsWith = (description: string) =>
    readWords('x/troubleshooters/example.yml', exampleWords.replace(/^description: .*$/m, `description: ${description}`));
  const { words: reference } = wordsWith(original);
  const { words, yaml } = wordsWith(text);
  if (!source || !reference || !words) throw new Error('The example is not valid.');
  const found = checkWords(source, words, yaml, reference, terms).filter(({ rule }) => rule === 'guide-words-names');
  expect(found.map(({ message: said }) => said)).toEqual(message === undefined ? [] : [expect.stringContaining(message)]);
});
