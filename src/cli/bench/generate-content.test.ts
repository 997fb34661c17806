import { describe, expect, test } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from '../../catalog/test-folder.ts';
import { changeArticle, generateContent } from './generate-content.ts';

/** Sixty words, no two the same. */
const plain = Array.from(
  { length: 60 },
  (_, index) => `ordinary${String.fromCharCode(97 + (index % 26), 97 + (index >> 3))}`,
).join(' ');
const article = `---
title: A
exl-id: 0c71d4a5-92ab-4b7e-9b2a-6a2f8f4a7c10
---
# Installation

${plain}

See [other](/help/other.md) and \`command\`.
`;

describe('a copy of an article', () => {
  test('has another id, the same each time', () => {
    expect(changeArticle(article, 2)).toBe(changeArticle(article, 2));
    expect(/^exl-id: (\S+)$/m.exec(changeArticle(article, 2))?.[1]).not.toBe(
      /^exl-id: (\S+)$/m.exec(changeArticle(article, 3))?.[1],
    );
  });

  test('has other words, and leads to its own copies', () => {
    const changed = changeArticle(article, 2);
    expect(changed).not.toContain(plain);
    expect(changed).toContain('[other](/help/copy-2/other.md) and `command`');
  });
});

test('a folder is multiplied with its files and its table of contents', () => {
  const from = writeFiles({
    'en/help/TOC.md': '---\ntitle: x\n---\n* [A](/help/a/a.md)\n',
    'en/help/a/a.md': article,
    'en/help/a/assets/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  });
  const to = `${from}-generated`;
  generateContent(from, to, 3);
  const files = readdirSync(to, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
  expect(files.sort()).toEqual([
    'en/help/TOC.md',
    'en/help/a/a.md',
    'en/help/a/assets/x.svg',
    'en/help/copy-2/a/a.md',
    'en/help/copy-2/a/assets/x.svg',
    'en/help/copy-3/a/a.md',
    'en/help/copy-3/a/assets/x.svg',
  ]);
  expect(readFileSync(path.join(to, 'en/help/TOC.md'), 'utf8')).toContain('* Copy 3 {#copy-3}\n  * [A](/help/copy-3/a/a.md)');
});
