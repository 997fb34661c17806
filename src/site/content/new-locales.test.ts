import { expect, test } from 'vitest';
import { readCatalog } from '../../catalog/read.ts';
import { writeFiles, type Files } from '../../catalog/test-folder.ts';
import { reportIncomplete, withoutCopies } from './new-locales.ts';

const toc = '# Help\n\n* Getting in {#in}\n  * [A](/help/a.md)\n';
const files: Files = {
  'en/help/a.md': '---\ntitle: A\n---\n\n# A\n',
  'en/help/TOC.md': toc,
  'en/pages/about.mdx': '---\ntitle: About\n---\n\nText.\n',
  'en/troubleshooters/login.yml': 'title: Sign in\n',
  'en/illustrations.yml': 'page:\n  title: Page\n',
  'troubleshooters/login.yml': 'id: login\n',
  'glossary.yml': 'labels:\n  Save:\n    fr: enregistrer\n',
};

/** What is kept of a folder with these French files, and what its readers lack. */
const read = async (french: Files) => {
  const { catalog } = await readCatalog(writeFiles({ ...files, ...french }), {});
  const kept = withoutCopies(catalog);
  const own = <T extends { locale: string }>(list: readonly T[]): T[] => list.filter(({ locale }) => locale === 'fr');
  return {
    pages: kept.pages.filter(({ documents }) => documents['fr'] !== undefined).length,
    guideWords: own(kept.guideWords).length,
    groups: (kept.tocs['fr'] ?? []).map(({ label }) => label),
    problems: reportIncomplete(catalog, kept).map(({ rule, file, message }) => [rule, file, message]),
  };
};

test('copies of the reference count as missing, and one problem names them', async () => {
  expect(
    await read({
      'fr/help/TOC.md': toc,
      'fr/pages/about.mdx': '---\ntitle: About\n---\n\nText.\n',
      'fr/troubleshooters/login.yml': '# To be translated.\n\ntitle: Sign in\n',
      'fr/illustrations.yml': '# To be translated.\npage:\n  title: Page\n',
    }),
  ).toEqual({
    pages: 0,
    guideWords: 0,
    groups: [],
    problems: [
      [
        'locale-incomplete',
        'fr',
        '`fr` lacks what `en` has, or holds a copy of it: `fr/pages/about.mdx`, `fr/help/TOC.md`, `fr/illustrations.yml`.',
      ],
    ],
  });
});

test('a locale without a table of contents is told so by its own rule alone', async () => {
  const { problems } = await read({ 'fr/help/a.md': '---\ntitle: A\n---\n', 'fr/illustrations.yml': 'page:\n  title: Page\n' });
  expect(problems.map(([, , message]) => message)).toEqual([
    '`fr` lacks what `en` has, or holds a copy of it: `fr/pages/about.mdx`, `fr/illustrations.yml`.',
  ]);
});

test('what says something of its own is kept', async () => {
  expect(
    await read({
      'fr/help/TOC.md': '# Aide\n\n* Se connecter {#in}\n  * [A](/help/a.md)\n',
      'fr/pages/about.mdx': '---\ntitle: À propos\n---\n\nTexte.\n',
      'fr/troubleshooters/login.yml': 'title: Se connecter\n',
      'fr/illustrations.yml': 'page:\n  title: La page\n',
    }),
  ).toEqual({ pages: 1, guideWords: 1, groups: ['Se connecter'], problems: [] });
});
