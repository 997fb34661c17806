// How the search grows: a table and a plot of what `npm run search:growth` measured.
import type { SearchGrowth, SearchGrowthPoint } from '../search-growth/growth.ts';

const numbers = new Intl.NumberFormat('en');

/** The tables as Markdown. */
export function printSearchGrowth({ points, others, date }: SearchGrowth): string {
  const join = (values: readonly number[]): string => values.map((value) => numbers.format(value)).join(', ');
  return [
    '| articles per language | first query, KiB | files | of it files beside the tables, KiB | search, ms of a processor | a warm query on a slow phone, ms |',
    '| --- | --- | --- | --- | --- | --- |',
    ...points.map(({ articles, locale, first, files, later, milliseconds, warm }) => {
      const name = `${numbers.format(articles)} (${locale}${locale === 'en' ? '' : ', with English where needed'})`;
      return `| ${[name, join(first), join(files), join(later), join(milliseconds), join(warm ?? [])].join(' | ')} |`;
    }),
    '',
    `The middle, the 95th percentile and the most of ${points[0]?.queries ?? 0} queries each, ${date}.`,
    '',
    '| English articles | search | first query, KiB | files | search, ms of a processor |',
    '| --- | --- | --- | --- | --- |',
    ...others.map(
      ({ articles, name, first, files, milliseconds }) =>
        `| ${[numbers.format(articles), name, join(first), join(files), join(milliseconds)].join(' | ')} |`,
    ),
  ].join('\n');
}

const width = 640;
const height = 300;
const area = { left: 60, right: 480, top: 30, bottom: 250 };
const most = { articles: 10_000, kibibytes: 16_000 };
const least = { articles: 20, kibibytes: 5 };
const colors = ['#b0481e', '#7a3f9d', '#6b6b6b', '#a0761c'];
const along = (value: number, from: number, to: number): number => Math.log(value / from) / Math.log(to / from);
const x = (articles: number): number =>
  Math.round(area.left + along(articles, least.articles, most.articles) * (area.right - area.left));
const y = (kibibytes: number): number =>
  Math.round(area.bottom - along(kibibytes, least.kibibytes, most.kibibytes) * (area.bottom - area.top));

/** Kibibytes of a first query over the number of articles, both by powers of ten. */
export function drawSearchGrowth({ points, others }: SearchGrowth): string {
  const of = (locale: string, value: (point: SearchGrowthPoint) => number): [number, number][] =>
    points.filter((point) => point.locale === locale).map((point) => [point.articles, value(point)]);
  const lines: [string, string, [number, number][]][] = [
    ['en, 95 %', '#1f5fbf', of('en', ({ first }) => first[1])],
    ['fr, 95 %', '#0a7a55', of('fr', ({ first }) => first[1])],
    ...([...Map.groupBy(others, ({ name }) => name)].map(([name, found], i) => [
      name,
      colors[i % colors.length] ?? '',
      found.map(({ articles, first }): [number, number] => [articles, first[1]]),
    ]) satisfies [string, string, [number, number][]][]),
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif" font-size="12">`,
    '<title>Kibibytes of a first query over the number of articles of a language</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="${area.left}" y="18" font-weight="600" fill="#222">First query, KiB compressed</text>`,
    `<path d="M${area.left} ${area.top}V${area.bottom}H${area.right}" fill="none" stroke="#888"/>`,
    ...[10, 100, 1000, 10_000].map(
      (value) => `<text x="${area.left - 8}" y="${y(value) + 4}" text-anchor="end" fill="#222">${numbers.format(value)}</text>`,
    ),
    ...[20, 200, 2000, 10_000].map(
      (value) => `<text x="${x(value)}" y="${area.bottom + 18}" text-anchor="middle" fill="#222">${numbers.format(value)}</text>`,
    ),
    `<text x="${(area.left + area.right) / 2}" y="${area.bottom + 38}" text-anchor="middle" fill="#222">articles</text>`,
    `<path d="M${area.left} ${y(350)}H${area.right}" fill="none" stroke="#888" stroke-dasharray="4 4"/>`,
    `<text x="${area.left + 6}" y="${y(350) - 5}" fill="#555">350</text>`,
    ...lines.map(([name, color, values]) => {
      const placed = values.map(([articles, kibibytes]) => `${x(articles)},${y(kibibytes)}`);
      const [, lastY] = (placed.at(-1) ?? '0,0').split(',').map(Number);
      return `<polyline points="${placed.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/><text x="${area.right + 8}" y="${(lastY ?? 0) + 4}" fill="${color}">${name}</text>`;
    }),
    '</svg>',
    '',
  ].join('\n');
}
