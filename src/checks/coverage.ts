// How much of the site each locale has: present, missing, stale, made by machines.
import type { Catalog } from '../catalog/catalog.ts';
import type { Article, Document, Locale } from '../vocabulary.ts';

export interface Coverage {
  locale: Locale;
  articles: number;
  /** Paths of articles that the reference has and the locale lacks. */
  missing: string[];
  /** Files of articles that the reference does not have. */
  extra: string[];
  /** Files whose day of change is before the reference's. */
  stale: string[];
  /** Files of which nothing says when they or their reference changed. */
  undated: number;
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
export function measureCoverage({ site, articles, documents }: Catalog): Coverage[] {
  const { reference } = site;
  return site.locales.map(({ locale }) => {
    const coverage: Coverage = { locale, articles: 0, missing: [], extra: [], stale: [], undated: 0, machineShare: undefined };
    for (const article of articles) addArticle(coverage, article, reference);
    coverage.machineShare = measureMachineShare(documents.filter((document) => document.locale === locale));
    return coverage;
  });
}

function addArticle(coverage: Coverage, { path, documents }: Article, reference: Locale): void {
  const own = documents[coverage.locale];
  const original = documents[reference];
  if (!own) {
    if (original) coverage.missing.push(path);
    return;
  }
  coverage.articles += 1;
  if (!original) coverage.extra.push(own.file);
  if (!original || own === original) return;
  const [ownDay, originalDay] = [own.frontMatter.lastUpdate, original.frontMatter.lastUpdate];
  if (ownDay === undefined || originalDay === undefined) coverage.undated += 1;
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
    ['locale', 'articles', 'missing', 'extra', 'stale', 'undated', 'machine'],
    ...coverages.map(({ locale, articles, missing, extra, stale, undated, machineShare }) => [
      locale,
      String(articles),
      String(missing.length),
      String(extra.length),
      String(stale.length),
      String(undated),
      machineShare === undefined ? '–' : `${machineShare} %`,
    ]),
  ]);
}
