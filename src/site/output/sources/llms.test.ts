import path from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import { writeFiles, type Files } from '../../../catalog/test-folder.ts';
import { loadContent } from '../../content/load.ts';
import { createSite, type Site } from '../../page-values/site.ts';
import { readSettings } from '../../settings.ts';
import { llmsFullText, llmsRootText, llmsText } from './llms.ts';

const article = (id: string, title: string, ...more: string[]): string =>
  ['---', `title: "${title}"`, `exl-id: test-${id}`, ...more, '---', '', `# ${title}`, '', 'Text.', ''].join('\n');
const files: Files = {
  'site.yml':
    'name: { en: Help, fr: Aide }\ndescription: { en: How to use it. }\nlocales: { en: en, fr: fr }\nurl: https://help.example.org\n',
  'en/help/TOC.md':
    '# All\n\n* [Start](/help/start.md)\n* Keys\n  * [Keys](/help/keys.md)\n  * Deeper\n    * [Deep](/help/deep.md)\n',
  'en/help/start.md': article('start', 'Start'),
  'en/help/keys.md': article('keys', 'Keys [new] *and* `old`', 'description: About [!DNL Keys].'),
  'en/help/deep.md': article('deep', 'Deep'),
  'en/help/other.md': article('other', 'Other'),
  'en/help/hidden.md': article('hidden', 'Hidden', 'hide: true'),
  'en/help/unlisted.md': article('unlisted', 'Unlisted', 'index: false'),
  'fr/help/start.md': article('start', 'Début'),
  'en/pages/about.mdx': '---\ntitle: About\n---\n\n# About\n\nUs.\n',
};

async function load(more: Files = {}): Promise<Site> {
  const contentDir = writeFiles({ ...files, ...more });
  const settings = readSettings({ CONTENT_DIR: contentDir, CONTENT_PROFILE: 'import', BASE_PATH: '/docs/' });
  return createSite(await loadContent({ settings: { ...settings, cacheDir: path.join(contentDir, '.cache') } }));
}

describe('llms.txt', () => {
  test('names what a language has by the table of contents, then the rest, as https://llmstxt.org says', async () => {
    expect(llmsText(await load(), 'en')).toBe(`# Help

> How to use it.

- [Start](https://help.example.org/docs/en/help/start/index.md)

## Keys

- [Keys \\[new\\] and old](https://help.example.org/docs/en/help/keys/index.md): About Keys.
- [Deep](https://help.example.org/docs/en/help/deep/index.md)

## Articles

- [Other](https://help.example.org/docs/en/help/other/index.md)

## Optional

- [llms-full.txt](https://help.example.org/docs/en/llms-full.txt)
- [About](https://help.example.org/docs/en/about/index.md)
`);
  });

  test('names what is shown in another language with that language', async () => {
    const french = llmsText(await load(), 'fr');
    expect(french).toContain('- [Début](https://help.example.org/docs/fr/help/start/index.md)\n');
    expect(french).toContain('- [Deep](https://help.example.org/docs/en/help/deep/index.md) (en)\n');
  });

  test('is Markdown of headings, lists and links, whatever a title holds', async () => {
    const site = await load({ 'en/help/other.md': article('other', 'a](b) <i> _c_ # d', 'description: "](x) ![y](z)"') });
    const root = fromMarkdown(llmsText(site, 'en'));
    expect(new Set(root.children.map(({ type }) => type))).toEqual(new Set(['heading', 'blockquote', 'list']));
    const items = root.children.flatMap((node) => (node.type === 'list' ? node.children : []));
    const kinds = items.map(({ children: [paragraph] }) =>
      paragraph?.type === 'paragraph' ? paragraph.children.map(({ type }) => type).join(' ') : '',
    );
    expect(kinds.filter((kind) => !/^link(?: text)?$/.test(kind))).toEqual([]);
  });

  test('of the site names its languages', async () => {
    expect(llmsRootText(await load())).toBe(
      '# Help\n\n> How to use it.\n\n- [English](https://help.example.org/docs/en/llms.txt)\n- [Français](https://help.example.org/docs/fr/llms.txt)\n',
    );
  });
});

describe('llms-full.txt', () => {
  const textOf = ({ path: name }: { path: string }): string => `---\ntitle: ${name}\n---\n\n# ${name}\n`;

  test('has the texts in reading order, those of its own language alone', async () => {
    const site = await load();
    expect(llmsFullText(site, 'en', textOf).match(/^title: .*$/gm)).toEqual([
      'title: start',
      'title: keys',
      'title: deep',
      'title: other',
    ]);
    expect(llmsFullText(site, 'fr', textOf).match(/^title: .*$/gm)).toEqual(['title: start']);
  });

  test('ends where it would become too large, after a whole article, and says where the others are', async () => {
    const text = llmsFullText(await load(), 'en', textOf, 100);
    expect(text.match(/^title: .*$/gm)).toEqual(['title: start', 'title: keys']);
    expect(text).toMatch(/\n… \(\+2\) \[llms\.txt\]\(https:\/\/help\.example\.org\/docs\/en\/llms\.txt\)\n$/);
  });
});
