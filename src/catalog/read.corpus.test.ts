// 1,321 real articles of another publisher.
import { describe, expect, test } from 'vitest';
import { corpusDir } from '../../tests/kit/corpus.ts';
import { readCatalog } from './read.ts';
import { createLinkResolver } from './links/resolve-link.ts';

const folder = corpusDir ?? '';

describe.skipIf(corpusDir === undefined)('a real knowledge base', () => {
  test('is read as its publisher keeps it, in about a second', async () => {
    const before = process.cpuUsage();
    const { catalog, problems } = await readCatalog(folder, {});
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(2);
    expect(Object.values(catalog.byLocale).map((documents) => Object.keys(documents).length)).toEqual([
      210, 210, 210, 210, 228, 253,
    ]);
    expect(catalog.articles).toHaveLength(253);
    expect(catalog.redirects).toHaveLength(487);
    expect(Object.keys(catalog.assets)).toHaveLength(259);
    expect(problems.filter(({ rule }) => rule !== 'front-matter-noise').map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'sv/help/toc-backup.md title-missing',
    ]);
  });

  test('its dead links are found, and no others', async () => {
    const { catalog } = await readCatalog(folder, {});
    const resolver = createLinkResolver(catalog);
    const counts: Record<string, number> = {};
    for (const document of catalog.documents) {
      for (const match of document.body.matchAll(/(?<!!)\[[^\]]*\]\(<?([^)\s>]+)[^)]*\)/g)) {
        const { problem } = resolver.resolveLink(match[1] ?? '', document);
        if (problem) counts[`${document.locale} ${problem.rule}`] = (counts[`${document.locale} ${problem.rule}`] ?? 0) + 1;
      }
    }
    expect(counts['sv broken-link']).toBe(858);
    expect(Object.keys(counts).filter((key) => key.endsWith('broken-link'))).toEqual(['sv broken-link']);
  });
});
