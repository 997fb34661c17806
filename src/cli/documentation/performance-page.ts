// What builds cost as the number of pages grows: a table and a plot of what `npm run bench -- --generate PAGES --record` measured.
import type { GrowthPoint } from '../bench/growth.ts';

const perPage = ({ pages, clean }: GrowthPoint): number => (clean.cpuSeconds * 1000) / pages;
const numbers = new Intl.NumberFormat('en');

/** The table as Markdown. */
export function printGrowthTable(points: readonly GrowthPoint[]): string {
  const [first] = points;
  const rows = points.map((point) => {
    const { pages, clean, again, date } = point;
    const ratio = first ? perPage(point) / perPage(first) : 1;
    return `| ${[
      numbers.format(pages),
      `${clean.cpuSeconds.toFixed(1)} s`,
      `${perPage(point).toFixed(1)} ms`,
      ratio.toFixed(2),
      `${clean.wallSeconds.toFixed(0)} s`,
      clean.megabytes === undefined ? '' : `${numbers.format(clean.megabytes)} MB`,
      `${again.cpuSeconds.toFixed(1)} s`,
      date,
    ].join(' | ')} |`;
  });
  return [
    '| pages | clean build, CPU | per page | ratio | wall | peak memory | nothing changed, CPU | measured |',
    '| ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows,
    '',
    ...[...new Set(points.map(({ machine }) => machine))].map((machine) => `Machine: ${machine}.`),
  ].join('\n');
}

const width = 640;
const height = 260;
const area = { left: 60, right: 300, top: 40, bottom: 210 };

/** Two plots side by side, over the number of pages: processor time per page, and the most memory held at once. */
export function drawGrowth(points: readonly GrowthPoint[]): string {
  const memory = points.flatMap(({ pages, clean }) => (clean.megabytes === undefined ? [] : [{ pages, value: clean.megabytes }]));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>Processor time per page and peak memory of clean builds of ${points.map(({ pages }) => numbers.format(pages)).join(', ')} pages</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    plot(
      'Processor time per page (ms)',
      points.map((point) => ({ pages: point.pages, value: perPage(point) })),
      0,
    ),
    plot('Peak memory (MB)', memory, width / 2),
    '</svg>',
    '',
  ].join('\n');
}

function plot(title: string, values: readonly { pages: number; value: number }[], shift: number): string {
  const most = Math.max(...values.map(({ value }) => value)) * 1.2;
  const widest = Math.max(...values.map(({ pages }) => pages)) * 1.1;
  const placed = values.map(({ pages, value }) => ({
    pages,
    value,
    x: Math.round(area.left + (pages / widest) * (area.right - area.left)),
    y: Math.round(area.bottom - (value / most) * (area.bottom - area.top)),
  }));
  return [
    `<g transform="translate(${shift} 0)" fill="#222">`,
    `<text x="${area.left}" y="24" font-weight="600">${title}</text>`,
    `<path d="M${area.left} ${area.top}V${area.bottom}H${area.right}" fill="none" stroke="#888"/>`,
    `<polyline points="${placed.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="none" stroke="#1f5fbf" stroke-width="2"/>`,
    ...placed.flatMap(({ pages, value, x, y }) => [
      `<circle cx="${x}" cy="${y}" r="3.5" fill="#1f5fbf"/>`,
      `<text x="${x}" y="${y - 10}" text-anchor="middle">${numbers.format(Math.round(value * 10) / 10)}</text>`,
      `<text x="${x}" y="${area.bottom + 18}" text-anchor="middle">${numbers.format(pages)}</text>`,
    ]),
    `<text x="${(area.left + area.right) / 2}" y="${area.bottom + 38}" text-anchor="middle">pages</text>`,
    '</g>',
  ].join('\n');
}
