import { expect, test } from 'vitest';
import { splitWords } from '../query/words.ts';
import { everydayGroups, everydayLanguages, everydayLines } from './everyday-words.ts';

const columns = everydayLanguages.map((lang) => ({ lang, groups: everydayGroups(lang) }));
const english = everydayGroups('en');
/** Groups of a language with what is wrong in them, named by their first English entry. */
const faulty = (groups: string[][], faults: (entries: string[]) => string[]) =>
  groups.flatMap((entries, i) => faults(entries).map((fault) => `${english[i]?.[0]}: ${fault}`));

test('a language variant reads its language, an unknown language has no groups', () => {
  expect(everydayGroups('pt-BR')).toEqual(everydayGroups('pt'));
  expect(everydayGroups('ja')).toEqual([]);
});

test.each(columns)('$lang: every group has at least two entries', ({ groups }) => {
  expect(groups).toHaveLength(english.length);
  expect(faulty(groups, (entries) => (entries.length < 2 ? [`${entries.length} entries`] : []))).toEqual([]);
});

test.each(columns)('$lang: an entry is one to three words', ({ groups }) => {
  expect(
    faulty(groups, (entries) => entries.filter((entry) => splitWords(entry).length > 3 || splitWords(entry).length === 0)),
  ).toEqual([]);
});

test.each(columns)('$lang: no entry stands twice in a group', ({ groups }) => {
  const written = (entries: string[]) => entries.map((entry) => splitWords(entry).join(' '));
  expect(faulty(groups, (entries) => written(entries).filter((entry, i, all) => all.indexOf(entry) < i))).toEqual([]);
});

test('no group is written twice', () => {
  const written = english.map((entries) => [...entries].sort().join(', '));
  expect(written.filter((group, i) => written.indexOf(group) < i)).toEqual([]);
});

test('every group has a column for each language and none beyond', () => {
  expect(everydayLines.filter((line) => line.split('/').length !== everydayLanguages.length)).toEqual([]);
});
