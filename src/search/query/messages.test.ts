import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document } from '../testing/parallel-articles.ts';
import { messageRows } from '../index/encode-table.ts';
import { readMessages } from '../index/read-messages.ts';
import { hashRuns, matchMessages } from './messages.ts';
import { decodeSparse, encodeSparse } from './table/sparse.ts';

const pages = [
  'The log says: "There are no commands defined in the queue namespace". Run the command again.',
  'The deployment failed. There are three commands to run in the queue.',
  'All commands of the namespace are listed here.',
].map((text, i) => document({ id: `page-${i}`, sections: [{ id: '', heading: '', text }] }));
const messages = decodeSparse(encodeSparse(messageRows({ documents: pages })));
const shares = (query: string) =>
  [...matchMessages(hashRuns(query), messages, pages.length)].map((share) => Math.round(share * 100) / 100);

describe('a message is found where it stands word for word', () => {
  test.each([
    ['There are no commands defined in the queue namespace', [1, 0, 0]],
    ['there are no commands DEFINED', [1, 0, 0]],
    ['Exception: there are no commands defined', [0.75, 0, 0]],
    ['commands namespace queue defined in no', [0, 0, 0]],
    ['no commands', [0, 0, 0]],
    ['', [0, 0, 0]],
  ])('%s', (query, expected) => expect(shares(query)).toEqual(expected));
});

test('what stands in another language’s pages counts for the reader’s', () => {
  expect([...matchMessages(hashRuns('There are no commands defined'), messages, 2, Int32Array.of(1, 0, -1))]).toEqual([0, 1]);
});

test('text that neither complains nor quotes has no messages', () =>
  expect(readMessages(pages[2] ?? document({ id: 'none' }))).toEqual([]));

test('any text has as many runs as it has words, less two, at most', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) =>
      hashRuns(text).every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 4096),
    ),
  );
  expect(hashRuns('one two three four')).toHaveLength(2);
  expect(hashRuns('one two')).toEqual([]);
});
