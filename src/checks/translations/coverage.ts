// How much of the site each locale has: present, missing, stale, made by machines.
import type { Catalog } from '../../catalog/catalog.ts';
import { compareCatalog, type ComparedCatalog } from '../../translations/compare-catalog.ts';
import type { Article, Document } from '../../catalog/document.ts';
import type { Locale } from '../../vocabulary.ts';

export interface Coverage {
  locale: Locale;
  articles: number;
  /** Paths of articles that the reference has and the locale lacks. */
  missing: string[];
  /** Files of articles that the reference does not have. */
  extra: string[];
  /** Files with passages whose original changed; where no lock knows them, those whose day of change is before the reference's. */
  stale: string[];
  /** Passages whose original has changed since they were accepted. */
  passages: number;
  /** Files of which no lock says what they render, and no day when they or their reference changed. */
  unknown: number;
  /** Share of words translated by machines, 0 to 100; undefined where no front matter says so. */
  machineShare: number | undefined;
}

function measureMachineShare(documents: Document[]): number | undefined {
  let words = 0;
  let machine = 0;
  for (const { frontMatter } of documents) {
    if (frontMatter.htDegree === undefined) continue;
    const weight = frontMatter.sourceWordcount ?? 1;
    words += weight;
    machine += weight * (1 - frontMatter.htDegree / 100);
  }
  return words === 0 ? undefined : Math.round((machine / words) * 1000) / 10;
}

/** Coverage of every locale, in the site's order. Hidden articles count: they have addresses too. */
export function measureCoverage(catalog: Catalog): Coverage[] {
  const { site, articles, documents } = catalog;
  const { reference } = site;
  const { byFile } = compareCatalog(catalog);
  return site.locales.map(({ locale }) => {
    const coverage: Coverage = {
      locale,
      articles: 0,
      missing: [],
      extra: [],
      stale: [],
      passages: 0,
      unknown: 0,
      machineShare: undefined,
    };
    for (const article of articles) addArticle(coverage, article, reference, byFile);
    coverage.machineShare = measureMachineShare(documents.filter((document) => document.locale === locale));
    return coverage;
  });
}

function addArticle(
  coverage: Coverage,
  { path, documents }: Article,
  reference: Locale,
  compared: ComparedCatalog['byFile'],
): void {
  const own = documents[coverage.locale];
  const original = documents[reference];
  if (!own) {
    if (original) coverage.missing.push(path);
    return;
  }
  coverage.articles += 1;
  if (!original) coverage.extra.push(own.file);
  if (!original || own === original) return;
  const known = compared.get(own.file);
  if (known?.isLocked) {
    if (known.changes.length > 0) coverage.stale.push(own.file);
    coverage.passages += known.changes.length;
    return;
  }
  const [ownDay, originalDay] = [own.frontMatter.lastUpdate, original.frontMatter.lastUpdate];
  if (ownDay === undefined || originalDay === undefined) coverage.unknown += 1;
  else if (ownDay < originalDay) coverage.stale.push(own.file);
}

/** Cells as a table: first column to the left, the others to the right. */
export function formatTable(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** Coverage as a table for people. */
export function formatCoverage(coverages: Coverage[]): string {
  return formatTable([
    ['locale', 'articles', 'missing', 'extra', 'stale', 'passages', 'unknown', 'machine'],
    ...coverages.map(({ locale, articles, missing, extra, stale, passages, unknown, machineShare }) => [
      locale,
      String(articles),
      String(missing.length),
      String(extra.length),
      String(stale.length),
      String(passages),
      String(unknown),
      machineShare === undefined ? '–' : `${machineShare} %`,
    ]),
  ]);
}
