import { expect, test } from 'vitest';
import { parseBadge } from './badge.ts';

test.each([
  [
    'label="Beta" url="https://example.org" tooltip="For some"',
    { label: 'Beta', type: undefined, url: 'https://example.org', tooltip: 'For some' },
  ],
  ["label='Beta' type=positive", { label: 'Beta', type: 'Positive' }],
  ['label="A type=b" newtab=true url=""', { label: 'A type=b', url: undefined }],
  [null, undefined],
  ['', undefined],
])('badge %j', (value, badge) => {
  const parsed = parseBadge(value);
  expect(parsed.complaints).toEqual([]);
  expect(parsed.badge).toEqual(badge);
});

test.each([
  ['type="Informative"', undefined, 'a badge needs a text, `label="…"`'],
  ['Beta', undefined, 'a badge needs a text, `label="…"`'],
  [{ label: 'Beta' }, undefined, 'write one line of text, `label="…" type="Informative"`'],
  [7, undefined, 'write one line of text, `label="…" type="Informative"`'],
  [
    'label="Beta" type="Bogus"',
    'Beta',
    '`Bogus` is no type of badge. Write one of `Informative`, `Positive`, `Negative`, `Neutral`, `Caution`.',
  ],
  ['label="Beta" type="Infromative"', 'Beta', '`Infromative` is no type of badge. Did you mean `Informative`?'],
  ['label="Beta" tooltipp="x"', 'Beta', '`tooltipp` is no attribute of a badge. Did you mean `tooltip`?'],
])('%j is not right', (value, label, complaint) => {
  const { badge, complaints } = parseBadge(value);
  expect(badge?.label).toBe(label);
  expect(badge?.type).toBeUndefined();
  expect(complaints).toEqual([complaint]);
});
