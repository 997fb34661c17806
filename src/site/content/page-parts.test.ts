// A text of an article that a page shows is the one that somebody has read, in every language.
import { expect, test } from 'vitest';
import { loadFiles } from '../../checks/test-content.ts';
import { lockEntry, printLock } from '../../troubleshooter/parts/lock.ts';
import type { FindSection } from '../../troubleshooter/parts/find-part.ts';
import { checkPageParts, findPagePart, listPageParts } from './page-parts.ts';

const article = (title: string, step: string) =>
  `---\ntitle: ${title}\nexl-id: the-boiler\n---\n\n# ${title}\n\nIt heats.\n\nIt hums.\n\n## ${title} {#repair}\n\n${step}\n\n1. One.\n1. Two.\n`;
const page = (body: string) => `---\ntitle: Ways\n---\n\n# Ways\n\n${body}\n`;

async function load(step: string, body = '<ArticleSteps id="the-boiler" section="repair" />') {
  const { catalog, rendered } = await loadFiles({
    'site.yml': 'reference: en\nlocales: { en: en, fr: fr, sv: sv }\n',
    'en/help/boiler.md': article('Boiler', step),
    'fr/help/boiler.md': article('Chaudière', `${step} (fr)`),
    'sv/help/other.md': '---\ntitle: Annat\nexl-id: another\n---\n',
    'en/pages/ways.mdx': page(body),
  });
  const find: FindSection = (id, sectionId, locale) => {
    const documents = catalog.articlesById.get(id)?.documents;
    const document = documents?.[locale] ?? documents?.['en'];
    const section = document && rendered.get(document.file)?.sections.find((candidate) => candidate.id === sectionId);
    if (!document || !section) return undefined;
    return { section, articleTitle: '', articleUrl: '', locale: document.locale === locale ? undefined : document.locale };
  };
  return { parts: listPageParts(catalog, rendered, find), find };
}
const lockOf = (parts: Awaited<ReturnType<typeof load>>['parts']) => {
  const entries = Object.groupBy(parts, ({ key }) => key);
  return printLock({
    parts: Object.fromEntries(
      Object.entries(entries).map(([key, own = []]) => [
        key,
        Object.fromEntries(own.map(({ locale, part }) => [locale, lockEntry(part)])),
      ]),
    ),
  });
};

test('without `blocks` it is the whole section, with them these alone', async () => {
  const { find } = await load('Turn.');
  const shapes = (section: string, blocks?: string) =>
    findPagePart({ id: 'the-boiler', section, ...(blocks && { blocks }) }, 'en', find)?.blocks.map(({ shape }) => shape);
  expect(shapes('repair')).toEqual(['paragraph', 'steps(2)']);
  expect(shapes('repair', '1')).toEqual(['steps(2)']);
  expect(shapes('_top')).toEqual(['paragraph', 'paragraph']);
});

test('each text counts once and in its own language: where the article is missing, nothing has to be read', async () => {
  const twice = '<ArticleSteps id="the-boiler" section="repair" />';
  const { parts } = await load(
    'Turn.',
    `${twice}\n\nAnd:\n\n${twice}\n\n<ArticleSteps id="the-boiler" section="repair" blocks="1" />`,
  );
  expect(parts.map(({ key, locale }) => `${locale} ${key}`)).toEqual([
    'en the-boiler#repair',
    'en the-boiler#repair 1',
    'fr the-boiler#repair',
    'fr the-boiler#repair 1',
  ]);
});

test('a text that nobody accepted is told, and one that changed is an error where the page shows it', async () => {
  const before = await load('Turn.');
  expect(checkPageParts(before.parts, undefined).map(({ rule }) => rule)).toEqual([
    'guide-part-unaccepted',
    'guide-part-unaccepted',
  ]);
  const lock = lockOf(before.parts);
  expect(checkPageParts(before.parts, lock)).toEqual([]);
  const after = await load('Turn left.');
  expect(checkPageParts(after.parts, lock)).toMatchObject([
    { rule: 'guide-part-changed', file: 'en/pages/ways.mdx', line: 7, message: expect.stringContaining('in `en`') },
    { rule: 'guide-part-changed', file: 'en/pages/ways.mdx', line: 7, message: expect.stringContaining('in `fr`') },
  ]);
});
