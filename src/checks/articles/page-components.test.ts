// Pages of our own are checked as articles are, and so is what their components name.
import { describe, expect, test } from 'vitest';
import { listProblems, loadFiles } from '../test-content.ts';

const page = (title: string, body: string): string => `---\ntitle: ${title}\n---\n\n# ${title}\n\n${body}\n`;
const files = {
  'site.yml': 'reference: en\nurl: https://help.example.org\nlocales: { en: en, fr: fr-FR }\n',
  'en/help/TOC.md': '# A\n\n* [Boiler](/help/boiler.md)\n',
  'fr-FR/help/TOC.md': '# A\n\n* [Chaudière](/help/boiler.md)\n',
  'en/help/boiler.md':
    '---\ntitle: Boiler\nexl-id: the-boiler\n---\n\n# Boiler\n\nIt heats.\n\nIt hums.\n\n## Repair {#repair}\n\nText.\n\n1. Do.\n\n## Bare {#bare}\n',
  'fr-FR/help/boiler.md':
    '---\ntitle: Chaudière\nexl-id: the-boiler\n---\n\n# Chaudière\n\nElle chauffe.\n\nElle ronronne.\n\n## Réparer {#repair}\n\nTexte.\n\n1. Faites.\n\n## Vide {#bare}\n',
  'troubleshooters/heat.yml': 'id: heat\n',
};
const found = async (en: string, fr = en) => {
  const { problems } = await loadFiles({
    ...files,
    'en/pages/about.mdx': page('About', en),
    'fr-FR/pages/about.mdx': page('À propos', fr),
  });
  return problems.filter(({ file }) => file.includes('/pages/'));
};

describe('what a component names is there', () => {
  test.each([
    '<Troubleshooter guide="heat" />',
    '<Article id="the-boiler" />',
    '<ArticleSteps id="the-boiler" section="repair" />',
    '<ArticleSteps id="the-boiler" section="repair" blocks="0-1" />',
    '<ArticleSteps id="the-boiler" section="_top" />',
    '<ArticleSteps id="the-boiler" section="_top" blocks="1" />',
  ])('%s', async (component) => {
    expect(await found(component)).toEqual([]);
  });

  test.each([
    ['<Troubleshooter guide="heats" />', 'component-attribute', 'Did you mean `heat`?'],
    ['<Article id="the-boilers" />', 'component-attribute', 'Did you mean `the-boiler`?'],
    ['<ArticleSteps id="the-boiler" section="repairs" />', 'section-missing', 'Did you mean `repair`?'],
    ['<ArticleSteps id="the-boiler" section="bare" />', 'component-attribute', 'has 0 blocks'],
    ['<ArticleSteps id="the-boiler" section="repair" blocks="1-2" />', 'component-attribute', 'has 2 blocks, not `1-2`'],
    ['<ArticleSteps id="the-boiler" section="repair" blocks="1-0" />', 'component-attribute', 'not `1-0`'],
    ['<ArticleSteps id="the-boiler" section="_top" blocks="2" />', 'component-attribute', 'The section `_top` of'],
  ])('%s is told where it stands: %s', async (component, rule, words) => {
    const problems = await found(component);
    expect(listProblems(problems)).toEqual([`en/pages/about.mdx:7 ${rule}`, `fr-FR/pages/about.mdx:7 ${rule}`]);
    expect(problems[0]?.message).toContain(words);
  });
});

describe('a page is checked as an article is', () => {
  test.each([
    [
      'a dead link',
      '[Gone](/help/gone.md)',
      '[Perdu](/help/gone.md)',
      ['en/pages/about.mdx:7 broken-link', 'fr-FR/pages/about.mdx:7 broken-link'],
    ],
    [
      'a section that is not there',
      'A.',
      '[Où](/help/boiler.md#where)',
      ['fr-FR/pages/about.mdx:7 section-missing', 'fr-FR/pages/about.mdx:6 structure-drift'],
    ],
    ['a lost literal', 'Use `10.0.0.1`.', 'Utilisez `10.0.0.2`.', ['fr-FR/pages/about.mdx:7 literal-changed']],
    ['a lost component', '<Search />', 'Rien.', ['fr-FR/pages/about.mdx:5 structure-drift']],
    ['other headings', '## One\n\nA.', 'A.', ['fr-FR/pages/about.mdx section-drift']],
    ['French spacing', 'Why?', 'Pourquoi?', ['fr-FR/pages/about.mdx:7 french-spacing']],
  ])('%s', async (_, en, fr, expected) => {
    const strip = (line: string) => line.replace(/:\d+ (structure|section)-drift/, ' $1-drift');
    expect(
      listProblems(await found(en, fr))
        .map(strip)
        .sort(),
    ).toEqual(expected.map(strip).sort());
  });

  test('but needs no id and no place in the table of contents; a translation that is missing is told', async () => {
    const { problems } = await loadFiles({ ...files, 'en/pages/about.mdx': page('About', 'Text.') });
    expect(listProblems(problems.filter(({ file }) => file.includes('/pages/')))).toEqual([
      'en/pages/about.mdx:1 translation-missing',
    ]);
  });
});
