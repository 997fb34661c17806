// What the site gives to programs: each text as Markdown beside its page.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtFiles, siteDir } from '../kit/built-site.ts';
import { markdownFaults, markdownFiles, type MarkdownFile } from '../kit/markdown-files.ts';
import { cutSection } from '../../src/elements/article/cut-section.ts';
import { attribute, findAll, parseHtml } from '../kit/html.ts';

let files: MarkdownFile[] = [];
const pages = new Map<string, Root>();
beforeAll(() => {
  files = markdownFiles(siteDir());
  for (const file of builtFiles('/index.html'))
    if (!/\/troubleshoot\/[^/]+\/(?!all\/).+\//.test(file))
      pages.set(file, parseHtml(readFileSync(path.join(siteDir(), file), 'utf8')));
}, 60_000);

const guides = (): MarkdownFile[] => files.filter(({ file }) => file.includes('/troubleshoot/'));

test('the Markdown of the site holds no mark of the dialect and leads nowhere that is not there', () => {
  const root = /^canonical: (https:\/\/[^/]+\/)/m.exec(files[0]?.head ?? '')?.[1] ?? '';
  expect(files.length).toBeGreaterThan(20);
  expect(markdownFaults(siteDir(), root, files)).toEqual([]);
});

test('each file says what it is, where its page is and in which language', () => {
  expect(files.filter(({ head }) => !/^title: .+\n(?:.*\n)*canonical: https:\/\/.+\/\nlang: .+/m.test(head))).toEqual([]);
});

test('each file is named by its page', () => {
  const named = [...pages].flatMap(([file, tree]) =>
    findAll(tree, (element) => element.tagName === 'link' && attribute(element, 'type') === 'text/markdown').map((link) => [
      file,
      new URL(attribute(link, 'href') ?? '', 'https://site.test').pathname.slice(1),
    ]),
  );
  expect([...new Set(named.map(([, markdown]) => markdown))].sort()).toEqual(files.map(({ file }) => file));
});

test('every section of an article can be cut from it, with its own heading', () => {
  const plain = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]+/gu, '');
  let cut = 0;
  for (const { file } of files.filter(({ file }) => /^[^/]+\/help\//.test(file))) {
    const page = pages.get(file.replace(/md$/, 'html'));
    const [text] = page ? findAll(page, ({ tagName }) => tagName === 'article-text') : [];
    const headings = text ? findAll(text, ({ tagName }) => /^h[2-6]$/.test(tagName)) : [];
    const markdown = readFileSync(path.join(siteDir(), file), 'utf8');
    for (const [index, heading] of headings.entries()) {
      const [first = ''] = cutSection(markdown, index, headings.length).split('\n');
      expect(plain(first), file).toBe(plain(toString(heading)));
      cut += 1;
    }
  }
  expect(cut).toBeGreaterThan(100);
});

describe('a guide as Markdown', () => {
  test('has every step of the guide on paper, in its order', () => {
    expect(guides().length).toBeGreaterThan(0);
    for (const { file, nodes } of guides()) {
      const page = pages.get(file.replace(/index\.md$/, 'all/index.html'));
      const steps = page ? findAll(page, (element) => /^step-\d+$/.test(String(element.properties['id']))).length : 0;
      const headings = nodes.filter((node) => node.type === 'heading' && node.depth === 2).length;
      expect(steps, file).toBeGreaterThan(0);
      expect(headings, file).toBe(steps);
    }
  });
});
