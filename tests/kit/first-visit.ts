// What a browser fetches for the first page of a visit, before anybody does anything.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface FirstVisit {
  /** Of the page, below the site. */
  file: string;
  template: string;
  /** The `exl-id` of an article. */
  id: string | undefined;
  /** The page, stylesheets and scripts; images are not among them. */
  requests: number;
  /** Bytes as gzip of all requests and the icon, without images. */
  all: number;
  /** Bytes as gzip of what the first view needs: HTML and stylesheets. */
  view: number;
}

/** By the address below the locale; the first that fits. */
const templates: readonly [template: string, file: RegExp][] = [
  ['link by id', /^id\//],
  ['not found', /^(?:[^/]+\/)?404(?:\.html|\/index\.html)$/],
  ['article', /^[^/]+\/help\//],
  ['search', /^[^/]+\/search\/index\.html$/],
  ['guides', /^[^/]+\/troubleshoot\/index\.html$/],
  ['guide, start', /^[^/]+\/troubleshoot\/[^/]+\/index\.html$/],
  ['guide on one page', /^[^/]+\/troubleshoot\/[^/]+\/all\/index\.html$/],
  ['guide, step', /^[^/]+\/troubleshoot\//],
  ['home and choice of language', /^(?:[^/]+\/)?index\.html$/],
  ['topic on one page', /^[^/]+\/topics\//],
  ['ticket', /^[^/]+\/ticket\/index\.html$/],
  ['own page', /^[^/]+\/[^/]+\/index\.html$/],
];

/** Of every page of the built site in `dir` that has a stylesheet; pages that only lead on have none. */
export function firstVisits(dir: string): FirstVisit[] {
  const sizes = new Map<string, number>();
  const sizeOf = (file: string): number => {
    const size = sizes.get(file) ?? gzipSync(readFileSync(path.join(dir, file)), { level: 9 }).length;
    sizes.set(file, size);
    return size;
  };
  const sum = (files: Iterable<string>): number => [...files].reduce((bytes, file) => bytes + sizeOf(file), 0);
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
  return pages.flatMap((file) => {
    const html = readFileSync(path.join(dir, file), 'utf8');
    // Read as text: thousands of pages as trees take a minute.
    const named = (pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, url = '']) => url.slice(1));
    const styles = named(/<link rel="stylesheet" href="([^"]+)"/g);
    const scripts = new Set(named(/<script[^>]* src="([^"]+)"/g));
    // What a script imports at its head is fetched with it.
    for (const script of scripts)
      for (const [, other = ''] of readFileSync(path.join(dir, script), 'utf8').matchAll(
        /(?:\bfrom|\bimport)\s*["']\.\/([^"']+)["']/g,
      ))
        scripts.add(path.posix.join(path.posix.dirname(script), other));
    if (styles.length === 0) return [];
    const view = sum([file, ...styles]);
    return [
      {
        file,
        template: templates.find(([, pattern]) => pattern.test(file))?.[0] ?? 'other',
        id: /<meta name="exl-id" content="([^"]+)"/.exec(html)?.[1],
        requests: 1 + styles.length + scripts.size,
        all: view + sum([...scripts, ...named(/<link rel="icon" href="([^"]+)"/g)]),
        view,
      },
    ];
  });
}

/** The middle one by a figure. Throws where there is none, so that no test passes for want of pages. */
export function middleOf(visits: readonly FirstVisit[], figure: 'all' | 'view'): FirstVisit {
  const middle = [...visits].sort((a, b) => a[figure] - b[figure])[Math.floor(visits.length / 2)];
  if (middle === undefined) throw new Error('No page to measure.');
  return middle;
}
