// A component of a page of our own that finds nothing is an error with its place: readers would see its source.
import { describe, expect, test } from 'vitest';
import { writeFiles, type Files } from '../../catalog/test-folder.ts';
import type { ComponentUse, RenderedDocument } from '../../vocabulary.ts';
import { readSettings } from '../settings.ts';
import { findEmptyComponents } from './empty-components.ts';
import { loadSite } from './load-site.ts';
import type { PageComponent } from './pages/page-components.ts';

const page = (body: string): string => `---\ntitle: Ways\n---\n\n# Ways\n\n${body}\n`;
const boiler = '---\ntitle: Boiler\nexl-id: the-boiler\n---\n\n# Boiler\n\n## Repair {#repair}\n\n1. Do.\n';

function load(body: string, more: Files = {}) {
  const folder = writeFiles({
    'site.yml': 'reference: en\nurl: https://help.example.org\nlocales: { en: en, fr: fr }\n',
    'en/help/boiler.md': boiler,
    'fr/help/boiler.md': boiler,
    'en/pages/ways.mdx': page(body),
    ...more,
  });
  return loadSite({ settings: readSettings({ CONTENT_DIR: folder, CACHE_DIR: `${folder}/cache` }) });
}
const told = async (body: string, more?: Files) =>
  (await load(body, more)).problems
    .filter(({ rule }) => rule === 'component-attribute' || rule === 'section-missing')
    .map(({ file, line, message, remedy }) => `${file}:${line} ${message} ${remedy}`);

describe('each component that names what is not there is told once, with what was meant', () => {
  test.each([
    ['<Troubleshooter guide="heats" />', 'There is no guide `heats`. Did you mean `heat`?'],
    ['<Article id="the-boilers" />', 'There is no article with the `exl-id` `the-boilers`. Did you mean `the-boiler`?'],
    ['<ArticleSteps id="the-boilers" section="repair" />', 'Did you mean `the-boiler`?'],
    ['<ArticleSteps id="the-boiler" section="repairs" />', 'has no section `repairs`. Did you mean `repair`?'],
    ['<ArticleSteps id="the-boiler" section="repair" blocks="7" />', 'not `7`. Count its paragraphs'],
  ])('%s', async (component, words) => {
    const problems = await told(component, { 'troubleshooters/heat.yml': 'id: heat\n' });
    expect(problems).toEqual([expect.stringContaining(words)]);
    expect(problems[0]).toMatch(/^en\/pages\/ways\.mdx:7 /);
  });
});

test('so is one that has no attributes, with what it needs', async () => {
  expect(await told('<TicketLink />')).toEqual([
    expect.stringMatching(/^en\/pages\/ways\.mdx:7 `<TicketLink \/>` finds nothing to show\. Say under `tickets` in `site\.yml`/),
  ]);
  expect(await told('<TicketLink />', { 'en/help/ticket.md': boiler.replace('the-boiler', 'submit-ticket') })).toEqual([]);
});

test('one that shows something is not', async () => {
  expect(await told('<Article id="the-boiler" />\n\n<Promoted />\n\n<Newest />')).toEqual([]);
});

describe('a component that is new is told as well, though no check knows its attributes', () => {
  async function find(shown: PageComponent) {
    const site = await load('<Search />');
    const use: Omit<ComponentUse, 'place'> = { name: 'ArticleList', attributes: { topic: 'typo' } };
    const renamed = [...site.rendered].map(([file, document]): [string, RenderedDocument] => [
      file,
      {
        ...document,
        sections: document.sections.map((section) => ({
          ...section,
          blocks: section.blocks.map((block) =>
            block.component ? { ...block, component: { ...use, place: block.component.place } } : block,
          ),
        })),
      },
    ]);
    return findEmptyComponents({ ...site, rendered: new Map(renamed) }, () => shown);
  }

  test.each<[string, PageComponent]>([
    ['nothing', { kind: 'text', written: '' }],
    ['an empty list', { kind: 'links', title: 'home.newest', links: [], isDated: false }],
  ])('where it finds %s', async (_, shown) => {
    expect(await find(shown)).toMatchObject([
      {
        file: 'en/pages/ways.mdx',
        line: 7,
        rule: 'component-attribute',
        message: '`<ArticleList topic="typo" />` finds nothing to show.',
        remedy: 'Name something that is there, or remove the component.',
      },
    ]);
  });

  test('but not where it shows something', async () => {
    expect(await find({ kind: 'search' })).toEqual([]);
  });
});
