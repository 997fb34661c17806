import { describe, expect, test } from 'vitest';
import { carryFragment, parseFragment } from './fragment.ts';
import { keptFor, readPlace } from './place.ts';

test.each([
  ['#i=zendesk', [['i', 'zendesk']]],
  [
    '#i=Google+Ads&from=a/b',
    [
      ['i', 'Google Ads'],
      ['from', 'a/b'],
    ],
  ],
  ['#see-the-status', []],
  ['', []],
])('the facts of “%s”', (hash, facts) => {
  expect([...parseFragment(hash)]).toEqual(facts);
});

test.each([
  ['/en/troubleshoot/x/', '#i=zendesk', '/en/troubleshoot/x/#i=zendesk'],
  ['/en/troubleshoot/ssh/#from=x/a', '#i=zendesk', '/en/troubleshoot/ssh/#i=zendesk&from=x%2Fa'],
  ['/en/x/#heading', '#i=zendesk', '/en/x/#heading'],
  ['/en/x/', '#heading', '/en/x/'],
])('%s carries %s along as %s', (href, hash, expected) => {
  expect(carryFragment(href, hash)).toBe(expected);
});

describe('the place where a reader left', () => {
  const landing = '/en/troubleshoot/x/';
  const place = { url: `${landing}cause/one-failing/`, title: 'What fits?', version: '1', time: 1000 };
  const text = JSON.stringify(place);
  test.each([
    ['is offered again', text, '1', 1000 + keptFor, place],
    ['not after seven days', text, '1', 1001 + keptFor, undefined],
    ['not in another version', text, '2', 1000, undefined],
    ['not when it leads elsewhere', JSON.stringify({ ...place, url: 'https://example.org/' }), '1', 1000, undefined],
    ['not when it is unreadable', '{', '1', 1000, undefined],
    ['not when there is none', undefined, '1', 1000, undefined],
  ])('%s', (_, kept, version, now, expected) => {
    expect(readPlace(kept, version, landing, now)).toEqual(expected);
  });
});
