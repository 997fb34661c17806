import { describe, expect, test } from 'vitest';
import { acceptText } from '../../translations/accept.ts';
import { printTranslationLock } from '../../translations/lock.ts';
import { passagesOfFile } from '../../translations/passages.ts';
import { article, listProblems, loadFiles } from '../test-content.ts';

const english = article('# A title\n\nOne.\n\n## Two\n\nThree.');
const french = article('# Un titre\n\nUn.\n\n## Deux\n\nTrois.', { title: 'Un titre' });

const lockOf = (texts: Record<string, [own: string, reference: string]>): string =>
  printTranslationLock(
    new Map(
      Object.entries(texts).map(([file, [own, reference]]) => [
        file,
        acceptText(passagesOfFile(file, own), passagesOfFile(file, reference)),
      ]),
    ),
  );
const lock = lockOf({ 'help/a.md': [french, english] });

const tell = async (files: Record<string, string>): Promise<string[]> => {
  const { problems } = await loadFiles({
    'en/help/a.md': english,
    'fr/help/a.md': french,
    'fr/translations.lock': lock,
    ...files,
  });
  return listProblems(problems, 'passage-stale', 'translation-unknown', 'translation-lock', 'stale');
};

describe('a translation that was accepted', () => {
  test('is up to date while the reference says the same', async () => {
    expect(await tell({})).toEqual([]);
  });

  test('is told at the passage whose original changed, with both places', async () => {
    const files = {
      'en/help/a.md': english.replace('Three.', 'Another sentence.'),
      'fr/help/a.md': french,
      'fr/translations.lock': lock,
    };
    const { problems } = await loadFiles(files);
    expect(problems.filter(({ rule }) => rule === 'passage-stale')).toMatchObject([
      {
        file: 'fr/help/a.md',
        line: 12,
        message: 'The passage of the reference has changed since: `Another sentence.` (en/help/a.md:12).',
        remedy: expect.stringContaining('`npm run translations -- accept fr help/a.md`'),
      },
    ]);
  });

  test('is known after it was moved', async () => {
    const reference = english.replace('Three.', 'Another sentence.');
    const { problems } = await loadFiles({ 'en/help/b/c.md': reference, 'fr/help/b/c.md': french, 'fr/translations.lock': lock });
    expect(listProblems(problems, 'passage-stale', 'translation-unknown')).toEqual(['fr/help/b/c.md:12 passage-stale']);
  });

  test('is not told twice where days are known, too', async () => {
    const dated = english.replace('title:', 'last-update: 2026-02-01\ntitle:');
    const older = french.replace('title:', 'last-update: 2026-01-01\ntitle:');
    expect(await tell({ 'en/help/a.md': dated, 'fr/help/a.md': older })).toEqual([]);
  });
});

describe('what nobody accepted', () => {
  test('is told once for a locale', async () => {
    const more = { 'en/help/b.md': article('One.', { id: 'b' }), 'fr/help/b.md': article('Un.', { id: 'b' }) };
    expect(await tell(more)).toEqual(['fr/help/b.md:1 translation-unknown']);
  });

  test('is told once for all locales without a lock', async () => {
    const { problems } = await loadFiles({ 'en/help/a.md': english, 'fr/help/a.md': french, 'sv/help/a.md': french });
    expect(listProblems(problems, 'translation-unknown')).toEqual(['fr/translations.lock translation-unknown']);
  });
});

test('words of guides and drawings are told at their line', async () => {
  const [own, reference] = ['a:\n  title: Un dessin\n', 'a:\n  title: A drawing\n'];
  const withDrawings = printTranslationLock(
    new Map([
      ['help/a.md', acceptText(passagesOfFile('a.md', french), passagesOfFile('a.md', english))],
      ['illustrations.yml', acceptText(passagesOfFile('a.yml', own), passagesOfFile('a.yml', reference))],
    ]),
  );
  const files = {
    'fr/translations.lock': withDrawings,
    'fr/illustrations.yml': own,
    'en/illustrations.yml': reference.replace('A drawing', 'Another drawing'),
  };
  expect(await tell(files)).toEqual(['fr/illustrations.yml:2 passage-stale']);
});

test('a broken line of the lock is an error at its line', async () => {
  expect(await tell({ 'fr/translations.lock': `${lock}<<<<<<< HEAD\n` })).toEqual([
    `fr/translations.lock:${lock.split('\n').length} translation-lock`,
  ]);
});
