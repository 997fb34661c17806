import { describe, expect, test } from 'vitest';
import { plainFrontMatter } from '../catalog/front-matter/front-matter.ts';
import { acceptPassages, acceptText } from './accept.ts';
import { findChanges } from './find-changes.ts';
import { passagesOf, passagesOfWords, type Passage } from './passages.ts';

const text = (body: string, title = 'Title'): Passage[] =>
  passagesOf({ frontMatter: plainFrontMatter(title), body, lineOffset: 4 });

const english = '# Title\n\nOpen it.\n\nWait 5 minutes.\n\n## Then\n\n* First\n* Second\n\nDone, see [b](b.md).';
const french = '# Titre\n\nOuvrez-le.\n\nAttendez 5 minutes.\n\n## Ensuite\n\n* Un\n* Deux\n\nVoilà, voir [b](b.md).';
const accepted = acceptText(text(french, 'Titre'), text(english));

const short = (passage: Passage | undefined): string => passage?.text ?? '-';
const changes = (after: string, { own = french, title = 'Title' } = {}): string[] =>
  findChanges(text(own, 'Titre'), text(after, title), accepted).changes.map(
    ({ kind, own: mine, reference, isEdited }) => `${kind}: ${short(mine)} / ${short(reference)}${isEdited ? ' (edited)' : ''}`,
  );

describe('a change of the reference', () => {
  test.each<[string, string, string[]]>([
    ['none', english, []],
    ['spacing and a target', english.replace('Open it.', 'Open  it.').replace('b.md', 'c.md'), []],
    ['a word', english.replace('Open it.', 'Close it.'), ['changed: Ouvrez-le. / Close it.']],
    ['a heading', english.replace('## Then', '## After'), ['changed: ## Ensuite / ## After']],
    ['a passage removed', english.replace('Wait 5 minutes.\n\n', ''), ['removed: Attendez 5 minutes. / -']],
    ['a passage added', english.replace('## Then', 'Go on.\n\n## Then'), ['added: Attendez 5 minutes. / Go on.']],
    ['a passage added to a section without text', english.replace('## Then', '## Then\n\nNow.'), ['added: ## Ensuite / Now.']],
    [
      'two passages for one',
      english.replace('Wait 5 minutes.', 'Wait 6 minutes.\n\nThen go on.'),
      ['changed: Attendez 5 minutes. / Wait 6 minutes.', 'added: Attendez 5 minutes. / Then go on.'],
    ],
    ['two items that change places', english.replace('* First\n* Second', '* Second\n* First'), ['moved: * Un / * First']],
    [
      'a passage that moves to another section',
      `${english.replace('Open it.\n\n', '')}\n\nOpen it.`,
      ['moved: Ouvrez-le. / Open it.'],
    ],
  ])('%s', (_, after, expected) => {
    expect(changes(after)).toEqual(expected);
  });

  test('of the title is told by its key', () => {
    const { changes: found } = findChanges(text(french, 'Titre'), text(english, 'Another'), accepted);
    expect(found).toMatchObject([{ kind: 'changed', own: { key: 'title' }, reference: { text: 'Another' } }]);
  });
});

describe('a translation that was edited', () => {
  const edited = french.replace('Ouvrez-le.', 'Ouvrez-la.');

  test('is up to date while the reference is as it was', () => {
    expect(changes(english, { own: edited })).toEqual([]);
  });

  test('stays out of date until it is accepted', () => {
    expect(changes(english.replace('Open it.', 'Close it.'), { own: edited })).toEqual([
      'changed: Ouvrez-la. / Close it. (edited)',
    ]);
  });

  test('has unknown passages where some came', () => {
    const { unknown } = findChanges(text(`${french}\n\nFin.`, 'Titre'), text(english), accepted);
    expect(unknown.map(short)).toEqual(['Fin.']);
  });
});

test('without a lock everything is unknown', () => {
  const { changes: found, unknown } = findChanges(text(french), text(english), undefined);
  expect([found, unknown.length]).toEqual([[], 8]);
});

test('words have counterparts by key', () => {
  const words = (yaml: string) => passagesOfWords({ text: yaml });
  const own = words('a:\n  one: un\n  two: deux\nold: vieux\n');
  const before = acceptText(own, words('a:\n  one: one\n  two: two\nold: old\n'));
  const { changes: found } = findChanges(own, words('a:\n  two: "2"\n  one: one\n  three: three\n'), before);
  expect(found.map(({ kind, own: mine, reference }) => [kind, mine?.key, reference?.key])).toEqual([
    ['added', 'a.one', 'a.three'],
    ['changed', 'a.two', 'a.two'],
    ['removed', 'old', undefined],
  ]);
});

describe('accepting some passages', () => {
  const changed = text(
    english.replace('Open it.', 'Close it.').replace('* Second', '* Third').replace('## Then', 'New.\n\n## Then'),
  );

  test('leaves the others out of date', () => {
    const now = text(french.replace('Ouvrez-le.', 'Fermez-le.').replace('## Ensuite', 'Neuf.\n\n## Ensuite'), 'Titre');
    const find = (passages: readonly Passage[], words: string): Passage => {
      const found = passages.find((passage) => passage.text === words);
      if (!found) throw new Error(words);
      return found;
    };
    const taken = new Map([
      [find(now, 'Fermez-le.'), find(changed, 'Close it.')],
      [find(now, 'Neuf.'), find(changed, 'New.')],
    ]);
    const after = findChanges(now, changed, acceptPassages(now, taken, accepted));
    expect(after.changes.map(({ own }) => short(own))).toEqual(['* Deux']);
    expect(after.unknown).toEqual([]);
  });

  test('begins the lock of a text that has none', () => {
    const own = text(french, 'Titre');
    const reference = text(english);
    const pairs = new Map(own.map((passage, index) => [passage, reference[index] ?? passage]));
    expect(findChanges(own, reference, acceptPassages(own, pairs, undefined))).toMatchObject({ changes: [], unknown: [] });
  });
});
