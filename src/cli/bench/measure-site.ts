// What a built site weighs, in whole and for a reader's first page.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { attributePattern } from '../../html-text.ts';

/** Files, bytes and pages of a built site. */
export function bytesOf(dir: string): { files: number; bytes: number; html: number } {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(dir, file))
    .filter((file) => statSync(file).isFile());
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(file).size, 0),
    html: files.filter((file) => file.endsWith('.html')).length,
  };
}

const asked = attributePattern('link rel="stylesheet" href|script type="module" src', '[^"]+');

/** Compressed size of a page with the stylesheets and scripts that it names. */
export function firstVisit(dir: string, page: string, base: string): { gzip: number; brotli: number; requests: number } {
  const html = readFileSync(path.join(dir, page), 'utf8');
  const named = [...html.matchAll(asked)].flatMap(({ 2: url }) => url ?? []);
  const files = [path.join(dir, page), ...named.map((url) => path.join(dir, url.slice(base.length)))];
  const texts = files.filter((file) => existsSync(file)).map((file) => readFileSync(file));
  return {
    gzip: texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0),
    brotli: texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0),
    requests: texts.length,
  };
}

/** The article in the middle by compressed size of a first visit; undefined where the site has none. */
export function medianVisit(dir: string, base: string): ({ page: string } & ReturnType<typeof firstVisit>) | undefined {
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('index.html') && file.includes(`${path.sep}help${path.sep}`))
    .sort();
  // Every page of a large site would take minutes.
  const step = Math.max(1, Math.floor(pages.length / 400));
  const visits = pages.filter((_, index) => index % step === 0).map((page) => ({ page, ...firstVisit(dir, page, base) }));
  return visits.toSorted((a, b) => a.gzip - b.gzip)[Math.floor(visits.length / 2)];
}
