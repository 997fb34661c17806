import { describe, expect, test } from 'vitest';
import { printTranslationLock, readTranslationLock, type TranslationLock } from './lock.ts';

const a = '0123456789';
const b = 'abcdef0123';

const lock: TranslationLock = new Map([
  [
    'help/b.md',
    {
      words: new Map([['title', { own: a, source: b }]]),
      blocks: [
        { own: a, source: b },
        { own: undefined, source: b },
        { own: a, source: undefined },
      ],
      line: 0,
    },
  ],
  ['help/a b.md', { words: new Map(), blocks: [{ own: b, source: a }], line: 0 }],
]);

describe('a lock', () => {
  test('is printed sorted by file, its blocks in order', () => {
    const lines = printTranslationLock(lock)
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    expect(lines).toEqual([
      '',
      'help/a b.md',
      `  ${b} ${a}`,
      '',
      'help/b.md',
      `  title ${a} ${b}`,
      `  ${a} ${b}`,
      `  - ${b}`,
      `  ${a} -`,
      '',
    ]);
  });

  test('is read as it was printed', () => {
    const { lock: read, problems } = readTranslationLock(printTranslationLock(lock), 'fr/translations.lock');
    expect(problems).toEqual([]);
    expect(printTranslationLock(read)).toBe(printTranslationLock(lock));
    expect(read.get('help/b.md')?.blocks).toEqual(lock.get('help/b.md')?.blocks);
  });

  test.each([
    ['a line that is no pair', `help/a.md\n  ${a}\n`, 2],
    ['a pair below no file', `  ${a} ${b}\n`, 1],
    ['what a merge left behind', `help/a.md\n<<<<<<< HEAD\n  ${a} ${b}\n=======\n  ${b} ${b}\n>>>>>>> x\n`, 2],
    ['a file that stands twice', `help/a.md\n  ${a} ${b}\nhelp/a.md\n  ${a} ${b}\n`, 3],
  ])('with %s is told once, at its line', (_, text, line) => {
    const { problems } = readTranslationLock(text, 'fr/translations.lock');
    expect(problems).toMatchObject([{ rule: 'translation-lock', file: 'fr/translations.lock', line }]);
  });

  test('keeps the pairs beside a broken line', () => {
    const { lock: read } = readTranslationLock(`help/a.md\n  ${a} ${b}\n  broken\n  ${b} ${a}\n`, 'x');
    expect(read.get('help/a.md')?.blocks).toHaveLength(2);
  });
});
