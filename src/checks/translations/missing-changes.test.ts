import { expect, test } from 'vitest';
import { acceptText } from '../../translations/accept.ts';
import { printTranslationLock } from '../../translations/lock.ts';
import { passagesOfFile } from '../../translations/passages.ts';
import { article, loadFiles } from '../test-content.ts';

const withChanges = (...lines: string[]): string =>
  article('# A title\n\nText.').replace('exl-id', `changes:\n${lines.map((line) => `  - ${line}\n`).join('')}exl-id`);
const english = withChanges('2026-11-20: One.', '2026-11-28: Two.', '2026-11-28: Three.');

const tell = async (french: string, accepted?: [own: string, reference: string]) => {
  const [own, reference] = (accepted ?? []).map((text) => passagesOfFile('a.md', text));
  const lock = own && reference && printTranslationLock(new Map([['help/a.md', acceptText(own, reference)]]));
  const { problems } = await loadFiles({
    'en/help/a.md': english,
    'fr/help/a.md': french,
    ...(lock !== undefined && { 'fr/translations.lock': lock }),
  });
  return problems
    .filter(({ rule }) => rule === 'changes-missing' || rule === 'passage-stale')
    .map(({ rule, file, message }) => [rule, file, message]);
};

const whole = withChanges('2026-11-28: Deux.', '2026-11-28: Trois.', '2026-11-20: Un.');
const missing = ['changes-missing', 'fr/help/a.md', '`changes` lacks the line `2026-11-28` of `en/help/a.md`.'];

test('a translation that has a line for each one of its reference lacks none, in whichever order', async () => {
  expect(await tell(whole)).toEqual([]);
});

test('a line that a translation lacks is told by its day', async () => {
  expect(await tell(withChanges('2026-11-20: Un.', '2026-11-28: Deux.'))).toEqual([missing]);
});

test('a line that came after the translation was accepted is told once', async () => {
  const before = withChanges('2026-11-20: Un.', '2026-11-28: Deux.');
  expect(await tell(before, [before, english.replace('  - 2026-11-28: Three.\n', '')])).toEqual([missing]);
});

test('a line whose original says something else now is a passage that is out of date', async () => {
  expect(await tell(whole, [whole, english.replace('Three.', '3.')])).toEqual([
    ['passage-stale', 'fr/help/a.md', '`changes.2026-11-28.2` of the reference has changed since: `Three.` (en/help/a.md:1).'],
  ]);
});
