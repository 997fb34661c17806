import { globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { writeFiles, type Files } from '../../../catalog/test-folder.ts';
import { loadSite } from '../../page-values/load-site.ts';
import { projectDir, readSettings } from '../../settings.ts';
import { articleSources, makeArticleSources, sourceText, writeArticleSources } from './article-sources.ts';
import { openSiteFiles } from '../folder/site-files.ts';

const id = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
const body = `# Rooms of the [!DNL Grand Hotel] {#rooms}

<!-- INTERNAL: password of the test account is hunter2 -->

Choose [!UICONTROL Rooms] in the [list](/help/list.md#all-of-them){target="_blank"}. [!BADGE New]{type=Positive}

{{$include /help/_includes/towels.md}}

>[!NOTE]
>
>See [above](#rooms).

## Keys

>[!VIDEO](https://video.example.org/v/7)

+++Lost keys

Ask at the desk.

+++

>[!BEGINTABS]

>[!TAB Day]

Ring.

>[!TAB Night]

Knock.

>[!ENDTABS]

\`\`\`text
<!-- [!NOTE] is code here: /help/list.md -->
\`\`\`
`;
const files: Files = {
  'en/help/rooms.md': `---
title: Rooms
description: How the [!DNL Grand Hotel] gives rooms.
exl-id: ${id}
feature: Rooms
git-repo: https://git.internal.example/secret
autotag-review: bot said no
shoe-size: 46
search: [bed, pillow]
last-update: 2026-11-02
---

${body}`,
  'en/help/list.md': '---\ntitle: List\nexl-id: 6fa459ea-ee8a-4ca4-894e-db77e160355e\n---\n\n# List\n\n## All of them\n\nText.\n',
  'en/help/_includes/towels.md': 'Towels are in the [room list](../list.md).\n',
  'en/pages/about.mdx': '---\ntitle: About\n---\n\n# About\n\nWe keep a [list](/help/list.md).\n\n<Search />\n',
  'sv/help/rooms.md': `---\ntitle: Rum\nexl-id: ${id}\nworkflow-type: tm+mt\nht-degree: 10%\n---\n\n# Rum\n\nSe [listan](/help/list.md).\n`,
};

const newFolder = (): string => writeFiles({});

async function sources(environment: Record<string, string>, more: Files = {}): Promise<Map<string, string>> {
  const settings = readSettings({
    CONTENT_DIR: writeFiles({ ...files, ...more }),
    CONTENT_PROFILE: 'import',
    CACHE_DIR: newFolder(),
    ...environment,
  });
  const loaded = await loadSite({ settings });
  return new Map(articleSources(loaded).map((source) => [source.target, sourceText(loaded, source)]));
}

const page = 'en/help/rooms/index.md';
const known = { SITE_URL: 'https://help.example.org', BASE_PATH: '/docs/' };

describe('the Markdown beside a page', () => {
  test('is what the page says, in plain Markdown with absolute addresses', async () => {
    expect((await sources(known)).get(page)).toBe(`---
title: Rooms of the Grand Hotel
description: How the Grand Hotel gives rooms.
canonical: https://help.example.org/docs/en/help/rooms/
lang: en
last-update: 2026-11-02
feature: Rooms
---

# Rooms of the Grand Hotel

Choose **Rooms** in the [list](https://help.example.org/docs/en/help/list/#all-of-them). New

Towels are in the [room list](https://help.example.org/docs/en/help/list/).

> **Note:** See [above](https://help.example.org/docs/en/help/rooms/#rooms).

## Keys

[Watch the video on video.example.org](https://video.example.org/v/7)

**Lost keys**

Ask at the desk.

**Day**

Ring.

**Night**

Knock.

\`\`\`text
<!-- [!NOTE] is code here: /help/list.md -->
\`\`\`
`);
  });

  test('has addresses from the base path on where the origin is not known', async () => {
    const text = (await sources({ BASE_PATH: '/docs/' })).get(page);
    expect(text).toContain('canonical: /docs/en/help/rooms/\n');
    expect(text).toContain('[list](/docs/en/help/list/#all-of-them)');
    expect(text).toContain('[above](/docs/en/help/rooms/#rooms)');
  });

  test('says how much of a translation machines made', async () => {
    expect((await sources({})).get('sv/help/rooms/index.md')).toBe(
      '---\ntitle: Rum\ncanonical: /sv/help/rooms/\nlang: sv\nmachine-translated: 90%\n---\n\n# Rum\n\nSe [listan](/sv/help/list/).\n',
    );
  });

  test.each(['hunter2', 'internal.example', 'autotag', 'shoe-size', 'pillow'])('keeps %s to the author', async (word) => {
    const all = [...(await sources(known)).values()].join('\n');
    expect(files['en/help/rooms.md']).toContain(word);
    expect(all).not.toContain(word);
  });

  test('of a page of our own is its text', async () => {
    expect((await sources(known)).get('en/about/index.md')).toBe(
      '---\ntitle: About\ncanonical: https://help.example.org/docs/en/about/\nlang: en\n---\n\n# About\n\nWe keep a [list](https://help.example.org/docs/en/help/list/).\n',
    );
  });

  test('of a page of our own holds what its components show, where it has words', async () => {
    const { 'en/about/index.md': text } = Object.fromEntries(
      await sources(known, {
        'site.yml': 'tickets: { desk: { product: Desk, url: https://desk.example.org/ } }',
        'en/pages/about.mdx': [
          '---\ntitle: About\n---\n\n# About\n\nDo this:',
          `<ArticleSteps id="${id}" section="keys" />`,
          '<Article id="6fa459ea-ee8a-4ca4-894e-db77e160355e" />',
          '<TicketLink />',
          '<Search />',
          '<Topics />',
        ].join('\n\n'),
        'en/help/rooms.md': `---\ntitle: Rooms\nexl-id: ${id}\n---\n\n# Rooms\n\n## Keys\n\n1. Ask at the [desk](list.md).\n1. Sign.\n`,
      }),
    );
    expect(text?.slice(text.indexOf('Do this'))).toBe(`Do this:

1. Ask at the [desk](https://help.example.org/docs/en/help/list/).
2. Sign.

[Rooms](https://help.example.org/docs/en/help/rooms/#keys)

[List](https://help.example.org/docs/en/help/list/)

[Prepare a support ticket](https://help.example.org/docs/en/ticket/)

## All topics

- [List](https://help.example.org/docs/en/help/list/)
- [Rooms](https://help.example.org/docs/en/help/rooms/)
`);
  });

  test('is there where an article is, not where a fallback is', async () => {
    expect([...(await sources({})).keys()].sort()).toEqual([
      'en/about/index.md',
      'en/help/list/index.md',
      'en/help/rooms/index.md',
      'sv/help/rooms/index.md',
    ]);
  });

  test('has every construct of the dialect as a page has it, without its marks', async () => {
    const folders = globSync('src/markdown/*/example.md', { cwd: projectDir });
    const examples = Object.fromEntries(
      folders.map((file) => {
        const name = path.basename(path.dirname(file));
        const text = readFileSync(path.join(projectDir, file), 'utf8');
        return [`en/help/${name}.md`, `---\ntitle: ${name}\nexl-id: example-${name}\n---\n\n${text}`];
      }),
    );
    const settings = readSettings({ CONTENT_DIR: writeFiles(examples), CONTENT_PROFILE: 'import', CACHE_DIR: newFolder() });
    const loaded = await loadSite({ settings });
    expect(loaded.catalog.documents.length).toBeGreaterThan(20);
    const sources = articleSources(loaded);
    expect(sources.length).toBeGreaterThanOrEqual(loaded.catalog.documents.length);
    for (const source of sources) {
      const { document } = source;
      const rendered = loaded.rendered.get(document.file);
      const tree = parse(sourceText(loaded, source).replace(/^---\n[\s\S]*?\n---\n/, ''));
      const said = [
        rendered?.title ?? document.frontMatter.title,
        ...(rendered?.sections ?? []).flatMap(({ headingText, blocks }) => [headingText, ...blocks.map(({ text }) => text)]),
      ].join(' ');
      expect(words(textOf(tree)), document.file).toEqual(words(said));
      expect(
        addressesOf(tree).filter((url) => !/^(?:\/|https?:|mailto:)/.test(url)),
        document.file,
      ).toEqual([]);
    }
  });
});

test('the files of a build are the same with and without those of the build before', async () => {
  const cacheDir = newFolder();
  const settings = readSettings({ CONTENT_DIR: writeFiles(files), CONTENT_PROFILE: 'import', CACHE_DIR: cacheDir });
  const loaded = await loadSite({ settings });
  const [first, second] = [newFolder(), newFolder()];
  for (const folder of [first, second]) writeArticleSources(await makeArticleSources(loaded), openSiteFiles(folder));
  const text = readFileSync(path.join(first, page), 'utf8');
  expect(text).toContain('# Rooms of the Grand Hotel');
  expect(readFileSync(path.join(second, page), 'utf8')).toBe(text);
  expect(readdirSync(path.join(cacheDir, 'article-sources')).length).toBeGreaterThan(0);
});

test('many texts, which go to a thread of their own, are what each alone would be', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `en/help/room-${at}.md`,
      `---\ntitle: Room ${at}\nexl-id: room-${at}\n---\n\n${body}`,
    ]),
  );
  const settings = readSettings({
    CONTENT_DIR: writeFiles({ ...files, ...many }),
    CONTENT_PROFILE: 'import',
    CACHE_DIR: newFolder(),
  });
  const loaded = await loadSite({ settings });
  const made = await makeArticleSources(loaded);
  expect(made.map(({ text }) => text)).toEqual(articleSources(loaded).map((source) => sourceText(loaded, source)));
  expect(made.length).toBeGreaterThan(60);
});

const parse = (markdown: string) => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

const withinLines = new Set(['text', 'strong', 'emphasis', 'delete', 'link', 'inlineCode']);

/** What a reader of the Markdown reads; addresses, alternative texts and the few tags of HTML left out. */
function textOf(node: Nodes): string {
  if (node.type === 'image') return '';
  if (node.type === 'html') return node.value.includes('sub>') ? '' : ' ';
  if (node.type === 'footnoteReference') return ` ${node.identifier} `;
  const text = 'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
  return withinLines.has(node.type) ? text : `${text} `;
}

function addressesOf(node: Nodes): string[] {
  if (node.type === 'link' || node.type === 'image') return [node.url];
  return 'children' in node ? node.children.flatMap(addressesOf) : [];
}

const words = (text: string): string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).sort();
