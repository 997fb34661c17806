import { expect, test } from 'vitest';
import { readCatalog } from '../../catalog/read.ts';
import { writeFiles } from '../../catalog/test-folder.ts';
import { formatCoverage, measureCoverage } from './coverage.ts';

const article = (id: string, more = '') => `---\ntitle: ${id}\nexl-id: ${id}\n${more}---\n`;

test('present, missing, extra, stale and the share of machines, per locale', async () => {
  const folder = writeFiles({
    'en/help/a.md': article('id-a', 'last-update: 2026-05-01\n'),
    'en/help/b.md': article('id-b'),
    'en/help/c.md': article('id-c'),
    'fr/help/a.md': article('id-a', 'last-update: 2026-04-30\nht-degree: 0%\nsource-wordcount: 300\n'),
    'fr/help/b.md': article('id-b', 'ht-degree: 100%\nsource-wordcount: 100\n'),
    'fr/help/d.md': article('id-d'),
  });
  const { catalog } = await readCatalog(folder, {});
  const coverages = measureCoverage(catalog);
  expect(coverages).toEqual([
    { locale: 'en', articles: 3, missing: [], extra: [], stale: [], passages: 0, unknown: 0, machineShare: undefined },
    {
      locale: 'fr',
      articles: 3,
      missing: ['c'],
      extra: ['fr/help/d.md'],
      stale: ['fr/help/a.md'],
      passages: 0,
      unknown: 1,
      machineShare: 75,
    },
  ]);
  expect(formatCoverage(coverages)).toBe(
    'locale  articles  missing  extra  stale  passages  unknown  machine\n' +
      'en             3        0      0      0         0        0        –\n' +
      'fr             3        1      1      1         0        1     75 %\n',
  );
});
