// `npm run lighthouse`: Lighthouse, as a phone sees the site, on home, article, search and guide. Builds nothing.
//   npm run lighthouse                          dist/, the median of three runs, in French
//   npm run lighthouse -- --dir other --rounds 1 --locale sv
import path from 'node:path';
import * as chromeLauncher from 'chrome-launcher';
import type { Result } from 'lighthouse';
import { readDelivery } from '../site/delivery/delivery.ts';
import { requireBuiltSite } from '../site/output/folder/output-folder.ts';
import { serveSite } from '../site/serve/serve-site.ts';
import { readSettings, UsageError } from '../site/settings.ts';
import { findBrowser } from '../site/inspect/find-browser.ts';
import { templatePagesIn } from '../site/inspect/templates.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const help = 'npm run lighthouse [-- --dir <built folder>] [--rounds 3] [--locale fr]';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const measured = /^(?:home|article with steps.*|search without query|search with results|guide, start)$/;

interface Measurement {
  scores: number[];
  shift: number;
  largestPaint: number;
  bytes: number;
  /** Audits that cost points. */
  lost: string[];
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function read(result: Result): Measurement {
  const lost = categories.flatMap((name) =>
    (result.categories[name]?.auditRefs ?? [])
      .filter(({ weight, id }) => weight > 0 && (result.audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} (${result.audits[id]?.displayValue ?? result.audits[id]?.title ?? ''})`),
  );
  const number = (id: string): number => result.audits[id]?.numericValue ?? Number.NaN;
  return {
    scores: categories.map((name) => Math.round((result.categories[name]?.score ?? 0) * 100)),
    shift: number('cumulative-layout-shift'),
    largestPaint: number('largest-contentful-paint'),
    bytes: number('total-byte-weight'),
    lost,
  };
}

async function measure(url: string): Promise<Measurement> {
  // Loaded late: it takes seconds, which a wrong option need not wait for.
  const { default: lighthouse } = await import('lighthouse');
  const { executablePath, args } = await findBrowser();
  const chrome = await chromeLauncher.launch({
    chromePath: executablePath,
    chromeFlags: [...args, '--headless=new'],
    logLevel: 'silent',
  });
  try {
    const run = await lighthouse(url, { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: [...categories] });
    if (!run) throw new Error(`Lighthouse gave no result for ${url}`);
    return read(run.lhr);
  } finally {
    chrome.kill();
  }
}

await runMain(async () => {
  const { values } = parseOptions(
    { options: { dir: { type: 'string' }, rounds: { type: 'string', default: '3' }, locale: { type: 'string', default: 'fr' } } },
    help,
  );
  const wantedRounds = Number(values.rounds);
  if (!Number.isInteger(wantedRounds) || wantedRounds < 1)
    throw new UsageError(`--rounds is \`${values.rounds}\`. Give a whole number from 1.`);
  const dir = path.resolve(values.dir ?? readSettings(process.env).outDir);
  requireBuiltSite(dir);
  const site = await serveSite({ dir, base: '/', port: 0, delivery: readDelivery(dir) });
  const failed: string[] = [];
  process.stdout.write(`${'page'.padEnd(42)} perf  a11y  best   seo   CLS    LCP      kB\n`);
  for (const { template, path: address } of templatePagesIn(dir, [values.locale]).filter((page) =>
    measured.test(page.template),
  )) {
    const rounds: Measurement[] = [];
    for (let round = 0; round < wantedRounds; round += 1) rounds.push(await measure(`${site.url}${address}`));
    const scores = categories.map((_, index) => median(rounds.map(({ scores: all }) => all[index] ?? 0)));
    const of = (key: 'shift' | 'largestPaint' | 'bytes'): number => median(rounds.map((round) => round[key]));
    process.stdout.write(
      `${template.padEnd(42)} ${scores.map((score) => String(score).padStart(4)).join('  ')}  ${of('shift').toFixed(3)}  ${(of('largestPaint') / 1000).toFixed(2)} s  ${(of('bytes') / 1000).toFixed(0).padStart(4)}\n`,
    );
    const lost = [...new Set(rounds.flatMap((round) => round.lost))];
    if (lost.length > 0) process.stdout.write(`    ${lost.join('\n    ')}\n`);
    if (scores.some((score) => score < 100) || of('shift') > 0) failed.push(template);
  }
  await site.close();
  return failed.length > 0 ? 1 : 0;
});
