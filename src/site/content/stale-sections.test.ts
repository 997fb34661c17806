import { expect, test } from 'vitest';
import { article, loadFiles } from '../../checks/test-content.ts';
import { writeFiles } from '../../catalog/test-folder.ts';
import { acceptText } from '../../translations/accept.ts';
import { printTranslationLock } from '../../translations/lock.ts';
import { passagesOfFile } from '../../translations/passages.ts';
import { guideInput } from './guide-input.ts';
import { createInline } from './inline-texts.ts';
import { createPageAddresses } from './page-addresses.ts';
import { staleSections } from './stale-sections.ts';

const english = article(
  '# A title\n\nBefore.\n\n## One {#one}\n\nText.\n\n* First\n* Second\n\n## Two {#two}\n\nText.\n\n### Three {#three}\n\nEnd.',
);
const french = article(
  '# Un titre\n\nAvant.\n\n## Un {#one}\n\nTexte.\n\n* Premier\n* Second\n\n## Deux {#two}\n\nTexte.\n\n### Trois {#three}\n\nFin.',
);
const lock = printTranslationLock(
  new Map([['help/a.md', acceptText(passagesOfFile('a.md', french), passagesOfFile('a.md', english))]]),
);

test.each([
  ['nothing', english, []],
  ['`changes`, which a page of its own shows', english.replace('exl-id', 'changes:\n  - 2026-11-28: One.\nexl-id'), []],
  ['the title', english.replace('title: "A title"', 'title: "Another"'), ['']],
  ['what stands before the first heading', english.replace('Before.', 'Above.'), ['']],
  ['an item of a list', english.replace('Second', 'Third'), ['one']],
  ['a passage that came', english.replace('### Three', 'New.\n\n### Three'), ['two']],
  ['a passage that went', english.replace('\n\nEnd.', ''), ['three']],
  ['two passages', english.replace('First', '1').replace('End.', 'Over.'), ['one', 'three']],
  ['a section that came', english.replace('## Two', '## New\n\nNew.\n\n## Two'), ['one']],
])('a change of %s is shown at its section alone', async (_, changed, expected) => {
  const { catalog, rendered } = await loadFiles({
    'en/help/a.md': changed,
    'fr/help/a.md': french,
    'fr/translations.lock': lock,
  });
  const document = catalog.byLocale['fr']?.['a'];
  const page = document && rendered.get(document.file);
  expect(document && page && staleSections(catalog, document, page)).toEqual(expected);
});

test('a guide that shows such a section is given the address of its original', async () => {
  const { catalog, rendered } = await loadFiles({
    'en/help/a.md': english.replace('Second', 'Third'),
    'fr/help/a.md': french,
    'fr/translations.lock': lock,
  });
  const addresses = createPageAddresses(catalog, rendered);
  const { section } = guideInput({ catalog, rendered, inline: createInline(writeFiles({})), addresses });
  const shown = (id: string, locale: string) => section('an-article', id, locale)?.changedOriginal;
  expect([shown('one', 'fr'), shown('two', 'fr'), shown('one', 'en')]).toEqual(['/en/help/a/#one', undefined, undefined]);
});

test('what a word means is shown at its section of the glossary page', async () => {
  const words = (meaning: string): string => `groups:\n  all: All\nwords:\n  one: ${meaning}\n  two: Second.\n`;
  const page = article('# Words\n\nThese.\n\n{{$glossary}}');
  const files = [
    ['glossary.yml', words('First.'), words('Premier.')],
    ['help/w.md', page, page],
  ] as const;
  const accepted = files.map(
    ([path, original, own]) => [path, acceptText(passagesOfFile(path, own), passagesOfFile(path, original))] as const,
  );
  const { catalog, rendered } = await loadFiles({
    'glossary.yml': 'words: { one: { fr: un }, two: { fr: deux } }\npage: { all: { one: one, two: two } }\n',
    'en/glossary.yml': words('The first.'),
    'fr/glossary.yml': words('Premier.'),
    'en/help/w.md': page.replace('These.', 'Those.'),
    'fr/help/w.md': page,
    'fr/translations.lock': printTranslationLock(new Map(accepted)),
  });
  const document = catalog.byLocale['fr']?.['w'];
  const shown = document && rendered.get(document.file);
  expect(document && shown && staleSections(catalog, document, shown)).toEqual(['', 'one']);
});
